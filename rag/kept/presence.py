"""Which processes of the app are there: each holds a lock that the system lets go of when it ends."""

import fcntl
import os
import secrets
from contextlib import suppress
from pathlib import Path

FOLDER = "answering"


class Presence:
    """This process among those that keep conversations in a data folder."""

    def __init__(self, data: Path) -> None:
        """Be there, for as long as this object is.

        Raises:
            OSError: The folder can't be written.
        """
        self._folder = data / FOLDER
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for left in self._folder.iterdir():
            self.is_there(left.name)
        while True:
            self.name = secrets.token_hex(8)
            path = self._folder / self.name
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(self._file, fcntl.LOCK_EX)
            if path.exists():  # nobody took it for what a dead process left, before it was locked
                return
            os.close(self._file)

    def is_there(self, name: str) -> bool:
        """Say whether the process of a name still runs; what is left of a dead one is taken away."""
        path = self._folder / name
        try:
            file = os.open(path, os.O_RDWR)
        except FileNotFoundError:
            return False
        except OSError:
            return True  # nothing of another's is ended on a guess
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        else:
            with suppress(OSError):
                path.unlink()
            return False
        finally:
            os.close(file)

    def close(self) -> None:
        """Be there no longer."""
        with suppress(OSError):
            (self._folder / self.name).unlink()
        os.close(self._file)
