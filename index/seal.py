"""What the files of an index were when it was last whole, so that damage is seen before they are read.

Chroma ends the whole process on some damaged files, and reads others as if all were well; tantivy
misses letters without a word. A file that is as long and as old as when it was sealed is taken to
be whole; of another the contents are summed, so that a copy of the data folder is no damage.
"""

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.errors import IndexMismatch
from index.catalogue import Catalogue, State
from index.damage import MEND
from index.matrix import MATRIX
from index.parts import part_folders
from index.seals import Sealed
from index.sqlite_file import header_fault

_LOCKS = frozenset((".tantivy-meta.lock", ".tantivy-writer.lock"))
CHROMA_FILE = "chroma.sqlite3"
"""Chroma writes to it whenever it is opened, so it has no seal; SQLite knows its own pages."""
_WRITTEN = "index_metadata.pickle"
"""Where Chroma has not made this, the files beside it are scratch, and written at each opening."""
_PIECE = 1 << 20

Damaged = tuple[Path, str]
"""A file, and what is wrong with it, in Dutch."""


def seal(data: Path, catalogue: Catalogue) -> None:
    """Record what the files are now; whoever does holds the lock, and has closed the parts."""
    state = catalogue.state()
    if state and not catalogue.seals.all():
        catalogue.seals.put(_found(data, state))


def damaged_parts(
    data: Path, catalogue: Catalogue, state: State, *, summed: bool = False
) -> tuple[Damaged, ...]:
    """Give the files of the vectors and terms that are not as they were, each with what is wrong.

    There are none where a sync is at work, or where nothing was sealed. Where they are `summed`,
    the contents of all are looked at, also of those that seem to be as they were.
    """
    _, lexical = part_folders(data, state.generation)
    terms = _damaged(data, catalogue, lexical, summed=summed)
    return (*_damaged_vectors(data, catalogue, state, summed=summed), *terms)


def damaged_matrix(data: Path, catalogue: Catalogue, state: State) -> tuple[Damaged, ...]:
    """Give the files of the matrix that are not as they were; nothing is lost with them but time."""
    return _damaged(data, catalogue, data / MATRIX / state.name)


def refuse_damaged(data: Path, catalogue: Catalogue, state: State) -> None:
    """Raise `IndexMismatch` where a file of the vectors or terms is not as it was."""
    _refuse(damaged_parts(data, catalogue, state))


def refuse_damaged_vectors(data: Path, catalogue: Catalogue, state: State) -> None:
    """Raise `IndexMismatch` where a file of the vectors is not as it was."""
    _refuse(_damaged_vectors(data, catalogue, state))


def _refuse(damaged: Iterable[Damaged]) -> None:
    for path, fault in damaged:
        raise IndexMismatch(f"Het indexbestand {path} {fault}. Herstel met: {MEND}")


def _damaged_vectors(
    data: Path, catalogue: Catalogue, state: State, *, summed: bool = False
) -> tuple[Damaged, ...]:
    folder, _ = part_folders(data, state.generation)
    file = folder / CHROMA_FILE
    fault = header_fault(file) if folder.is_dir() else None
    return (*([(file, fault)] if fault else ()), *_damaged(data, catalogue, folder, summed=summed))


def _damaged(
    data: Path, catalogue: Catalogue, folder: Path, *, summed: bool = False
) -> tuple[Damaged, ...]:
    if not folder.is_dir():
        return ()  # whoever opens it says so
    sealed = catalogue.seals.all()
    place = f"{folder.relative_to(data).as_posix()}/"
    wrong = tuple(
        (data / file.name, fault)
        for file in sealed
        if file.name.startswith(place) and (fault := _fault(data / file.name, file, summed=summed))
    )
    # A sync takes the seal off before it touches a file.
    return wrong if catalogue.seals.all() == sealed else ()


def _fault(path: Path, sealed: Sealed, *, summed: bool) -> str | None:
    try:
        now = path.stat()
        if now.st_size != sealed.size:
            return "is beschadigd"
        as_old = now.st_mtime_ns == sealed.changed and not summed
        if as_old or _sum(path) == sealed.sum:
            return None
    except FileNotFoundError:
        return "ontbreekt"
    except OSError as error:
        return f"is niet te lezen ({error.strerror})"
    return "is beschadigd"


def _found(data: Path, state: State) -> Iterator[Sealed]:
    chroma, lexical = part_folders(data, state.generation)
    graphs = [file.parent for file in chroma.glob(f"*/{_WRITTEN}")]
    for folder in (lexical, *graphs, data / MATRIX / state.name):
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.name not in _LOCKS:
                now = path.stat()
                yield Sealed(
                    name=path.relative_to(data).as_posix(),
                    size=now.st_size,
                    changed=now.st_mtime_ns,
                    sum=_sum(path),
                )


def _sum(path: Path) -> int:
    total = 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            total = zlib.crc32(piece, total)
    return total
