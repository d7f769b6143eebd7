"""The stretches of letters that an answer may be made of: sentences that can stand alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpus.letter import Footnote, Letter, Paragraph
from corpus.sentences import asks, sentence_spans
from index.context import asked, letter_context
from rag.choosing.reading_on import is_read_on, leans_back, leans_on

# `Ten eerste … Ten tweede …` and `De eerste variant … De tweede optie …` are one list.
_RANKED = re.compile(
    r"(?:Ten |De |Het )(eerste|tweede|derde|vierde|vijfde|zesde|laatste)\b|(Tot slot|Ten slotte)\b"
)

# `Het kabinet neemt drie maatregelen.` introduces the list that follows as well as a colon does.
_INTRODUCES = re.compile(
    r"[:;]$|\b(?:volgende|onderstaande|hieronder)\b|"
    r"\b(?:een aantal|enkele|diverse|verschillende|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) "
    r"(?:\w+e )?\w{3,}(?:en|s)\b"
)
_SOURCE = re.compile(
    r"(?:Zie |Kamerstuk|(?:Tweede|Eerste) Kamer,|Handelingen|Aanhangsel|Stb|Stcrt|Trb|https?:)"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A run of sentences of one paragraph, or of one of its footnotes.

    Invariant: `quote` is a substring of the paragraph's text, or of the footnote's.
    """

    letter: Letter
    paragraph: Paragraph
    quote: str
    start: int
    footnote: Footnote | None = None

    @property
    def said(self) -> str:
        """What the quote says to who reads on.

        An item goes on from the sentence before its list, an answer from its question, and a
        paragraph may from the one before it.
        """
        lead = introduction(self.letter, self.paragraph)
        if not lead and not self.footnote:
            lead = asked(self.letter, self.paragraph)
        if not lead and not self.footnote and self.start == 0:
            lead = last_before(self.letter, self.paragraph)
        return f"{lead} {self.quote}" if lead else self.quote

    @property
    def end(self) -> int:
        """Where the quote ends in the text it stands in."""
        return self.start + len(self.quote)

    @property
    def surroundings(self) -> str:
        """What a reader knows who sees the quote in place: its paragraph, headings, letter."""
        notes = " ".join(note.text for note in self.letter.footnotes_of(self.paragraph))
        context = letter_context(self.letter, self.paragraph)
        lead = introduction(self.letter, self.paragraph)
        return f"{lead} {self.paragraph.text} {notes} {context}"

    @property
    def neighbourhood(self) -> str:
        """What a reader has just read and is about to read: the paragraphs before and after."""
        place = self.paragraph.number - 1
        near = self.letter.paragraphs[max(0, place - 2) : place + 2]
        return " ".join((*(paragraph.text for paragraph in near), self.surroundings))

    @property
    def heading(self) -> str:
        """The letter's subject and date, and the headings above."""
        return letter_context(self.letter, self.paragraph)

    @property
    def context(self) -> str:
        """The whole letter: what it is about, it need not say in each paragraph."""
        return whole_text(self.letter)

    def sentences(self) -> tuple[str, ...]:
        """Give the sentences of the quote."""
        return tuple(self.quote[span.start : span.end] for span in sentence_spans(self.quote))


def listed_within(paragraph: Paragraph, place: int) -> frozenset[int]:
    """Give the places of the list that a sentence of a paragraph is of, and of what introduces it.

    Empty where it is of none: a list begins with what is first (`Ten eerste`) and goes on at once.
    """
    told = tuple(paragraph.sentence_texts())
    ranks = [bool(_RANKED.match(sentence)) for sentence in told]
    if place >= len(told) or not ranks[place]:
        return frozenset()
    first = last = place
    while first and ranks[first - 1]:
        first -= 1
    while last + 1 < len(told) and ranks[last + 1]:
        last += 1
    if first == last or "eerste" not in told[first][: len("De eerste ")]:
        return frozenset()
    return frozenset(range(max(0, first - 1), last + 1))


@lru_cache(maxsize=256)
def whole_text(letter: Letter) -> str:
    """Give all that a letter says, its footnotes and headings included."""
    paragraphs = (f"{letter_context(letter, p)} {p.text}" for p in letter.paragraphs)
    return " ".join((*paragraphs, *(note.text for note in letter.footnotes)))


