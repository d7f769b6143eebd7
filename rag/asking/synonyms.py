"""Which words mean the same in ordinary Dutch, in some sense: `borg` and `waarborgsom`.

They stand in `words/synonyms.txt` and in the check's own list, for weighing what answers a question.
They prove nothing: a word of many senses would show a false sentence as borne. Nor do they help in
finding, as the words of one matter in `rag.asking.related` do: there they brought more noise than
matches (docs/RETRIEVAL.md).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from index.analysis import fold
from rag.asking.inflected import meets, sounds
from rag.checking.vocabulary import lines_of

_FILE = Path(__file__).parent / "words" / "synonyms.txt"
_BEGINNING = 2  # letters that a word shares with the forms it is looked up by


class Synonyms:
    """The words that mean the same as one of some words, by how they sound."""

    def __init__(self, words: Iterable[str]) -> None:
        """Look up folded words, each known by its place."""
        places: defaultdict[str, set[int]] = defaultdict(set)
        for place, word in enumerate(words):
            for other in synonyms(word):
                for sound in sounds(other):
                    places[sound].add(place)
        self._places = places

    def places_of(self, word: str) -> Iterator[int]:
        """Yield the place of each of the words that a folded word, in any form, says the same as."""
        for sound in self._places.keys() & _heard(word):
            yield from self._places[sound]


@lru_cache(maxsize=1 << 12)
def synonyms(word: str) -> frozenset[str]:
    """Give the words that mean the same as a folded word, in any form, in any sense of it."""
    if not word.isalpha():
        return frozenset()
    heard = _heard(word)
    beginnings = {sound[:_BEGINNING] for sound in heard}
    listed = _listed()
    forms = (
        one
        for beginning in beginnings
        for one in listed.get(beginning, ())
        if one == word or not heard.isdisjoint(sounds(one))
    )
    return frozenset(other for one in forms for other in _same()[one])


@lru_cache(maxsize=1 << 16)
def _heard(word: str) -> frozenset[str]:
    """Give by what a word meets those that it is a form of."""
    found = sounds(word) if word.isalpha() else ()
    return frozenset(other for sound in found for other in meets(sound))


@lru_cache(maxsize=1)
def _same() -> Mapping[str, tuple[str, ...]]:
    """Give for each listed word those that share a line with it, itself among them."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    general = (line for line in _FILE.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    for line in map(fold, (*general, *lines_of("synonyms.txt"))):
        alone = tuple(word for word in line.split() if word.isalpha())  # no phrases
        for word in alone:
            found[word].update(dict.fromkeys(alone))
    return {word: tuple(others) for word, others in found.items()}


@lru_cache(maxsize=1)
def _listed() -> Mapping[str, tuple[str, ...]]:
    """Give the listed words by their first letters."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in _same():
        found[word[:_BEGINNING]].append(word)
    return {beginning: tuple(words) for beginning, words in found.items()}
