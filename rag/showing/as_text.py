"""A letter or a paragraph as a person reads it in a terminal."""

from collections.abc import Iterator, Mapping, Sequence

from corpus.as_text import footnote_text, letter_text, paragraph_text
from corpus.letter import Letter, Paragraph
from corpus.reference import official_reference, reference_of, written
from corpus.reference_links import official_url
from index.citing import Mention
from index.letters import LetterIndex
from rag.showing.found import Found

_HERE, _AROUND = "»", " "


def found_text(found: Found, index: LetterIndex) -> str:
    """Give a whole letter, a paragraph between its neighbours, or a page, with its footnotes."""
    if found.paragraph:
        return "\n".join(_paragraph(found.letter, found.paragraph))
    if found.page is not None:
        return "\n".join(_page(found))
    return "\n".join(
        [letter_text(found.letter), *_cites(found.letter, index), *_cited_by(found.letter, index)]
    )


def _head(letter: Letter, page: int | None, place: str) -> Iterator[str]:
    yield f"{official_reference(letter.metadata, page)}, {place}"
    url = official_url(reference_of(letter.metadata))
    if url:
        yield url
    yield f"{letter.id} ({letter.file_name})"


def _paragraph(letter: Letter, paragraph: Paragraph) -> Iterator[str]:
    yield from _head(letter, paragraph.page, f"alinea {paragraph.number}")
    if paragraph.heading_path:
        yield f"\n{' › '.join(paragraph.heading_path)}"
    for each in letter.paragraphs[max(paragraph.number - 2, 0) : paragraph.number + 1]:
        here = each.number == paragraph.number
        yield f"\n{_HERE if here else _AROUND}{paragraph_text(each)}"
        if here:
            yield from _footnotes(letter, each)


def _page(found: Found) -> Iterator[str]:
    yield from _head(found.letter, None, f"p. {found.page}")
    for paragraph in found.paragraphs:
        yield f"\n{paragraph_text(paragraph)}"
        yield from _footnotes(found.letter, paragraph)


def _footnotes(letter: Letter, paragraph: Paragraph) -> Iterator[str]:
    return (f"      noot {footnote_text(note).lstrip()}" for note in letter.footnotes_of(paragraph))


def _cites(letter: Letter, index: LetterIndex) -> Iterator[str]:
    places: dict[str, list[str]] = {}
    for mention in index.cites(letter.id):
        where = f"opgenomen als {mention.found}" if mention.found else official_url(mention.to)
        name = written(mention.to) + (f", {where}" if where else "")
        places.setdefault(name, []).append(_place(mention))
    return _listed("Verwijst naar", places)


def _cited_by(letter: Letter, index: LetterIndex) -> Iterator[str]:
    places: dict[str, list[str]] = {}
    for mention in index.cited_by(letter.id):
        reference = official_reference(index.letter(mention.letter).metadata)
        name = f"{reference}, opgenomen als {mention.letter}"
        places.setdefault(name, []).append(_place(mention))
    return _listed("Aangehaald in", places)


def _listed(title: str, places: Mapping[str, Sequence[str]]) -> Iterator[str]:
    if places:
        yield f"\n{title}"
    for name, at in places.items():
        yield f"      {name} (bij {'; '.join(dict.fromkeys(at))})"


def _place(mention: Mention) -> str:
    """Say where it stands: `alinea 3, noot 6`."""
    parts = (
        f"alinea {mention.paragraph}" if mention.paragraph else None,
        f"noot {mention.footnote}" if mention.footnote else None,
    )
    return ", ".join(filter(None, parts)) or "het onderwerp"
