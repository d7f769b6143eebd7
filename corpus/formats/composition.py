"""Paragraphs, as a format with structure gives them, composed to a manuscript.

Word, OpenDocument and web pages know where a paragraph begins and ends, and often what it is.
Their text has no place in the file that a reader would see; so it is written out here, one
paragraph a line and the notes below, and the lines are traced to that.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal

from corpus.blocks import begins_item
from corpus.footnotes import Note, mark_of
from corpus.head_lines import is_bare_label
from corpus.lines import Line, Role
from corpus.manuscript import Manuscript, Unreadable
from corpus.sentences import ends_open
from corpus.traced import EMPTY, Traced, join

Emphasis = Literal["bold", "italic"]

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
    "\ud800-\udfff\U000f0000-\U0010ffff]"
)
_TAB = "    "
_ODD_SPACE = re.compile(r"[\n\r\v\f\x85\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]")
_ARROW = re.compile(r"^\s*(?:>\s+)+")  # before the return address of a ministry's letter
# A stop, behind which the mark of a note may stand that was typed by hand: `?1)`, `. [2]`.
_CLOSED = re.compile(
    r"[.:;?!…][\"”’»')\]]*(?:\s?\[\d{1,2}\]|\s?\(?\d{1,2}\)|(?<!\d\.)\d{1,2}){0,3}$"
)
_LONGEST = 3_000_000  # characters: about a thousand pages
_MOST_NOTES = 10_000
_MOST_PARAGRAPHS = 40_000
_TOO_LONG = "de tekst is veel te lang voor een brief"
_SHORT = 80
_PROSE = 120
_HEADING_LENGTH = 160
_RANKS: Mapping[Emphasis, int] = {"bold": 7, "italic": 8}


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place of a note's mark; `key` is the format's own name for the note."""

    key: str


Inline = str | NoteMark


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A paragraph as its format gives it; without words it is a blank line.

    `role` says that it is a heading or an item, where the format knows; `emphasis` that all
    its words are printed so.
    """

    parts: tuple[Inline, ...] = ()
    role: Role | None = None
    rank: int = 0
    page: int | None = None
    emphasis: Emphasis | None = None

    @property
    def text(self) -> str:
        """The words, without marks of notes."""
        return "".join(part for part in self.parts if isinstance(part, str)).strip()


BLANK = Written()


def whole_strings(parts: Iterable[Inline]) -> Iterator[Inline]:
    """Put words together that only their look or a change parted."""
    for is_text, group in groupby(parts, key=lambda part: isinstance(part, str)):
        if is_text:
            yield "".join(map(str, group))
        else:
            yield from group


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenNote:
    """A note: the number that the page prints, and its words."""

    number: str
    parts: tuple[Inline, ...]


def hold_to_length(count: int) -> None:
    """Refuse a text of so many paragraphs before the work of reading it.

    Raises:
        Unreadable: No letter has so many.
    """
    if count > _MOST_PARAGRAPHS:
        raise Unreadable(_TOO_LONG)


def of_the_head(lines: Iterable[Written]) -> list[Written]:
    """Say of lines that they are the letterhead's, and set them off from what follows."""
    return [*(replace(line, role="head") for line in lines), BLANK]


def cleaned(text: str) -> str:
    """Give text without what a reader doesn't see; a tab is four spaces, as in a text file."""
    if text.isascii() and text.isprintable():
        return text
    shown = _INVISIBLE.sub("", _ODD_SPACE.sub(" ", text)).replace("\t", _TAB)
    return unicodedata.normalize("NFC", shown)


def compose(paragraphs: Iterable[Written], notes: Mapping[str, WrittenNote]) -> Manuscript:
    """Write paragraphs and the notes that they mark out as a manuscript.

    Raises:
        Unreadable: The text is longer than any letter.
    """
    desk = _Desk(notes=notes)
    lines = [desk.line(written) for written in _spaced(list(_with_roles(paragraphs)))]
    found = desk.write_notes()
    return Manuscript(text="".join(desk.written), lines=lines, notes=found)


@dataclass(slots=True)
class _Desk:
    """The text written so far, and the notes met in it."""

    notes: Mapping[str, WrittenNote]
    written: list[str] = field(default_factory=list)
    length: int = 0
    met: dict[str, int] = field(default_factory=dict)

    def line(self, written: Written) -> Line:
        text = self._paragraph(written.parts).strip()
        if not text:
            return Line(EMPTY, "blank")
        return Line(text, "text", page=written.page, role=written.role, rank=written.rank)

    def write_notes(self) -> list[Note]:
        return [self._note(self.notes[key]) for key in self.met]

    def _note(self, note: WrittenNote) -> Note:
        self._write(f"[{note.number}] ")
        words = tuple(part for part in note.parts if isinstance(part, str))
        return Note(note.number, self._paragraph(words).strip())

    def _paragraph(self, parts: Sequence[Inline]) -> Traced:
        text = join(self._part(part) for part in parts)
        self._write("\n")
        return text.replace(_ARROW, "")

    def _part(self, part: Inline) -> Traced:
        if isinstance(part, str):
            return self._write(cleaned(part))
        note = self.notes.get(part.key)
        if note is None or (part.key not in self.met and len(self.met) == _MOST_NOTES):
            return EMPTY
        position = self.met.setdefault(part.key, len(self.met))
        printed = self._write(f"[{note.number}]")
        return Traced(mark_of(position), printed.origin[:1])

    def _write(self, text: str) -> Traced:
        traced = Traced.of(text, self.length)
        self.written.append(text)
        self.length += len(text)
        if self.length > _LONGEST:
            raise Unreadable(_TOO_LONG)
        return traced


# --- what each paragraph is -------------------------------------------------------------


def _with_roles(paragraphs: Iterable[Written]) -> Iterator[Written]:
    """Give each paragraph that is surely one the role of it; the others are looked at later.

    One that stops in the middle of a sentence may have been cut by hand at the end of its
    line, and a short one without a stop may be a heading.
    """
    open_before = False
    in_body = False
    for written in paragraphs:
        text = written.text
        if not text:
            yield BLANK
            continue
        in_body = in_body or (written.role != "head" and len(text) > _PROSE)
        if written.role == "head" and in_body:
            written = replace(written, role=None)
        is_open = not _CLOSED.search(text) or ends_open(text)
        if written.role is None and _is_emphasised_heading(written):
            written = replace(written, role="heading", rank=_RANKS[written.emphasis or "bold"])
        torn = is_open or open_before or text[:1].islower()
        if written.role is None and not torn and not begins_item(text):
            written = replace(written, role="body")
        open_before = is_open and written.role is None
        yield written


def _is_emphasised_heading(written: Written) -> bool:
    text = written.text
    return bool(written.emphasis) and len(text) < _HEADING_LENGTH and not _CLOSED.search(text)


def _spaced(paragraphs: Sequence[Written]) -> Iterator[Written]:
    """Put one blank between paragraphs, but none in an address, nor below a label."""
    before = BLANK
    for written in paragraphs:
        long = max(len(before.text), len(written.text)) > _SHORT
        if before.parts and long and not is_bare_label(before.text):
            yield BLANK
        if written.parts or before.parts:
            yield written
        before = written
