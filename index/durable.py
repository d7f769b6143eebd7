"""Files written through to the disk, so that a power cut doesn't undo what was committed."""

import os
from contextlib import suppress
from pathlib import Path


def write_through(folder: Path) -> None:
    """Have the system write all files under a folder to disk, and their names.

    SQLite and tantivy do so for their own; Chroma's files of vectors and numpy's are not.
    """
    for place, _, names in os.walk(folder):
        for path in (*(Path(place, name) for name in names), Path(place)):
            # A journal may be gone by now.
            with suppress(FileNotFoundError):
                _sync(path)


def _sync(path: Path) -> None:
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
