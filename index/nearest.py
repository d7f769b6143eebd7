"""The chunks of chosen letters nearest to a query, by the way that costs least for so many."""

import math
from collections.abc import Callable
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
_WIDER = 8
"""How many times as many are asked for where the letters that are left out are what is sought."""


def nearest(
    now: "Snapshot",
    vector: Vectors,
    /,
    *,
    letters: frozenset[str] | None,
    without: frozenset[str] = frozenset(),
    limit: int,
) -> list[tuple[str, float]]:
    """Give the ids of the chunks most like a vector, with the cosine, best first.

    Args:
        now: A state of the index.
        vector: Of a query.
        letters: Only chunks of these letters; all when None.
        without: No chunks of these letters.
        limit: How many at most.
    """
    if letters is None:
        if not without:
            return _live(now, vector, limit)
        found = _all_but(now, vector, without, limit)
        if found is not None:
            return found
    chosen = (now.ids() if letters is None else letters) - without
    if not chosen:
        return []
    if now.matrix is None:
        ids = now.catalogue.chunks_of(chosen)
        return now.parts.vectors.nearest(vector, ids=ids, limit=limit)
    share = len(chosen) / max(1, len(now.matrix.letters))
    if share >= _WIDE and share * len(now.matrix.ids) >= _MANY:
        kept, _ = _left_over(now, vector, chosen.__contains__, limit, wide=_MARGIN / share)
        if len(kept) == limit:
            return kept
    return now.matrix.nearest(vector, letters=chosen, limit=limit)


def _all_but(
    now: "Snapshot", vector: Vectors, without: frozenset[str], limit: int
) -> list[tuple[str, float]] | None:
    """Leave a few letters out; None where so much is like them that too little is left."""
    for wide in (_MARGIN, _WIDER):
        kept, are_all = _left_over(
            now, vector, lambda letter: letter not in without, limit, wide=wide
        )
        if are_all or len(kept) == limit:
            return kept
    return None


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
    now: "Snapshot",
    vector: Vectors,
    may: Callable[[str], bool],
    limit: int,
    *,
    wide: float,
) -> tuple[list[tuple[str, float]], bool]:
    """Search all chunks and leave out those of other letters; say whether there are no more.

    Args:
        now: A state of the index.
        vector: Of a query.
        may: Whether a letter's chunks may stay.
        limit: How many are wanted.
        wide: How many times as many are asked for.
    """
    asked = math.ceil(wide * limit)
    found = now.parts.vectors.nearest(vector, limit=asked)
    cosines = dict(found)
    of_letters = (
        (id_, cosines[id_])
        for id_, place in now.catalogue.placed(list(cosines))
        if may(place.letter)
    )
    return list(islice(of_letters, limit)), len(found) < asked
