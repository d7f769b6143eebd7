"""What a letter cites: the references in its paragraphs, its footnotes and its subject."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.letter import Letter
from corpus.reference import LetterReference, Referred
from corpus.references import Reference, references_in

_OF_ONESELF = re.compile(r"\b(?:mijn|onze)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_HAS_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A reference in a letter, as it stands there, and where.

    That is a paragraph, or with `footnote` a note that hangs on it; with neither, the subject.
    """

    text: str
    to: Referred
    paragraph: int | None = None
    footnote: str | None = None


def cited_in(letter: Letter) -> tuple[Cited, ...]:
    """Give the references in a letter: of its subject, its paragraphs, its footnotes.

    `Mijn brief van 13 mei jl.` is one to a letter of the same sender, of the last such day
    before the letter's own.
    """
    return tuple(_all(letter))


def _all(letter: Letter) -> Iterator[Cited]:
    for found in _references(letter, letter.metadata.subject or ""):
        yield Cited(text=found.text, to=found.to)
    for paragraph in letter.paragraphs:
        for found in _references(letter, paragraph.text):
            yield Cited(text=found.text, to=found.to, paragraph=paragraph.number)
    for note in letter.footnotes:
        for found in _references(letter, note.text):
            yield Cited(
                text=found.text, to=found.to, paragraph=note.paragraph, footnote=note.number
            )


def _references(letter: Letter, text: str) -> Iterator[Reference]:
    if not _HAS_DIGIT.search(text):  # quick, and most text has none
        return
    for found in references_in(text, seen_from=letter.metadata.date):
        yield replace(found, to=_with_sender(letter, found, text))


def _with_sender(letter: Letter, found: Reference, text: str) -> Referred:
    """Name the sender of a letter that the writer calls its own."""
    to, role = found.to, letter.metadata.sender_role
    if not isinstance(to, LetterReference) or to.sender or not role:
        return to
    is_own = _OF_ONESELF.search(text[: found.start])
    return replace(to, sender=role[:1].lower() + role[1:]) if is_own else to
