"""Two lists made one, so that a letter that both sources know is fetched once."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from corpus.fetching.listed import Listed, joined


def merged(odata: Iterable[Listed], sru: Iterable[Listed]) -> tuple[Listed, ...]:
    """Give every letter once, the newest first; what one source is silent on the other fills in."""
    published = {letter.stem: letter for letter in sru}
    letters: dict[str, Listed] = {}
    for letter in {letter.key: letter for letter in odata}.values():
        same = _same(letter, published)
        whole = _joined(letter, published.pop(same)) if same else letter
        letters.setdefault(whole.stem, whole)
    letters = published | letters
    return tuple(sorted(letters.values(), key=_newest_first, reverse=True))


def _same(letter: Listed, published: dict[str, Listed]) -> str | None:
    """Give the id under which a letter is published, of those that it may have.

    Where two papers have its number, each in one of its dossiers, it is the one that lies in all.
    """
    found = [kst for kst in letter.may_be if kst in published]
    if len(found) > 1:
        own = set(letter.metadata.dossiers)
        found = [kst for kst in found if set(published[kst].metadata.dossiers) == own]
    return found[0] if len(found) == 1 else None


def _joined(letter: Listed, publication: Listed) -> Listed:
    return replace(
        letter,
        kst=publication.kst,
        metadata=joined(publication.metadata, letter.metadata),
        published=publication.published or letter.published,
        versions=letter.versions + publication.versions,
        xml=publication.xml,
    )


def _newest_first(letter: Listed) -> tuple[date, str]:
    return letter.metadata.date or letter.published or date.min, letter.stem
