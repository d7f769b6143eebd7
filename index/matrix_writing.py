"""Writing the matrix of a state: what an earlier one holds is taken from it, the rest from Chroma."""

import json
import logging
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np

from corpus.errors import IndexMismatch
from index.catalogue import Catalogue, State
from index.durable import write_through
from index.embedder import Vectors
from index.matrix import IDS, LETTERS, MADE_WITH, MATRIX, VECTORS, Matrix
from index.stamp import Stamp
from index.vectors import VectorIndex

WORTH_IT = 2000
"""Chunks; among fewer Chroma is quick enough."""
_AT_ONCE = 5000
"""Rows in memory: Chroma gives vectors as Python's numbers, ten times as large."""

logger = logging.getLogger(__name__)


def write_matrix(data: Path, state: State, vectors: VectorIndex, catalogue: Catalogue) -> None:
    """Write the matrix of a state, where it is worth it; earlier ones stay.

    Best before readers see that state: who opens it finds the matrix there, or goes without.

    Args:
        data: Where what is built lies.
        state: One that no reader knows, or that has no matrix.
        vectors: All chunks, and perhaps others.
        catalogue: Says which chunks there are, and of which letter.
    """
    if catalogue.totals().chunks < WORTH_IT:
        return
    folder = data / MATRIX
    part = folder / f"{state.name}.part"
    # A sync that was broken off may have left one of a state that nobody ever saw.
    for left in (part, folder / state.name):
        shutil.rmtree(left, ignore_errors=True)
    try:
        part.mkdir(parents=True)
        _write(part, vectors, catalogue.chunk_ids(), _earlier(folder, state.stamp))
        (part / MADE_WITH).write_text(json.dumps(asdict(state.stamp)), encoding="utf-8")
        write_through(part)
        part.rename(folder / state.name)
    except (OSError, IndexMismatch) as error:
        # The index is whole without it, if slower; a full disk shows up elsewhere.
        logger.warning("no matrix was written to %s (%s)", folder, error)
        shutil.rmtree(part, ignore_errors=True)


def has_matrix(data: Path, state: State) -> bool:
    """Say whether there is a matrix of a state."""
    return (data / MATRIX / state.name).is_dir()


def drop_matrices(data: Path, *, except_for: str | None = None) -> None:
    """Delete the matrices of all states but one."""
    folder = data / MATRIX
    for child in folder.iterdir() if folder.is_dir() else ():
        if child.name != except_for:
            shutil.rmtree(child, ignore_errors=True)


def _earlier(folder: Path, stamp: Stamp) -> Matrix | None:
    """Give a matrix of vectors of the same make; equal ids mean equal content."""
    for child in folder.iterdir():
        try:
            made_with = json.loads((child / MADE_WITH).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if made_with == asdict(stamp):
            return Matrix.open(folder.parent, child.name)
    return None


def _write(
    folder: Path, vectors: VectorIndex, letter_of: Mapping[str, str], earlier: Matrix | None
) -> None:
    ids = sorted(letter_of, key=lambda id_: (letter_of[id_], id_))
    spans: dict[str, tuple[int, int]] = {}
    for row, id_ in enumerate(ids):
        letter = letter_of[id_]
        spans[letter] = (spans.get(letter, (row, row))[0], row + 1)
    np.save(folder / IDS, np.array(ids, dtype=np.bytes_))
    (folder / LETTERS).write_text(json.dumps(spans), encoding="utf-8")
    known = {} if earlier is None else {id_: row for row, id_ in enumerate(earlier.ids.tolist())}
    rows = None
    for start in range(0, len(ids), _AT_ONCE):
        batch = ids[start : start + _AT_ONCE]
        found = np.stack(list(_rows(batch, vectors, earlier, known)))
        if rows is None:
            shape = (len(ids), found.shape[1])
            rows = np.lib.format.open_memmap(
                folder / VECTORS, mode="w+", dtype=np.float32, shape=shape
            )
        rows[start : start + len(batch)] = found
    if rows is not None:
        rows.flush()


def _rows(
    ids: Sequence[str], vectors: VectorIndex, earlier: Matrix | None, known: Mapping[bytes, int]
) -> Iterator[Vectors]:
    """Yield the vectors of chunks, of length one or zero.

    Raises:
        IndexMismatch: One is nowhere.
    """
    stored = vectors.stored([id_ for id_ in ids if id_.encode() not in known])
    for id_ in ids:
        place = known.get(id_.encode())
        if earlier is not None and place is not None:
            yield earlier.rows[place]
        elif id_ in stored:
            length = np.linalg.norm(stored[id_])
            yield (stored[id_] / (length or 1)).astype(np.float32)
        else:
            raise IndexMismatch(f"the vector of chunk {id_} is missing")
