"""A file that is there whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from corpus.errors import SettingsWrong

FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
"""What the system says where nothing more fits."""
_REFUSED = frozenset((errno.EACCES, errno.EPERM, errno.EROFS))


@contextmanager
def whole_file(path: Path, *, mode: int = 0o666) -> Iterator[BinaryIO]:
    """Write a file beside the one of that name, and put it in its place when all is written.

    Left by an error, what was there stays as it was. After a power cut too, the one or the other
    is there.

    Args:
        path: The file.
        mode: Who may read and write it, less what the system's umask takes away.

    Raises:
        OSError: The file cannot be written.
    """
    part = path.with_name(f"{path.name}.deel")
    try:
        part.unlink(missing_ok=True)  # one that a crash left may be open to others
        with open(part, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
            yield file
            to_disk(file)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_names(path.parent)


def unwritable(path: Path, error: OSError) -> SettingsWrong:
    """Give the error to raise where a file cannot be written, with what to do about it."""
    said = f"{path} kan niet worden geschreven"
    if error.errno in FULL:
        return SettingsWrong(
            f"{said}: de schijf is vol. Maak ruimte en herhaal de opdracht; wat er stond, staat er nog."
        )
    todo = " Kies een plaats waar u mag schrijven." if error.errno in _REFUSED else ""
    return SettingsWrong(f"{said}: {error.strerror}.{todo}")


def to_disk(file: BinaryIO) -> None:
    """Wait until what was written to a file is on the disk."""
    file.flush()
    os.fsync(file.fileno())


def _sync_names(folder: Path) -> None:
    """Have the system write to disk which files a folder holds, where it lets us."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
