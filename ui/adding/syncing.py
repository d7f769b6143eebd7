"""Syncs for the app: one at a time, each in a process of its own; whoever comes second waits."""

import fcntl
import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from corpus.errors import IndexBusy, SpoorzoekerError
from index.lock import is_syncing
from ui.language import tr

Tell = Callable[[dict[str, Any]], None]
"""Told how far a job is."""

_PATIENCE_S = 900.0
"""So long a sync from elsewhere is waited for; the first of a large folder takes minutes."""
_LOOK_S = 0.5
_TURN = "adding.lock"
_WAIT = "Wacht tot iemand anders klaar is met brieven opnemen …"
_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from ui.adding.sync_process import main; main(sys.argv[2])"
)

logger = logging.getLogger(__name__)


class Syncing:
    """Makes the index equal to its folder and what people added."""

    def __init__(self, data: Path, *, patience: float = _PATIENCE_S) -> None:
        """Sync a data folder; `patience` in seconds, for a sync by another program."""
        self._data = data
        self._patience = patience
        self._lock = Lock()

    @contextmanager
    def turn(self, tell: Tell) -> Iterator[None]:
        """Wait for one's turn to change letters."""
        if not self._lock.acquire(blocking=False):
            tell({"text": tr(_WAIT)})
            self._lock.acquire()
        try:
            with _alone(self._data, lambda: tell({"text": tr(_WAIT)})):
                yield
        finally:
            self._lock.release()

    def run(self, tell: Tell) -> dict[str, Any]:
        """Sync, and give the report as `report_json` has it; one's turn must have come.

        Raises:
            SpoorzoekerError: It failed, or another program keeps on syncing.
        """
        until = time.monotonic() + self._patience
        while True:
            try:
                return self._report(tell)
            except IndexBusy:
                if time.monotonic() > until:
                    raise
                tell({"text": tr("Wacht: buiten de app worden al brieven opgenomen …")})
                while is_syncing(self._data) and time.monotonic() < until:
                    time.sleep(_LOOK_S)

    def _report(self, tell: Tell) -> dict[str, Any]:
        tell({"text": tr("Neemt de brieven op …")})
        program = [sys.executable, "-P", "-c", _PROGRAM, json.dumps(sys.path)]
        with subprocess.Popen(  # nosec B603  # no shell; our own program
            [*program, str(self._data.absolute())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            process_group=0,  # a Ctrl-C is for the app; what is begun here may end well
        ) as process:
            for line in process.stdout or ():
                said = json.loads(line)
                if "report" in said:
                    return dict(said["report"])
                if "busy" in said:
                    raise IndexBusy(said["busy"])
                if "failed" in said:
                    raise SpoorzoekerError(said["failed"])
                tell(_progress(said))
        logger.error("a sync ended with status %s and no report", process.returncode)
        raise SpoorzoekerError(
            tr("Het opnemen is afgebroken. Probeer het nog eens; wat er al was, is er nog.")
        )


@contextmanager
def _alone(data: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold what only one process of the app has at a time; the system lets go of it with the process."""
    file = os.open(data / _TURN, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            on_wait()
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
    finally:
        os.close(file)


def _progress(said: dict[str, Any]) -> dict[str, Any]:
    if said["wiping"]:
        text = tr("Wist wat er oud is: {} van {} brieven …")
    else:
        text = tr("{} van {} brieven gelezen …")
    return {"text": text.format(said["done"], said["of"]), "done": said["done"], "of": said["of"]}
