"""The stretches of letters that an answer may be made of: sentences that can stand alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.letter import Footnote, Letter, Paragraph
from corpus.sentences import sentence_spans
from index.context import letter_context

# A sentence that begins so speaks of something in the sentence before it.
_POINTS_BACK = re.compile(
    r"(?:Dit|Deze|Dat|Die|Zij|Hij|Ze|Beide|Sindsdien|Daarin|Onderdeel|Het gaat|Het is daarom)\b|"
    r"(?:Daar|Hier)(?:aan|bij|door|mee|op|over|toe|tegen|uit|van|voor|na)\b|"
    r"(?:\w+ ){1,4}(?:dit|deze|die|daarvan|daarvoor|daarover|hiervan|hiervoor|hierover|hieraan)\b"
)
# So it goes on from it, but may well stand alone.
_GOES_ON = re.compile(
    r"(?:Zo|Ook|Wel|Toch|Daarnaast|Tegelijkertijd|Parallel|Echter|Specifiek|Verder)\b"
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
    def end(self) -> int:
        """Where the quote ends in the text it stands in."""
        return self.start + len(self.quote)

    @property
    def surroundings(self) -> str:
        """What a reader knows who sees the quote in place: its paragraph, headings, letter."""
        notes = " ".join(note.text for note in self.letter.footnotes_of(self.paragraph))
        context = letter_context(self.letter, self.paragraph)
        return f"{self.paragraph.text} {notes} {context}"

    def sentences(self) -> tuple[str, ...]:
        """Give the sentences of the quote."""
        return tuple(self.quote[span.start : span.end] for span in sentence_spans(self.quote))


def units_of(letter: Letter, paragraph: Paragraph, *, sources: bool) -> Iterator[Unit]:
    """Yield a unit for each sentence, and one with the sentence before where it leans on that.

    Footnotes give units too; those that only name a source do where `sources` are asked for.
    """
    text, before = paragraph.text, None
    for span in paragraph.sentences:
        sentence = text[span.start : span.end]
        points_back = before is not None and _POINTS_BACK.match(sentence)
        if not points_back:
            yield Unit(letter, paragraph, sentence, span.start)
        if before is not None and (points_back or _GOES_ON.match(sentence)):
            yield Unit(letter, paragraph, text[before.start : span.end], before.start)
        before = span
    for note in letter.footnotes_of(paragraph):
        for span in sentence_spans(note.text) if sources or not _SOURCE.match(note.text) else ():
            yield Unit(letter, paragraph, note.text[span.start : span.end], span.start, note)


def with_elaboration(unit: Unit) -> Unit:
    """Give the unit with the next sentence, where that one leans on it; else the unit itself."""
    if unit.footnote:
        return unit
    text = unit.paragraph.text
    for span in unit.paragraph.sentences:
        if span.start > unit.start and text[unit.end : span.start].isspace():
            if _POINTS_BACK.match(text[span.start : span.end]):
                return Unit(unit.letter, unit.paragraph, text[unit.start : span.end], unit.start)
            break
    return unit


def neighbouring_items(letter: Letter, paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Give the whole list that a paragraph introduces or is an item of; empty where there is none."""
    paragraphs = letter.paragraphs
    first = paragraph.number - 1
    if paragraph.kind == "item":
        while first > 0 and paragraphs[first - 1].kind == "item":
            first -= 1
    elif paragraph.text.endswith((":", ";")):
        first += 1
    else:
        return ()
    items: list[Paragraph] = []
    for candidate in paragraphs[first:]:
        if candidate.kind != "item":
            break
        items.append(candidate)
    return tuple(items)
