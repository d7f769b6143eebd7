"""The last whole state of an index, kept open for all who read in this process."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from corpus.errors import IndexMismatch, SpoorzoekerError
from index.chroma_server import ChromaServer
from index.snapshot import Snapshot, state_name
from index.stamp import Stamp

_TRIES = 3

_Result = TypeVar("_Result")


class Opened:
    """Opens a state when it is asked for, and the next one once a sync has made it."""

    def __init__(self, data: Path, stamp: Stamp, chroma: ChromaServer | None = None) -> None:
        """Name what to open: a data folder, made with a stamp, and perhaps a server."""
        self.data = data
        self.lock = threading.RLock()
        self._stamp = stamp
        self._chroma = chroma
        self._snapshot: Snapshot | None = None

    def read(self, reading: Callable[[Snapshot], _Result]) -> _Result:
        """Read from one state of the index: once more where a sync changed it meanwhile."""
        with self.lock:
            for _ in range(_TRIES - 1):
                now = self.current()
                try:
                    result = reading(now)
                except SpoorzoekerError as error:
                    if now.is_current():
                        if isinstance(error, IndexMismatch):
                            self.close()  # what is put back meanwhile is found at the next call
                        raise
                    continue
                if now.is_current():
                    return result
            return reading(self.current())

    def current(self) -> Snapshot:
        """Give the last state; whoever asks holds the lock."""
        if self._snapshot and self._snapshot.is_current():
            return self._snapshot
        self.close()
        self._snapshot = self._open()
        return self._snapshot

    def _open(self) -> Snapshot:
        """Open the last state: once more where a sync went over to another one meanwhile."""
        failed: str | None = None
        while True:
            try:
                return Snapshot.open(self.data, self._stamp, self._chroma)
            except SpoorzoekerError:
                now = state_name(self.data)
                if now in (None, failed):
                    raise
                failed = now

    def close(self) -> None:
        """Let go of the files; the next call opens them again."""
        with self.lock:
            if self._snapshot:
                self._snapshot.close()
            self._snapshot = None
