"""One writer at a time; and nobody at all while what people made is put back."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from corpus.errors import IndexBusy, SettingsWrong
from index.clean_memory import clean_memory
from index.owner_only import as_owner_of

_NAME = "sync.lock"
_APP = "app.lock"
_SYNCING = (
    "Er worden al brieven opgenomen, in een ander venster of in de app. "
    "Wacht tot dat klaar is en probeer het opnieuw."
)
_RESTORING = (
    "Er wordt een reservekopie teruggezet. Wacht tot dat klaar is en start de app dan opnieuw."
)


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
    """Say whether letters are being taken in."""
    return _is_held(data / _NAME)


def is_app_running(data: Path) -> bool:
    """Say whether an app uses a data folder."""
    return _is_held(data / _APP)


def _is_held(path: Path) -> bool:
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(file)
    return False


@contextmanager
def app_lock(data: Path) -> Iterator[None]:
    """Say that an app uses a data folder; several may. Where nothing can be written, none does.

    Raises:
        IndexBusy: What people made is being put back there.
    """
    file = None
    with suppress(OSError):
        file = os.open(data / _APP, os.O_RDWR | os.O_CREAT, 0o600)
    if file is None:
        yield
        return
    try:
        _take(file, fcntl.LOCK_SH, _RESTORING)
        yield
    finally:
        os.close(file)


@contextmanager
def without_app(data: Path) -> Iterator[None]:
    """Keep all apps and syncs from a data folder, which is there.

    Raises:
        SettingsWrong: The folder cannot be written.
        IndexBusy: An app uses it, or letters are being taken in.
    """
    with sync_lock(data):
        file = os.open(data / _APP, os.O_RDWR | os.O_CREAT, 0o600)
        as_owner_of(data, data / _APP, data / _NAME)
        try:
            _take(file, fcntl.LOCK_EX, f"De app gebruikt {data} nu. Stop die eerst.")
            yield
        finally:
            os.close(file)


def _take(file: int, how: int = fcntl.LOCK_EX, otherwise: str = _SYNCING) -> None:
    try:
        fcntl.flock(file, how | fcntl.LOCK_NB)
    except BlockingIOError as exc:
        raise IndexBusy(otherwise) from exc
