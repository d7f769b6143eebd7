"""Words that say the opposite of each other, by two lists and by `on-` and `niet-`."""

from collections import defaultdict
from functools import lru_cache

from index.analysis import fold
from rag.checking.vocabulary import SHORTEST_PART, lines_of, same_form, stems_of


@lru_cache(maxsize=2)
def _sides(name: str) -> dict[str, tuple[tuple[str, int, bool], ...]]:
    found: defaultdict[str, list[tuple[str, int, bool]]] = defaultdict(list)
    for number, line in enumerate(lines_of(name)):
        for is_second, side in enumerate(fold(line).split("|")):
            for word in side.split():
                for stem in stems_of(word):
                    found[stem].append((word, number, bool(is_second)))
    return {stem: tuple(entries) for stem, entries in found.items()}


@lru_cache(maxsize=1 << 16)
def sides(word: str) -> frozenset[tuple[int, bool]]:
    """Give the pairs of opposites that a word is in, and on which side of each."""
    return _sides_in("antonyms.txt", word)


@lru_cache(maxsize=1 << 16)
def rival_sides(word: str) -> frozenset[tuple[int, bool]]:
    """Give the pairs of rivals that a word is in, such as `dader` and `slachtoffer`."""
    return _sides_in("rivals.txt", word)


def _sides_in(name: str, word: str) -> frozenset[tuple[int, bool]]:
    return frozenset(
        (number, side)
        for stem in stems_of(word)
        for other, number, side in _sides(name).get(stem, ())
        if same_form(word, other)
    )


@lru_cache(maxsize=1 << 16)
def opposite(one: str, other: str) -> bool:
    """Say whether two words are opposites: of a pair in the lists, or by `on-` and `niet-`."""
    if any(
        (number, not side) in pairs(other)
        for pairs in (sides, rival_sides)
        for number, side in pairs(one)
    ):
        return not same_form(one, other)
    return negates(one, other) or negates(other, one)


def negates(negative: str, word: str) -> bool:
    """Say whether the first is the second with `on` before it, as `onveilig` is of `veilig`."""
    for prefix in ("on", "non", "niet"):
        rest = negative.removeprefix(prefix)
        if rest != negative and len(rest) >= SHORTEST_PART and same_form(rest, word):
            return True
    return False
