"""All vectors in one file, letter by letter: what a search in a few letters reads.

Chroma's own filter on metadata took 66 ms for one letter in forty of 100,000 chunks, and its
search among named chunks 15 ms; comparing those same 2,555 vectors one by one takes 1 ms.
"""

import json
import logging
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.catalogue import Catalogue
from index.durable import write_through
from index.embedder import Vectors
from index.vectors import VectorIndex, best_first

WORTH_IT = 2000
"""Chunks; among fewer Chroma is quick enough."""
MATRIX = "matrix"
_VECTORS, _IDS, _LETTERS = "vectors.npy", "ids.npy", "letters.json"

logger = logging.getLogger(__name__)


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
            rows = np.asarray(np.load(folder / _VECTORS, mmap_mode="r"))
            ids = np.load(folder / _IDS, mmap_mode="r")
            letters = json.loads((folder / _LETTERS).read_text(encoding="utf-8"))
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


def write_matrix(data: Path, state: str, vectors: VectorIndex, catalogue: Catalogue) -> None:
    """Write the matrix of a state, where it is worth it and not there yet; drop all others.

    Args:
        data: Where what is built lies.
        state: A name that no other state of this index has.
        vectors: All chunks, and perhaps others.
        catalogue: Says which chunks there are, and of which letter.
    """
    folder = data / MATRIX
    if not (folder / state).exists() and catalogue.totals().chunks >= WORTH_IT:
        part = folder / f"{state}.part"
        shutil.rmtree(part, ignore_errors=True)
        try:
            part.mkdir(parents=True)
            _write(part, vectors, catalogue.chunk_ids())
            write_through(part)
            part.rename(folder / state)
        except OSError as error:
            # The index is whole without it, if slower; a full disk shows up elsewhere.
            logger.warning("no matrix was written to %s (%s)", folder, error)
    drop_matrices(data, except_for=state)


def drop_matrices(data: Path, *, except_for: str | None = None) -> None:
    """Delete the matrices of all states but one."""
    folder = data / MATRIX
    for child in folder.iterdir() if folder.is_dir() else ():
        if child.name != except_for:
            shutil.rmtree(child, ignore_errors=True)


def _write(folder: Path, vectors: VectorIndex, letter_of: Mapping[str, str]) -> None:
    found, rows = vectors.all()
    order = sorted(
        (row for row, id_ in enumerate(found) if id_ in letter_of),
        key=lambda row: (letter_of[found[row]], found[row]),
    )
    spans: dict[str, tuple[int, int]] = {}
    for place, row in enumerate(order):
        letter = letter_of[found[row]]
        spans[letter] = (spans.get(letter, (place, place))[0], place + 1)
    np.save(folder / _VECTORS, rows[order])
    np.save(folder / _IDS, np.array([found[row] for row in order], dtype=np.bytes_))
    (folder / _LETTERS).write_text(json.dumps(spans), encoding="utf-8")
