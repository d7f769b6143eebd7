"""This side of the process that speaks with Ray: orders go out, what was read comes back."""

import json
import logging
import os
import pickle  # nosec B403  # of what workers of the cluster give
import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory, gettempdir

from corpus.errors import SettingsWrong, SpoorzoekerError
from index.bulk.address import LOCAL, RayAddress
from index.bulk.broker import ALIVE, BEGUN, FILLED, LOST, ORDER, REFUSED, Message, give, take
from index.bulk.order import Filled, Order
from index.bulk.refusal import (
    INSTALL,
    is_installed,
    refusal,
    refuse_unreachable,
    unreachable,
)

logger = logging.getLogger(__name__)

_TO_BEGIN = 90.0
_TO_END = 15.0
_SILENCE = 120.0
"""Seconds without a word from the process, or with no core in the cluster, before it is given up."""
_LONGEST_FOLDER = 40
"""Characters; Ray makes names of sockets of it, which have a bound."""
_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from index.bulk.broker import main; main(sys.argv[2], int(sys.argv[3]), sys.argv[4])"
)


class OrderLost(Exception):
    """No worker filled an order; what was ordered can be had otherwise."""


class Link:
    """A cluster that fills orders; `workers` says how many at once."""

    def __init__(self, address: RayAddress) -> None:
        """Begin, and wait until the cluster is there.

        Raises:
            SettingsWrong: Ray isn't installed, or there is no such cluster.
        """
        if not is_installed():
            raise SettingsWrong(INSTALL)
        if address.host:
            refuse_unreachable(address)
        self._address = address
        self._waiting: dict[int, Future[Filled]] = {}
        self._number = 0
        self._lost = ""
        self._cores_seen = time.monotonic()
        self._lock = threading.Lock()
        self._folder = TemporaryDirectory(prefix="spoor-", dir=_short_folder())
        self._process = self._begun()
        self._begin_messages: SimpleQueue[Message | None] = SimpleQueue()
        self._listener = threading.Thread(target=self._listen, name="ray", daemon=True)
        self._listener.start()
        try:
            self.workers = self._wait_until_begun()
        except BaseException:
            self._lose("nooit begonnen")
            self.close()
            raise

    def send(self, order: Order) -> Future[Filled]:
        """Have an order filled; the future raises `OrderLost` where no worker did."""
        future: Future[Filled] = Future()
        with self._lock:
            self._number += 1
            number = self._number
            self._waiting[number] = future
        try:
            if self._process.stdin and not self._lost:
                order_bytes = pickle.dumps(order, pickle.HIGHEST_PROTOCOL)
                give(self._process.stdin, (ORDER, number, order_bytes))
        except OSError:
            self._lose("de verbinding is verbroken")
        if self._lost:
            raise self.broken()
        return future

    def wait(self, future: Future[Filled]) -> Filled:
        """Wait for an order.

        Raises:
            OrderLost: No worker filled it.
            SpoorzoekerError: The cluster is gone.
        """
        while True:
            with suppress(TimeoutError):
                return future.result(timeout=1.0)
            if time.monotonic() - self._cores_seen > _SILENCE:
                self._lose("het cluster zwijgt, of heeft geen kernen meer")
            if self._lost and not future.done():
                raise self.broken()

    def broken(self) -> SpoorzoekerError:
        """Give the error of a cluster that is gone."""
        return SpoorzoekerError(
            f"Het Ray-cluster is tijdens het opnemen weggevallen ({self._lost}). Neem opnieuw op; "
            "zonder --ray gebeurt het op deze computer."
        )

    def close(self) -> None:
        """Let go of the cluster; one that was started here ends."""
        with suppress(OSError):
            if self._process.stdin:
                self._process.stdin.close()
        try:
            self._process.wait(timeout=_TO_END if not self._lost else 1.0)
        except subprocess.TimeoutExpired:
            pass
        finally:
            self._end()

    def _end(self) -> None:
        # It has a group of its own, with all that Ray started but for the workers, which follow.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, 9)
        self._process.wait()
        self._listener.join()
        if self._process.stdout:
            self._process.stdout.close()
        _remove(self._folder)

    def _begun(self) -> subprocess.Popen[bytes]:
        place, workers = self._address.place, self._address.workers or _cores()
        return subprocess.Popen(  # nosec B603  # no shell; our own program
            (
                *(sys.executable, "-P", "-c", _PROGRAM, json.dumps(sys.path)),
                *(place, str(workers), self._folder.name),
            ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            process_group=0,  # a Ctrl-C is for whoever asks
            env=_environment(place, self._folder.name),
        )

    def _wait_until_begun(self) -> int:
        try:
            message = self._begin_messages.get(timeout=_TO_BEGIN)
        except Empty:
            raise unreachable(self._address, f"geen antwoord in {_TO_BEGIN:.0f} s") from None
        if message is None:
            raise unreachable(self._address, "Ray brak af")
        kind, _, said = message
        if kind == REFUSED:
            raise refusal(self._address, said.decode(errors="replace"))
        return max(1, int(json.loads(said)))

    def _listen(self) -> None:
        """Take what comes, until nothing more will; for a thread of its own."""
        pipe = self._process.stdout
        while pipe and (message := take(pipe)) is not None:
            kind, number, said = message
            if kind in (BEGUN, REFUSED):
                self._begin_messages.put(message)
            elif kind == ALIVE and not json.loads(said):
                continue
            elif kind in (FILLED, LOST):
                self._settle(number, kind, said)
            self._cores_seen = time.monotonic()
        self._begin_messages.put(None)
        self._lose("de verbinding is verbroken")

    def _settle(self, number: int, kind: bytes, said: bytes) -> None:
        with self._lock:
            future = self._waiting.pop(number)
        if kind == LOST:
            future.set_exception(OrderLost(said.decode(errors="replace")))
            return
        try:
            future.set_result(pickle.loads(said))  # nosec B301  # of the cluster's workers, trusted as Ray trusts them
        except Exception as exc:
            future.set_exception(OrderLost(repr(exc)))

    def _lose(self, why: str) -> None:
        self._lost = self._lost or why


def _environment(place: str, folder: str) -> Mapping[str, str]:
    """Give the variables that keep Ray quiet, and one that is started here to this machine."""
    ours = {"RAY_USAGE_STATS_ENABLED": "0"}
    if place == LOCAL:
        ours |= {
            "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # what has Ray listen on loopback alone
            "RAY_AUTH_MODE": "token",
            "RAY_AUTH_TOKEN": secrets.token_hex(32),
            "RAY_task_oom_retries": "2",
            "TMPDIR": folder,
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        }
    return os.environ | ours


def _short_folder() -> str | None:
    return None if len(gettempdir()) <= _LONGEST_FOLDER else "/tmp"  # nosec B108  # in it a folder of our own is made


def _remove(folder: TemporaryDirectory[str]) -> None:
    """Remove a folder that a process may still be writing to as it ends."""
    for _ in range(5):
        try:
            folder.cleanup()
            return
        except OSError:
            time.sleep(0.2)
    logger.warning("%s could not be removed", Path(folder.name))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
