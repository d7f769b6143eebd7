"""Whether a number is where something came from, where it went, or by how much: `van 4 naar 5`."""

from collections.abc import Iterator
from itertools import pairwise

from rag.checking.bearing import bears
from rag.checking.frame import Finding, Frame, finding
from rag.checking.quantities import Quantity
from rag.checking.reading import Reading

_BY = "met"
_FROM, _TO = "van", frozenset({"naar", "tot"})


def compare_ends(frame: Frame) -> Iterator[Finding]:
    """Find `naar 4` in the claim where the window has `van 4 naar 5`, and the reverse."""
    for first, last in _ranges(frame.window):
        for ours in frame.claim.quantities:
            before = _before(frame.claim, ours)
            if before in _TO and bears(ours, first) and not bears(ours, last):
                yield finding("number", ours.words, last.words, certain=True)
            if before == _BY and (bears(ours, first) or bears(ours, last)):
                yield finding("number", f"{before} {ours.words}", last.words, certain=False)
            if before == _FROM and bears(ours, last) and not bears(ours, first):
                yield finding("number", ours.words, first.words, certain=True)


def _ranges(reading: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    for first, last in pairwise(reading.quantities):
        between = reading.text[first.end : last.start].strip().lower()
        if _before(reading, first) == _FROM and between.strip("€ ") in _TO:
            yield first, last


def _before(reading: Reading, quantity: Quantity) -> str:
    place = reading.place_of(quantity.start)
    return reading.tokens[place - 1].folded if place else ""
