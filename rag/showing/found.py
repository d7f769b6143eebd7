"""What `show` was asked for: a letter, a paragraph of it, or a page."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.errors import SettingsWrong
from corpus.letter import Letter, Paragraph
from corpus.reference import (
    KamerstukReference,
    LetterReference,
    ParagraphReference,
    official_reference,
    written,
)
from corpus.reference_links import official_url
from corpus.references import Reference, references_in
from index.filters import Filters
from index.letters import LetterIndex
from rag.drafts.named import cited_by, find_named

_PARAGRAPH = re.compile(
    r"(?P<letter>.+?)(?:\s?#\s?|,? (?:alinea|al\.) ?)(?P<number>\d{1,6})", re.IGNORECASE
)
_MOST = 10  # letters named in one line


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A letter, or with `paragraph` one of its paragraphs, or with `page` those of a page."""

    letter: Letter
    paragraph: Paragraph | None = None
    page: int | None = None

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Give the paragraphs that were asked for."""
        if self.paragraph:
            return (self.paragraph,)
        return tuple(p for p in self.letter.paragraphs if self.page in (None, p.page))


def find(asked: str, index: LetterIndex) -> Found:
    """Find a letter or a paragraph by an id, its beginning, or an official reference.

    Raises:
        SettingsWrong: Nothing loaded is meant, or more than one letter; the line says which,
            and where the official publication is.
    """
    asked = " ".join(asked.split())
    found = _by_id(asked, lambda beginning: _that_begin(beginning, index)) if asked else None
    if found:
        return found
    reference = _only_reference(asked)
    if reference:
        return _referred(reference, index)
    found = _by_id(asked, lambda kenmerk: index.named(LetterReference(kenmerk=kenmerk)))
    if found:
        return found
    raise SettingsWrong(
        f"'{asked}' is geen opgenomen brief en geen verwijzing. Geef een id of het begin ervan, "
        "een alinea (003…#12), een kenmerk, of een verwijzing (29984, nr. 1175)."
    )


def _by_id(asked: str, letters_of: Callable[[str], tuple[Letter, ...]]) -> Found | None:
    """Find a letter by an id or a kenmerk, or with a number behind it one of its paragraphs."""
    letters = letters_of(asked)
    if letters:
        return Found(letter=_only(asked, letters))
    place = _PARAGRAPH.fullmatch(asked)
    letters = letters_of(place["letter"]) if place else ()
    if not place or not letters:
        return None
    letter = _only(place["letter"], letters)
    return Found(letter=letter, paragraph=_paragraph(letter, int(place["number"])))


def _that_begin(beginning: str, index: LetterIndex) -> tuple[Letter, ...]:
    letters = index.chosen(Filters(letters=(beginning.rstrip("…."),)))
    return tuple(letter for letter in letters if letter.id == beginning) or letters


def _only_reference(asked: str) -> Reference | None:
    """Read what was asked as one reference: as it stands, or as the number of a dossier."""
    for text in (asked, f"Kamerstuk {asked}"):
        found = references_in(text)
        whole = [each for each in found if each.end - each.start >= len(text) - 2]
        if len(found) > 1:
            raise SettingsWrong(f"'{asked}' noemt meer dan één stuk; vraag er één.")
        if whole or (found and text == asked):
            return found[0]
    return None


def _referred(reference: Reference, index: LetterIndex) -> Found:
    to, named = reference.to, find_named(reference, index, Filters())
    if not named.letters:
        raise SettingsWrong(_not_loaded(reference, cited_by(reference, index, Filters())))
    letter = _only(reference.text, named.letters)
    if isinstance(to, ParagraphReference):
        return Found(letter=letter, paragraph=_paragraph(letter, to.paragraph))
    if not named.exact:
        raise SettingsWrong(
            f"{written(to)} is niet opgenomen; wel {official_reference(letter.metadata)} ({letter.id})."
        )
    if reference.paragraph is not None:
        return Found(letter=letter, paragraph=_paragraph(letter, reference.paragraph))
    found = Found(letter=letter, page=to.page if isinstance(to, KamerstukReference) else None)
    if not found.paragraphs:
        raise SettingsWrong(_no_such_page(found))
    return found


def _not_loaded(reference: Reference, citing: Sequence[str]) -> str:
    by_id = isinstance(reference.to, ParagraphReference)
    url = official_url(reference.to)
    told = (
        f"{reference.text if by_id else written(reference.to)} is niet opgenomen.",
        f"De officiële publicatie: {url}" if url else "",
        f"Genoemd in {', '.join(citing)}" if citing else "",
    )
    return " ".join(filter(None, told))


def _only(asked: str, letters: Sequence[Letter]) -> Letter:
    if len(letters) == 1:
        return letters[0]
    named = ", ".join(letter.id for letter in letters[:_MOST])
    more = f" en nog {len(letters) - _MOST}" if len(letters) > _MOST else ""
    raise SettingsWrong(f"'{asked}' kan {len(letters)} brieven zijn: {named}{more}. Geef het id.")


def _paragraph(letter: Letter, number: int) -> Paragraph:
    try:
        return letter.paragraph(number)
    except KeyError as error:
        raise SettingsWrong(
            f"{letter.id} heeft geen alinea {number}; de alinea's zijn 1 tot en met "
            f"{len(letter.paragraphs)}."
        ) from error


def _no_such_page(found: Found) -> str:
    letter = found.letter
    pages = sorted({p.page for p in letter.paragraphs if p.page is not None})
    if not pages:
        return (
            f"Van {letter.id} zijn geen bladzijden bekend; vraag een alinea, zoals {letter.id}#1."
        )
    return (
        f"Op p. {found.page} van {letter.id} begint geen alinea; "
        f"alinea's beginnen op p. {', '.join(map(str, pages))}."
    )
