"""A folder that is being opened is not deleted meanwhile.

Chroma panics, and prints so for everybody to see, where its files go while it opens them.
"""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PATIENCE_S = 10.0
_LOOK_S = 0.01


@contextmanager
def being_opened(folder: Path) -> Iterator[None]:
    """Keep a folder from being deleted within the block.

    Raises:
        FileNotFoundError: It is not there, or was just deleted.
    """
    with _opened(folder) as file:
        _lock(file, fcntl.LOCK_SH)
        if not _is_at(file, folder):
            raise FileNotFoundError(folder)
        yield


def delete_unopened(folder: Path, *, patience_s: float = _PATIENCE_S) -> None:
    """Delete a folder once nobody is opening it; who has opened it must not stop us.

    Args:
        folder: It may be gone already, or be only partly deletable.
        patience_s: How long to wait at most for those who open it.
    """
    with suppress(FileNotFoundError), _opened(folder) as file:
        until = time.monotonic() + patience_s
        while not _lock(file, fcntl.LOCK_EX | fcntl.LOCK_NB) and time.monotonic() < until:
            time.sleep(_LOOK_S)
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield file
    finally:
        os.close(file)


def _lock(file: int, how: int) -> bool:
    """Take a lock; False where another has it. Without locks, as on some network disks, go on."""
    try:
        fcntl.flock(file, how)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _is_at(file: int, folder: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), folder.stat())
    except FileNotFoundError:
        return False
