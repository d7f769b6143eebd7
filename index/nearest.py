"""The chunks of chosen letters nearest to a query, by the way that costs least for so many."""

import math
from itertools import islice
from typing import TYPE_CHECKING

from index.embedder import Vectors

if TYPE_CHECKING:
    from index.snapshot import Snapshot

_WIDE = 0.4
"""Share of the letters from which on it is quickest to search all and leave the others out."""
_MANY = 25_000
"""Chunks of the chosen letters, below which it is quickest to compare them one by one."""
_MARGIN = 1.5
"""Letters of a period are more alike than others, so that fewer or more may be left."""


def nearest(
    now: "Snapshot", vector: Vectors, /, *, letters: frozenset[str] | None, limit: int
) -> list[tuple[str, float]]:
    """Give the ids of the chunks most like a vector, with the cosine, best first.

    Args:
        now: A state of the index.
        vector: Of a query.
        letters: Only chunks of these letters; all when None.
        limit: How many at most.
    """
    if letters is None:
        return _live(now, vector, limit)
    if not letters:
        return []
    if now.matrix is None:
        ids = now.catalogue.chunks_of(letters)
        return now.parts.vectors.nearest(vector, ids=ids, limit=limit)
    share = len(letters) / max(1, len(now.matrix.letters))
    wide = share >= _WIDE and share * len(now.matrix.ids) >= _MANY
    found = _left_over(now, vector, letters, limit, share) if wide else []
    return found or now.matrix.nearest(vector, letters=letters, limit=limit)


def _live(now: "Snapshot", vector: Vectors, limit: int) -> list[tuple[str, float]]:
    """Search all chunks; those that another process is only writing take nobody's place."""
    vectors, wanted = now.parts.vectors, limit
    while True:
        found = vectors.nearest(vector, limit=wanted)
        if not vectors.shared:
            return found
        named = now.catalogue.places([id_ for id_, _ in found])
        live = [hit for hit in found if hit[0] in named]
        if len(live) >= limit or len(found) < wanted:
            return live[:limit]
        wanted *= 2


def _left_over(
    now: "Snapshot", vector: Vectors, letters: frozenset[str], limit: int, share: float
) -> list[tuple[str, float]]:
    """Search all chunks and leave out those of other letters; nothing where too few are left."""
    found = now.parts.vectors.nearest(vector, limit=math.ceil(_MARGIN * limit / share))
    cosines = dict(found)
    of_letters = (
        (id_, cosines[id_])
        for id_, place in now.catalogue.placed(list(cosines))
        if place.letter in letters
    )
    kept = list(islice(of_letters, limit))
    return kept if len(kept) == limit else []
