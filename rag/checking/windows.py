"""The stretches of a paragraph that a sentence is held against."""

# ruff: noqa: E501 - a pattern reads best in one piece
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.letter import Letter, Paragraph, Span
from corpus.sentences import asks, sentence_spans

# A sentence with one of these near its start speaks of what stands before it.
_POINTS_BACK = re.compile(
    r"(?:\W*\w+\W+){0,4}?(?:dit|deze|dat|die|daar(?:aan|bij|door|in|mee|naast|om|op|over|toe|uit|van|voor)|"
    r"hier(?:aan|bij|door|in|mee|na|op|over|toe|uit|van|voor)|er|zij|hij|ze|daarvan|hiervan|hem|"
    r"hetzelfde|beide|zo|ook|ervan|dan|waarvan|specifiek|verder|tevens|echter|wel|het (?=\w+t\b)|"
    r"het gaat|gaat het|(?:de|het) (?:uitkomst|resulta|onderzoek|rapport|evaluatie|verkenning|regeling|programma|"
    r"maatregel|advies|wet|voorstel|afspra|project|middelen|methode|kosten|besluit)\w*(?! van))",
    re.IGNORECASE,
)

# One with these farther on can't be read without it either: `vormen van beveiliging voor deze overwegen`.
_LEANS = re.compile(
    r"\b(?:deze(?! brief)|hier(?:aan|bij|door|in|mee|na|op|over|toe|uit|van|voor)?|hiervan)\b"
)
_MOST_BACK = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Sentences that belong together, `text` a substring of the paragraph or of a footnote.

    `before` is what they point back to, and `heading` what stands above; `first` where nothing
    stands before them in the paragraph.
    """

    text: str
    before: str
    heading: str
    first: bool


def windows(letter: Letter, paragraph: Paragraph) -> Iterator[Window]:
    """Yield each sentence, and each with the one before it where it points back to that.

    What asks states nothing: `Klopt het dat de wachtlijst groeit?` bears no growing list.
    """
    if paragraph.kind == "question":
        return
    heading = paragraph.heading or ""
    yield from _windows_of(paragraph.text, paragraph.sentences, heading)
    for note in letter.footnotes_of(paragraph):
        yield from _windows_of(note.text, tuple(sentence_spans(note.text)), heading)


def _windows_of(text: str, spans: tuple[Span, ...], heading: str) -> Iterator[Window]:
    for i, span in enumerate(spans):
        if asks(text[span.start : span.end]):
            continue
        leans = i > 0 and (_points_back(text, spans, i) or _leans(text[span.start : span.end]))
        before = text[spans[max(0, i - 2)].start : span.start] if leans else ""
        yield Window(text=text[span.start : span.end], before=before, heading=heading, first=i == 0)
        first = i
        while first > 0 and i - first < _MOST_BACK and _points_back(text, spans, first):
            first -= 1
            if asks(text[spans[first].start : spans[first].end]):
                break
            earlier = text[spans[first - 1].start : spans[first].start] if first > 0 else ""
            yield Window(
                text=text[spans[first].start : span.end],
                before=earlier,
                heading=heading,
                first=first == 0,
            )


def _leans(sentence: str) -> bool:
    return bool(_LEANS.search(sentence))


def _points_back(text: str, spans: tuple[Span, ...], place: int) -> bool:
    return bool(_POINTS_BACK.match(text[spans[place].start : spans[place].end]))
