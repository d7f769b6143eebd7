"""Which letters the references in a draft name, and which paragraphs refer to what is not loaded."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from corpus.letter import Letter, Metadata, Paragraph
from corpus.reference import (
    HandelingenReference,
    KamerstukReference,
    LetterReference,
    ParagraphReference,
    PublicationReference,
    Referred,
    reference_of,
    same_paper,
)
from corpus.references import Reference, references_in
from corpus.senders import may_be_sender
from index.filters import Filters
from index.letters import LetterIndex

_CITING = 10  # places at most that are told to cite what is not loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A reference with the letters that it names.

    `exact` is False where it says something of the letter that is not so: another vergaderjaar
    or chamber, or a paragraph that there isn't.
    """

    reference: Reference
    letters: tuple[Letter, ...] = ()
    exact: bool = True


def find_named(reference: Reference, index: LetterIndex, filters: Filters) -> Named:
    """Find the letters that a reference names, of those that may be used."""
    letters = _letters(reference.to, index)
    if filters != Filters():
        allowed = index.ids(filters)
        letters = tuple(letter for letter in letters if letter.id in allowed)
    exact = tuple(letter for letter in letters if _is_exact(reference.to, letter))
    return Named(reference=reference, letters=exact or letters, exact=bool(exact))


def bears_out(named: Named, letter: Letter, paragraph: Paragraph) -> bool:
    """Say whether a reference may name a paragraph: its letter, with the page or number it gives."""
    if letter.id not in {each.id for each in named.letters}:
        return False
    to = named.reference.to
    number = to.paragraph if isinstance(to, ParagraphReference) else named.reference.paragraph
    if number is not None:
        return paragraph.number == number
    if isinstance(to, KamerstukReference) and to.page and paragraph.page:
        return to.page in (paragraph.page, paragraph.page + 1)  # it may run on over the page's end
    return True


def cites(letter: Letter, paragraph: Paragraph, to: Referred) -> bool:
    """Say whether a paragraph or a footnote of it refers to the same paper."""
    texts = (paragraph.text, *(note.text for note in letter.footnotes_of(paragraph)))
    return any(_same(found.to, to) for text in texts for found in references_in(text))


def cited_by(reference: Reference, index: LetterIndex, filters: Filters) -> tuple[str, ...]:
    """Give the paragraphs, as `003…#12`, that refer to a paper."""
    allowed = index.ids(filters) if filters != Filters() else None
    places = (
        f"{mention.letter}#{mention.paragraph}"
        for mention in index.mentioning(reference.to)
        if mention.paragraph
        and _same(mention.to, reference.to)
        and (allowed is None or mention.letter in allowed)
    )
    return tuple(dict.fromkeys(places))[:_CITING]


def _letters(to: Referred, index: LetterIndex) -> tuple[Letter, ...]:
    match to:
        case KamerstukReference():
            spelled = {to.dossier, to.dossier.replace("-", " "), to.dossier.replace(" ", "-")}
            return _that(index.chosen(Filters(dossiers=tuple(spelled))), to)
        case LetterReference(date=day) if day:
            return _that(index.chosen(Filters(since=day, until=day)), to)
        case LetterReference(kenmerk=str()):
            return _that(index.named(to), to)
        case LetterReference():
            first, last = to.date_from or dt.date.min, to.date_to or dt.date.max
            return _that(index.chosen(Filters(since=last, until=first)), to)
        case ParagraphReference():
            begins = index.chosen(Filters(letters=(to.letter,)))
            return (
                tuple(each for each in begins if each.id == to.letter) or begins[: len(begins) == 1]
            )
        case HandelingenReference():
            return index.named(to)
        case PublicationReference():
            return ()


def _that(
    letters: Iterable[Letter], to: KamerstukReference | LetterReference
) -> tuple[Letter, ...]:
    return tuple(letter for letter in letters if _is_named(to, letter.metadata))


def _is_named(to: KamerstukReference | LetterReference, metadata: Metadata) -> bool:
    if isinstance(to, KamerstukReference):
        return to.number is None or same_paper(to.number, metadata.number or "")
    if not may_be_sender(to.sender or "", metadata.sender_role or ""):
        return False
    if to.kenmerk and metadata.kenmerk and not same_paper(to.kenmerk, metadata.kenmerk):
        return False
    if to.date:
        return to.date == metadata.date
    if to.kenmerk:
        return metadata.kenmerk is not None
    return to == reference_of(metadata)


def _is_exact(to: Referred, letter: Letter) -> bool:
    metadata = letter.metadata
    match to:
        case KamerstukReference() | HandelingenReference():
            said = ((to.vergaderjaar, metadata.vergaderjaar), (to.chamber, metadata.chamber))
            return all(one == other for one, other in said if one and other)
        case ParagraphReference():
            return 1 <= to.paragraph <= len(letter.paragraphs)
        case _:
            return True


def _same(one: Referred, other: Referred) -> bool:
    if isinstance(one, KamerstukReference) and isinstance(other, KamerstukReference):
        return same_paper(one.dossier, other.dossier) and (
            other.number is None or same_paper(one.number or "", other.number)
        )
    if isinstance(one, LetterReference) and isinstance(other, LetterReference):
        if one.kenmerk and other.kenmerk:
            return same_paper(one.kenmerk, other.kenmerk)
        return one.date is not None and one.date == other.date
    if isinstance(one, HandelingenReference) and isinstance(other, HandelingenReference):
        return _report(one) == _report(other)
    return isinstance(one, PublicationReference) and one == other


def _report(to: HandelingenReference) -> HandelingenReference:
    return replace(to, chamber=None, item=None, page=None)
