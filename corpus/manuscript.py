"""A file's text taken apart as far as its format tells, before a letter is seen in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.footnotes import Note
from corpus.letter import Metadata
from corpus.lines import Line
from corpus.unseen import UNSEEN


class Unreadable(Exception):
    """Content that cannot be read; the message, in Dutch, ends a line that names the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """What every format gives, and all that the rest of the reading needs.

    Attributes:
        text: All of the text, to which lines and notes are traced.
        lines: In the order a person reads them; page ends and running headers are breaks
            already, footnotes are taken out and each left `mark_of(its place in notes)`.
        notes: The footnotes, in the order of their marks.
        stated: What the file states of itself beside its text, as XML does; it beats what the
            letterhead seems to say.
        remarks: What whoever reads the letter should know of how its text was had, in Dutch:
            pages that were recognised from an image, or could not be.
    """

    text: str
    lines: Sequence[Line]
    notes: Sequence[Note] = ()
    stated: Metadata = field(default_factory=Metadata)
    remarks: Sequence[str] = ()


def without_unseen(manuscript: Manuscript) -> Manuscript:
    """Take out of the lines and notes what nobody sees, but would change what is seen."""
    if not UNSEEN.search(manuscript.text):
        return manuscript
    lines = tuple(map(_seen_line, manuscript.lines))
    notes = tuple(replace(note, text=note.text.replace(UNSEEN, "")) for note in manuscript.notes)
    return replace(manuscript, lines=lines, notes=notes)


def _seen_line(line: Line) -> Line:
    text = line.text.replace(UNSEEN, "").strip()
    return replace(line, text=text, kind="blank" if line.kind == "text" and not text else line.kind)