def units_of(letter: Letter, paragraph: Paragraph, *, sources: bool) -> Iterator[Unit]:
    """Yield a unit for each sentence, and one with the sentence before where it leans on that.

    What asks answers nothing, unless with the sentence that goes on from it; and a question of
    parliament gives no units at all. Footnotes give units too; those that only name a source do
    where `sources` are asked for.
    """
    if paragraph.kind == "question":
        return
    text, before = paragraph.text, None
    for span in paragraph.sentences:
        sentence = text[span.start : span.end]
        points_back = before is not None and leans_back(sentence)
        if not points_back and not asks(sentence):
            yield Unit(letter, paragraph, sentence, span.start)
        if before is not None and is_read_on(text[before.start : before.end], sentence):
            yield Unit(letter, paragraph, text[before.start : span.end], before.start)
        before = span
    for note in letter.footnotes_of(paragraph):
        for span in sentence_spans(note.text) if sources or not _SOURCE.match(note.text) else ():
            yield Unit(letter, paragraph, note.text[span.start : span.end], span.start, note)


def last_before(letter: Letter, paragraph: Paragraph) -> str:
    """Give the last sentence before a paragraph that begins by leaning on it, or nothing.

    `Daarom komt er een toelatingsstelsel.` may end one, and `Het stelsel gaat in 2026 in.` begin the next.
    """
    if paragraph.kind != "body" or paragraph.number < 2:
        return ""
    before = letter.paragraphs[paragraph.number - 2]
    last, first = list(before.sentence_texts())[-1:], next(paragraph.sentence_texts(), "")
    if not last or before.kind != "body" or before.heading_path != paragraph.heading_path:
        return ""
    return last[0] if leans_on(last[0], first) else ""


def introduction(letter: Letter, paragraph: Paragraph) -> str:
    """Give the sentence that introduces the list that a paragraph is an item of, or nothing."""
    found = introducing(letter, paragraph)
    return found.quote if found else ""


def introducing(letter: Letter, paragraph: Paragraph) -> Unit | None:
    """Give the last sentence before the list that a paragraph is an item of."""
    if paragraph.kind != "item":
        return None
    before = paragraph.number - 1
    while before and letter.paragraphs[before - 1].kind == "item":
        before -= 1
    if not before or not letter.paragraphs[before - 1].sentences:
        return None
    first = letter.paragraphs[before - 1]
    last = first.sentences[-1]
    quote = first.text[last.start : last.end]
    return Unit(letter, first, quote, last.start) if _INTRODUCES.search(quote) else None


def opens_list(paragraph: Paragraph) -> bool:
    """Say whether the last sentence of a paragraph introduces a list, if one follows."""
    if paragraph.kind == "item" or not paragraph.sentences:
        return False
    last = paragraph.sentences[-1]
    return bool(_INTRODUCES.search(paragraph.text[last.start : last.end].rstrip()))


def introduces(unit: Unit) -> bool:
    """Say whether a unit ends in the sentence that introduces the list that follows."""
    at_end = unit.end >= unit.paragraph.sentences[-1].end if unit.paragraph.sentences else False
    return at_end and bool(neighbouring_items(unit.letter, unit.paragraph))


def with_lists(letter: Letter, paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Give a paragraph and, where it is a part of a list, the rest of it and its introduction."""
    items = neighbouring_items(letter, paragraph)
    if not items:
        return (paragraph,)
    before = letter.paragraphs[max(0, items[0].number - 2) : items[0].number - 1]
    return tuple({p.number: p for p in (paragraph, *before, *items)}.values())


def answering(letter: Letter, paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Give the paragraphs that answer one that asks; of any other the paragraph itself."""
    if paragraph.kind != "question":
        return (paragraph,)
    return tuple(other for other in letter.paragraphs if paragraph.number in other.answers)


def neighbouring_items(letter: Letter, paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Give the whole list that a paragraph introduces or is an item of; empty where there is none."""
    paragraphs = letter.paragraphs
    first = paragraph.number - 1
    if paragraph.kind == "item":
        while first > 0 and paragraphs[first - 1].kind == "item":
            first -= 1
    elif opens_list(paragraph):
        first += 1
    else:
        return ()
    items: list[Paragraph] = []
    for candidate in paragraphs[first:]:
        if candidate.kind != "item":
            break
        items.append(candidate)
    return tuple(items)
