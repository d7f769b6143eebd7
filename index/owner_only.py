"""A file that only the user who runs the program can read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def for_owner_only(path: Path) -> Iterator[None]:
    """Begin a file so that no other user of the machine reads it; SQLite's own log follows it.

    Left by an error, no empty file stays behind: that would look as if all in it had been lost.
    """
    was_there = path.exists()
    with suppress(OSError):  # opening it says what is wrong
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    try:
        yield
    except BaseException:
        if not was_there and path.is_file() and not path.stat().st_size:
            path.unlink()
        raise
