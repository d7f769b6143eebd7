"""All vectors in one file, letter by letter: what a search in a few letters reads.

Chroma's own filter on metadata took 66 ms for one letter in forty of 100,000 chunks, and its
search among named chunks 15 ms; comparing those same 2,555 vectors one by one takes 1 ms.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.embedder import Vectors
from index.vectors import best_first

MATRIX = "matrix"
VECTORS, IDS, LETTERS, MADE_WITH = "vectors.npy", "ids.npy", "letters.json", "made_with.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The vectors of one state of the index, read from disk as they are needed.

    `rows[start:stop]` are those of a letter, `letters[letter] == (start, stop)`, and `ids` names
    the chunk of each row.
    """

    rows: Vectors
    ids: NDArray[np.bytes_]
    letters: Mapping[str, tuple[int, int]]

    @classmethod
    def open(cls, data: Path, state: str) -> Self | None:
        """Open the matrix of a state; None where there is none, as it only saves time."""
        folder = data / MATRIX / state
        try:
            # Not as a memmap: slicing one takes longer than multiplying what is in it.
            rows = np.asarray(np.load(folder / VECTORS, mmap_mode="r"))
            ids = np.load(folder / IDS, mmap_mode="r")
            letters = json.loads((folder / LETTERS).read_text(encoding="utf-8"))
        except (OSError, ValueError, EOFError):
            return None
        places = {letter: (start, stop) for letter, (start, stop) in letters.items()}
        return cls(rows=rows, ids=ids, letters=places)

    def nearest(
        self, vector: Vectors, *, letters: Iterable[str], limit: int
    ) -> list[tuple[str, float]]:
        """Give the chunks of some letters that are most like a vector; as `VectorIndex.nearest`."""
        spans = sorted(self.letters[letter] for letter in letters if letter in self.letters)
        if not spans or not vector.any():
            return []
        cosines = np.concatenate([self.rows[start:stop] @ vector for start, stop in spans])
        best = np.arange(len(cosines))
        if len(cosines) > limit:
            best = np.argpartition(-cosines, limit - 1)[:limit]
        # Back from a place among the chosen rows to the row: each letter begins somewhere else.
        starts = np.array(spans)
        ends = np.cumsum(starts[:, 1] - starts[:, 0])
        span = np.searchsorted(ends, best, side="right")
        rows = starts[span, 1] - (ends[span] - best)
        found = zip(self.ids[rows], cosines[best], strict=True)
        return best_first((id_.decode(), float(cosine)) for id_, cosine in found)
