"""Lands, provinces, towns, regions and parties by name: which of these a name is of.

Who asks in which town is not helped by the name of a land. The names are general knowledge and
stand in `words/places.txt`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

from index.analysis import fold
from rag.asking.values import Value

PlaceSort = Literal["land", "province", "town", "region", "continent", "party"]

_FILE = Path(__file__).parent / "words" / "places.txt"
_CAPITALISED = re.compile(r"(?<![\w-])(?:'s-)?[A-ZÀ-Ý0-9][\w’'-]*")
_LONGEST = 4  # words of a name
_NONE: frozenset[PlaceSort] = frozenset()


def sorts_of(name: str) -> frozenset[PlaceSort]:
    """Give what a name is the name of; nothing where it isn't known."""
    return _by_name().get(fold(name), _NONE)


def places_in(text: str) -> Iterator[tuple[Value, frozenset[PlaceSort]]]:
    """Yield the known names in a text with what they are names of, the longest that begin there."""
    last = 0
    for match in _CAPITALISED.finditer(text):
        if match.start() < last:
            continue
        found = _longest(text, match.start(), match.end())
        if found:
            yield found
            last = found[0].end


def _longest(text: str, start: int, end: int) -> tuple[Value, frozenset[PlaceSort]] | None:
    words = text[start:].split(" ", _LONGEST)[:_LONGEST]
    for count in range(len(words), 1, -1):
        name = " ".join(words[:count]).rstrip(".,;:)")
        if sorts := sorts_of(name):
            return Value(name, start, start + len(name)), sorts
    name = text[start:end]
    sorts = sorts_of(name)
    return (Value(name, start, end), sorts) if sorts else None


@lru_cache(maxsize=1)
def _by_name() -> Mapping[str, frozenset[PlaceSort]]:
    found: defaultdict[str, set[PlaceSort]] = defaultdict(set)
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sort, *names = line.split()
            for name in names:
                found[fold(name.replace("_", " "))].add(cast(PlaceSort, sort))
    return {name: frozenset(sorts) for name, sorts in found.items()}
