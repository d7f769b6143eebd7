"""What a letter is: metadata, headings, numbered paragraphs with sentences, footnotes."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

ParagraphKind = Literal["body", "item", "question"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a letter says of itself; whatever it does not say is None or empty.

    `number` counts in the first dossier, or with `appendix` in the Aanhangsel van de
    Handelingen of a vergaderjaar.
    """

    title: str | None = None
    date: dt.date | None = None
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    date_evidence: tuple[str, ...] = ()
    kenmerk: str | None = None
    dossiers: tuple[str, ...] = ()
    number: str | None = None
    appendix: bool = False
    vergaderjaar: str | None = None
    chamber: Literal["I", "II"] | None = None
    subject: str | None = None
    sender_role: str | None = None
    sender_name: str | None = None
    addressee: str | None = None
    place: str | None = None
    attachments: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of clean text and the place in the source it was taken from.

    `start` is an offset in the clean text, `source` one in the source text; a run ends
    where the next begins. Both advance by one per character.
    """

    start: int
    source: int


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch `[start, end)` of some text, in characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading with its level, 1 for the outermost."""

    text: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A footnote and the number of the paragraph that its mark stands in."""

    number: str
    text: str
    paragraph: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """An alinea: whole, clean, numbered from 1.

    A `question` is parliament's, which the letter repeats before it answers: what it says, the
    letter doesn't state. `answers` holds the numbers of the questions that an alinea answers.
    Invariant: the sentences are spans of `text`, in order, that leave out only white space.
    """

    number: int
    text: str
    kind: ParagraphKind = "body"
    heading_path: tuple[str, ...] = ()
    page: int | None = None
    footnotes: tuple[str, ...] = ()
    sentences: tuple[Span, ...] = ()
    origin: tuple[Run, ...] = ()
    answers: tuple[int, ...] = ()

    def __hash__(self) -> int:
        """Give a hash of what tells it apart, quicker than of all that it holds."""
        return hash((self.number, self.text))

    @property
    def heading(self) -> str | None:
        """The nearest heading above, or None before the first."""
        return self.heading_path[-1] if self.heading_path else None

    def sentence_texts(self) -> Iterator[str]:
        """Yield the sentences as text, in order."""
        return (self.text[span.start : span.end] for span in self.sentences)

    def source_span(self, start: int, end: int) -> Span:
        """Give the place in the source of `text[start:end]`, marks and breaks inside included."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"[{start}, {end}) lies outside paragraph {self.number}")
        return Span(self._source_offset(start), self._source_offset(end - 1) + 1)

    def _source_offset(self, offset: int) -> int:
        run = max((r for r in self.origin if r.start <= offset), key=lambda r: r.start)
        return run.source + offset - run.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """An OCR error put right: what stood in the source, and what the letter now reads."""

    paragraph: int
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter as read from one file.

    `id` is the file's stem; `sha256` that of the file's bytes. Paragraphs are numbered
    1, 2, 3 … without gaps. `remarks` tell, in Dutch, what whoever reads it should know of how
    its text was had, as of pages that were recognised from an image.
    """

    id: str
    file_name: str
    sha256: str
    metadata: Metadata
    headings: tuple[Heading, ...] = ()
    paragraphs: tuple[Paragraph, ...]
    footnotes: tuple[Footnote, ...] = ()
    repairs: tuple[Repair, ...] = field(default=())
    remarks: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Give a hash of what tells it apart: that of all its words takes a hundred times as long."""
        return hash((self.id, self.sha256))

    def paragraph(self, number: int) -> Paragraph:
        """Give the paragraph of that number; `KeyError` when there is none."""
        if not 1 <= number <= len(self.paragraphs):
            raise KeyError(f"{self.id} has no paragraph {number}")
        return self.paragraphs[number - 1]

    def footnotes_of(self, paragraph: Paragraph) -> tuple[Footnote, ...]:
        """Give the footnotes that hang on a paragraph, in order of their marks."""
        wanted = set(paragraph.footnotes)
        return tuple(note for note in self.footnotes if note.number in wanted)
