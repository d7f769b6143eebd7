"""The two searchable parts of one generation of the index, and where they lie."""

import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from index.lexical import LexicalIndex
from index.stamp import Stamp
from index.vectors import VectorIndex

_VECTORS = "chroma"
_LEXICAL = "lexical"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The vectors and the terms of the same chunks.

    A renewal or rebuild makes a new generation beside the old one, so that readers go on until
    it is whole; and what is deleted with a folder is really gone, which Chroma does not promise.
    """

    generation: int
    vectors: VectorIndex
    lexical: LexicalIndex

    def close(self) -> None:
        """Let go of the files."""
        self.vectors.close()


def open_parts(data: Path, generation: int, stamp: Stamp, *, create: bool = False) -> Parts:
    """Open a generation; `IndexMismatch` when it is damaged, missing or of another make."""
    vectors = open_vectors(data, generation, stamp, create=create)
    try:
        lexical = LexicalIndex(data / _LEXICAL / str(generation), create=create)
    except BaseException:
        vectors.close()
        raise
    return Parts(generation=generation, vectors=vectors, lexical=lexical)


def open_vectors(data: Path, generation: int, stamp: Stamp, *, create: bool = False) -> VectorIndex:
    """Open the vectors of a generation; as `open_parts`."""
    return VectorIndex(data / _VECTORS / str(generation), labels=asdict(stamp), create=create)


def part_folders(data: Path, generation: int) -> tuple[Path, Path]:
    """Give where the vectors and the terms of a generation lie."""
    return data / _VECTORS / str(generation), data / _LEXICAL / str(generation)


def last_generation(data: Path) -> int:
    """Give the highest generation of which there is something; 0 when there is nothing."""
    return max((number for number, _ in generations(data)), default=0)


def remove_generations(data: Path, *, except_for: int) -> None:
    """Delete all generations but one."""
    for number, folder in generations(data):
        if number != except_for:
            # A reader that still holds it open must not stop us; the next sync tries again.
            shutil.rmtree(folder, ignore_errors=True)


def generations(data: Path) -> Iterator[tuple[int, Path]]:
    """Yield the number and folder of each part of each generation that is there."""
    for part in (_VECTORS, _LEXICAL):
        folder = data / part
        for child in sorted(folder.iterdir()) if folder.is_dir() else ():
            if child.name.isdecimal():
                yield int(child.name), child
