"""What a letter is about as a whole, so that its sentences needn't say so again."""

import re
from functools import lru_cache

from corpus.letter import Letter
from rag.checking.reading import OWN_COUNTRY, Item, read
from rag.checking.vocabulary import stems_of

_BY_WHOM = re.compile(r"(?:brief|antwoord) van\b", re.IGNORECASE)
_OPENING = 2  # paragraphs in which a letter says what it is about
_FEWEST = 4  # paragraphs in which a word can be said to come back
_RETURNS = 0.4
_SHORTEST = 5
_EVERYWHERE = OWN_COUNTRY | {"nederland"}


@lru_cache(maxsize=256)
def topic_of(letter: Letter) -> str:
    """Give the words of a letter's subject, and those of its opening that return all through it.

    More than one name say nothing of a sentence: it may be about either.
    """
    data = letter.metadata
    titles = [t for t in (data.subject, data.title) if t and not _BY_WHOM.match(t)]
    known = [item for title in titles for item in read(title).items]
    words = [item for item in (*known, *_returning(letter)) if item.forms[0] not in _EVERYWHERE]
    names = frozenset(item.forms[0] for item in words if item.kind == "name")
    opening = (*titles, *(paragraph.text for paragraph in letter.paragraphs[:_OPENING]))
    kinds = {"content", "name"} if _are_one(names, opening) else {"content"}
    return ", ".join(dict.fromkeys(i.forms[0] for i in words if i.kind in kinds and i.weight >= 1))


def _are_one(names: frozenset[str], texts: tuple[str, ...]) -> bool:
    """Say whether names are one, as `Toekomstbeeld Wonen`: they stand side by side in a text."""
    if len(names) < 2:
        return True
    places = ((i.place, i.forms[0]) for text in texts for i in read(text).items if i.kind == "name")
    last, run = -2, set[str]()
    for place, name in places:
        run = {*run, name} if place == last + 1 else {name}
        last = place
        if names <= run:
            return True
    return False


def _returning(letter: Letter) -> tuple[Item, ...]:
    paragraphs = [read(paragraph.text).items for paragraph in letter.paragraphs]
    if len(paragraphs) < _FEWEST:
        return ()
    return tuple(
        item
        for items in paragraphs[:_OPENING]
        for item in items
        if item.kind in {"content", "name"} and len(item.forms[0]) >= _SHORTEST
        if sum(_has(others, item) for others in paragraphs) >= _RETURNS * len(paragraphs)
    )


def _has(items: tuple[Item, ...], word: Item) -> bool:
    """Say whether a word, or a compound that begins with it, is among others."""
    stems = stems_of(word.forms[0])
    return any(
        item.forms[0].startswith(word.forms[0]) or not stems.isdisjoint(stems_of(item.forms[0]))
        for item in items
    )
