"""Files that only the user who runs the program can read, also where root makes them."""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path


@contextmanager
def for_owner_only(path: Path) -> Iterator[None]:
    """Begin a file so that no other user of the machine reads it; SQLite's own log follows it.

    Nobody ever finds it empty, also not where the block is left by an error: to SQLite an empty
    file is a new one, and to whoever opens it one that has lost all that was in it.
    """
    was_there = path.exists()
    with suppress(OSError, sqlite3.Error):  # opening it says what is wrong
        path.parent.mkdir(parents=True, exist_ok=True)
        if not was_there:
            _begin(path)
    try:
        yield
    except BaseException:
        if not was_there and path.is_file() and not path.stat().st_size:
            path.unlink()
        raise


def _begin(path: Path) -> None:
    """Make a file beside it, and give that its name unless another process was first."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with closing(sqlite3.connect(beside, isolation_level=None)) as new:
            new.execute("PRAGMA user_version = 0")  # which writes the first page
        try:
            os.link(beside, path)
        except FileExistsError:
            pass
        except OSError:  # a disk that knows no links
            if not path.exists():
                beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def as_owner_of(folder: Path, *paths: Path) -> None:
    """Give what root made in a folder to whose folder it is, who could not use it otherwise."""
    if os.geteuid() == 0:
        owner = folder.stat()
        for path in paths:
            with suppress(OSError):
                os.chown(path, owner.st_uid, owner.st_gid)
