"""Whether what a sentence tells of a place happened there, or only what stands beside it does.

From `De zetel komt in Den Haag. Het verdrag wordt in mei ondertekend.` nobody learns where.
"""

import re
from collections.abc import Iterator

from rag.checking.attribution import kind_of
from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import PARTICIPLE, Item, Reading

_ENDS = frozenset(".?!;")
_WITHOUT_GE = re.compile(r"(?:onder|over|door|mis|weer)\w{3,}[dt]$")


def compare_places(frame: Frame) -> Iterator[Finding]:
    """Find a place whose deed the window tells in another sentence than the place."""
    for item in frame.claim.items:
        if item.kind != "name" or kind_of(frame.claim, item) != "place":
            continue
        deed = _deed(frame.claim, item)
        there = frame.places_in_window(item.place)
        done = frame.places_in_window(deed.place) if deed else frozenset()
        together = any(_in_one_sentence(frame.window, p, d) for p in there for d in done)
        if there and done and not together:
            yield finding("place", frame.claim.tokens[item.place].text, "", certain=False)


def _deed(reading: Reading, name: Item) -> Item | None:
    """Give the participle of the clause that a name is in."""
    clause = reading.tokens[name.place].clause
    deeds = (
        item
        for item in reading.items
        if reading.tokens[item.place].clause == clause
        and item.kind != "name"
        and _is_participle(reading.tokens[item.place].folded)
    )
    return next(deeds, None)


def _is_participle(word: str) -> bool:
    return bool(PARTICIPLE.match(word) or _WITHOUT_GE.match(word))


def _in_one_sentence(reading: Reading, one: int, other: int) -> bool:
    between = reading.tokens[min(one, other) : max(one, other)]
    return all(token.text not in _ENDS for token in between)
