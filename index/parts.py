"""The two searchable parts of one generation of the index, and where they lie."""

import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from index.chroma_server import ChromaServer
from index.lexical import LexicalIndex
from index.stamp import Stamp
from index.vector_home import FOLDER, InFolder, home_of, numbered
from index.vectors import VectorIndex

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


def open_parts(
    data: Path,
    generation: int,
    stamp: Stamp,
    *,
    create: bool = False,
    chroma: ChromaServer | None = None,
    later: bool = False,
) -> Parts:
    """Open a generation, its vectors on a server where one is given; perhaps `later`.

    Raises:
        IndexMismatch: It is damaged, missing or of another make.
        VectorsAway: The server is.
    """
    vectors = open_vectors(data, generation, stamp, create=create, chroma=chroma, later=later)
    try:
        lexical = LexicalIndex(data / _LEXICAL / str(generation), create=create)
    except BaseException:
        vectors.close()
        raise
    return Parts(generation=generation, vectors=vectors, lexical=lexical)


def open_vectors(
    data: Path,
    generation: int,
    stamp: Stamp,
    *,
    create: bool = False,
    chroma: ChromaServer | None = None,
    later: bool = False,
) -> VectorIndex:
    """Open the vectors of a generation; as `open_parts`."""
    place = home_of(data, chroma).place(generation, create=create)
    return VectorIndex(place, labels=asdict(stamp), create=create, later=later)


def part_folders(data: Path, generation: int) -> tuple[Path, Path]:
    """Give where the vectors and the terms of a generation lie, as far as they lie in the folder."""
    return data / FOLDER / str(generation), data / _LEXICAL / str(generation)


def last_generation(data: Path, *, chroma: ChromaServer | None = None) -> int:
    """Give the highest generation of which there is something; 0 when there is nothing."""
    return max(generations(data, chroma=chroma), default=0)


def remove_generations(data: Path, *, except_for: int, chroma: ChromaServer | None = None) -> None:
    """Delete all generations but one; of vectors on a server none stay in the folder."""
    home, folder = home_of(data, chroma), InFolder(data)
    for generation in home.generations() - {except_for}:
        home.remove(generation)
    for generation in folder.generations() if chroma else ():
        folder.remove(generation)
    for generation in _lexical(data) - {except_for}:
        # A reader that still holds it open must not stop us; the next sync tries again.
        shutil.rmtree(data / _LEXICAL / str(generation), ignore_errors=True)


def generations(data: Path, *, chroma: ChromaServer | None = None) -> frozenset[int]:
    """Give the generations of which there is a part."""
    in_folder = InFolder(data).generations()
    on_server = home_of(data, chroma).generations() if chroma else frozenset[int]()
    return in_folder | on_server | _lexical(data)


def _lexical(data: Path) -> frozenset[int]:
    return numbered(data / _LEXICAL)
