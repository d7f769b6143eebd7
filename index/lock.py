"""One writer at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import IndexBusy, SettingsWrong
from index.clean_memory import clean_memory

_NAME = "sync.lock"


@contextmanager
def sync_lock(data: Path) -> Iterator[None]:
    """Hold the lock of a data folder; the system lets go of it when the process ends.

    Raises:
        SettingsWrong: The folder cannot be made or written.
        IndexBusy: Another sync is under way.
    """
    try:
        data.mkdir(parents=True, exist_ok=True)
        file = os.open(data / _NAME, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as exc:
        raise SettingsWrong(
            f"In de gegevensmap {data} kan niet worden geschreven ({exc.strerror}). "
            "Kies een andere met --data of SPOORZOEKER_DATA."
        ) from exc
    try:
        _take(file)
        with clean_memory():
            yield
    finally:
        os.close(file)


def is_syncing(data: Path) -> bool:
    """Say whether somebody holds the lock of a data folder."""
    try:
        file = os.open(data / _NAME, os.O_RDWR)
    except OSError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(file)
    return False


def _take(file: int) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as exc:
        raise IndexBusy(
            "Er worden al brieven opgenomen, in een ander venster of in de app. "
            "Wacht tot dat klaar is en probeer het opnieuw."
        ) from exc
