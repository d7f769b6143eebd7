"""Files that only the user who runs the program can read, also where root makes them."""

import os
from contextlib import suppress
from pathlib import Path


def for_owner_only(path: Path) -> None:
    """Begin a file so that no other user of the machine reads it; SQLite's own log follows it."""
    with suppress(OSError):  # opening it says what is wrong
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def as_owner_of(folder: Path, *paths: Path) -> None:
    """Give what root made in a folder to whose folder it is, who could not use it otherwise."""
    if os.geteuid() == 0:
        owner = folder.stat()
        for path in paths:
            with suppress(OSError):
                os.chown(path, owner.st_uid, owner.st_gid)
