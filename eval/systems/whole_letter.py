"""A letter as one running text, for systems that cut letters themselves."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.dutch_dates import dutch_date
from corpus.letter import Letter, Metadata, Paragraph, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeLetter:
    """A letter's title, date and sender, headings, paragraphs and footnotes, blank lines between.

    It is the text as our reader gives it, so that broken words and page headers count against
    nobody; a footnote stands after its paragraph, where a chunk has most use of it.
    Invariant: `text[span.start:span.end]` of the nth of `spans` is the nth paragraph.
    """

    letter: Letter
    text: str
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, letter: Letter) -> "WholeLetter":
        """Write out a letter."""
        text = ""
        spans: list[Span] = []
        for block, is_paragraph in _blocks(letter):
            text += "\n\n" * bool(text)
            if is_paragraph:
                spans.append(Span(len(text), len(text) + len(block)))
            text += block
        return cls(letter=letter, text=text, spans=tuple(spans))

    def first_paragraph(self, stretch: str, start: int | None = None) -> Paragraph:
        """Give the first paragraph that a stretch overlaps; else the one before it, or the first.

        Args:
            stretch: A part of `text`; `ValueError` when it is none.
            start: Where it begins; where it first stands when None.
        """
        start = self.text.index(stretch) if start is None else start
        end = start + len(stretch)
        overlapped = [n for n, s in enumerate(self.spans) if s.start < end and start < s.end]
        before = [n for n, s in enumerate(self.spans) if s.end <= start]
        place = overlapped[0] if overlapped else (before or [0])[-1]
        return self.letter.paragraphs[place]


def _blocks(letter: Letter) -> Iterator[tuple[str, bool]]:
    """Yield the blocks of a letter, and whether each is a paragraph."""
    yield from ((line, False) for line in dict.fromkeys(_head(letter.metadata)))
    path: tuple[str, ...] = ()
    for paragraph in letter.paragraphs:
        yield from ((heading, False) for heading in _new_headings(path, paragraph.heading_path))
        path = paragraph.heading_path
        yield paragraph.text, True
        yield from ((note.text, False) for note in letter.footnotes_of(paragraph))
    placed = {number for paragraph in letter.paragraphs for number in paragraph.footnotes}
    yield from ((note.text, False) for note in letter.footnotes if note.number not in placed)


def _head(metadata: Metadata) -> Iterator[str]:
    day = dutch_date(metadata.date) if metadata.date else None
    sender = ", ".join(filter(None, (metadata.sender_role, metadata.sender_name)))
    yield from filter(None, (metadata.title, metadata.subject, day, sender))


def _new_headings(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """Give the headings that begin here: those below what both paths share."""
    shared = 0
    while shared < min(len(before), len(now)) and before[shared] == now[shared]:
        shared += 1
    return now[shared:]
