"""Whether what changes goes from the same value to the same other one as in the paragraph.

`Vijf in plaats van tien jaar` tells what `van tien naar vijf jaar` does, the new value first.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from rag.checking.bearing import bears
from rag.checking.frame import Finding, Frame, finding
from rag.checking.quantities import Quantity
from rag.checking.reading import Reading

_OLD_FIRST = re.compile(r"\s+naar\s+(?:€\s*)?")
INSTEAD = ("in", "plaats", "van")
_NEW_FIRST = re.compile(rf"\s+{' '.join(INSTEAD)}\s+(?:de\s+)?(?:€\s*)?")


def compare_changes(frame: Frame) -> Iterator[Finding]:
    """Find a change from one value to another that the window tells the other way round."""
    theirs = tuple(_changes(frame.window))
    for old, new in _changes(frame.claim):
        if any(bears(old, after) and bears(new, before) for before, after in theirs):
            yield finding("direction", f"{old.words} – {new.words}", "", certain=False)


def _changes(reading: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the old and the new value of each change."""
    for one, other in pairwise(reading.quantities):
        between = reading.text[one.end : other.bound_start]
        if _OLD_FIRST.fullmatch(between):
            yield one, other
        elif _NEW_FIRST.fullmatch(between):
            yield other, one
