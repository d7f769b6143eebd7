"""What is wrong with an SQLite file that another library keeps."""

import sqlite3
from contextlib import closing
from pathlib import Path

_MAGIC = b"SQLite format 3\0"
_HEADER = 100  # bytes; https://www.sqlite.org/fileformat2.html, section 1.3


def header_fault(path: Path) -> str | None:
    """Say what is wrong at a glance: it is no SQLite file, or shorter than it says that it is."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        return "ontbreekt"
    except OSError as error:
        return f"is niet te lezen ({error.strerror})"
    if not header:
        return "is leeg"
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        return "is beschadigd"
    page = int.from_bytes(header[16:18]) or 0
    pages, changes, valid_for = (
        int.from_bytes(header[place : place + 4]) for place in (28, 24, 92)
    )
    # Where the two differ an older program wrote it, and the number of pages says nothing.
    if changes == valid_for and size < pages * (65536 if page == 1 else page):
        return "is beschadigd"
    return None


def page_fault(path: Path) -> str | None:
    """Say what is wrong with any of its pages; it takes some time."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            row = database.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError:
        return None  # busy, or not to be opened: whoever uses it says so
    except sqlite3.DatabaseError:
        return "is beschadigd"
    return None if row == ("ok",) else "is beschadigd"
