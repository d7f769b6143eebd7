"""Many files read: some at once, and those that may do harm each within bounds.

A PDF of a kilobyte can be made to fill all memory, and one odd line to take an expression for
ever. Such files are read by processes of their own, which can be ended.
"""

import json
import os
import pickle
import select
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from corpus.errors import LetterUnreadable
from corpus.letter import Letter
from index.reader import Reader
from index.worker import HEADER, Answer

Read = Callable[[Path], Letter]

_HARMLESS = frozenset({".txt", ".md"})
_SMALL = 1_000_000
"""Bytes; a larger file is read apart, whatever its kind."""
_FEW = 40
"""Harmless files that are read before a process of its own has begun."""
_MOST_WORKERS = 8
_AHEAD = 4
"""Letters per process that may wait to be taken."""
_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from index.worker import main; main(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one file may take: seconds of the processor, or twice so many on the clock."""

    seconds: int = 60
    megabytes: int = 2048


@contextmanager
def reading(reader: Reader, files: Sequence[Path], bounds: Bounds | None = None) -> Iterator[Read]:
    """Give what reads a file, best asked for the files in order.

    It raises `LetterUnreadable` where a file is no letter or went over the bounds, and whatever
    else its reader raises.

    Args:
        reader: Reads a file.
        files: Those that will be asked for; they may be read ahead.
        bounds: For each file that is read apart.
    """
    if not reader.entry:
        yield reader.read
        return
    many = len(files) > _FEW and _cores() > 1
    apart = [path for path in files if many or _may_harm(path)]
    with _Workers(reader.entry, apart, bounds or Bounds()) as workers:
        yield lambda path: workers.read(path) if many or _may_harm(path) else reader.read(path)


def _may_harm(path: Path) -> bool:
    try:
        return path.suffix.lower() not in _HARMLESS or path.stat().st_size > _SMALL
    except OSError:
        return False


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Workers:
    """Processes that read files ahead, in the order in which they will be asked for."""

    def __init__(self, entry: str, files: Sequence[Path], bounds: Bounds) -> None:
        count = min(_cores(), _MOST_WORKERS)
        self._all = [_Worker(entry, bounds) for _ in range(count)]
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self._all:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="reading")
        self._coming = deque(files)
        self._ahead: dict[Path, Future[Letter]] = {}
        self._most_ahead = count * _AHEAD

    def __enter__(self) -> "_Workers":
        self._read_ahead()
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes at once; nobody waits for what they are reading."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            worker.kill()
        self._threads.shutdown(wait=True)
        for worker in self._all:
            worker.stop()

    def read(self, path: Path) -> Letter:
        """Give the letter of a file, and see to it that the next ones are being read."""
        future = self._ahead.pop(path, None) or self._threads.submit(self._borrow_and_read, path)
        self._read_ahead()
        return future.result()

    def _read_ahead(self) -> None:
        while self._coming and len(self._ahead) < self._most_ahead:
            path = self._coming.popleft()
            self._ahead[path] = self._threads.submit(self._borrow_and_read, path)

    def _borrow_and_read(self, path: Path) -> Letter:
        worker = self._idle.get()
        try:
            return worker.read(path)
        finally:
            self._idle.put(worker)


class _Worker:
    """A process that reads; it is begun when it is needed, and anew after it was ended."""

    def __init__(self, entry: str, bounds: Bounds) -> None:
        self._bounds = bounds
        self._killed = False
        self._command = (
            *(sys.executable, "-P", "-c", _PROGRAM, json.dumps(sys.path), entry),
            *(str(bounds.seconds), str(bounds.megabytes)),
        )
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, path: Path) -> Letter:
        """Give the letter of a file; `LetterUnreadable` where it gives none."""
        process = self._running()
        try:
            kind, said = _ask(process, path, seconds=2 * self._bounds.seconds)
        except TimeoutError:
            self.stop()
            raise _unreadable(path, self._too_long()) from None
        except (EOFError, OSError):
            raise _unreadable(path, self._why(self.stop())) from None
        if isinstance(said, Letter):
            return said
        if kind == "unreadable":
            raise LetterUnreadable(said)
        if kind == "memory":
            self.stop()
            most = f"{self._bounds.megabytes} MB geheugen"
            raise _unreadable(path, f"het lezen vraagt meer dan {most}")
        raise _unreadable(path, f"onverwachte fout: {said}")

    def kill(self) -> None:
        """End the process for good; for another thread than the one that waits for an answer."""
        self._killed = True
        process = self._process
        if process:
            process.kill()

    def stop(self) -> int:
        """End the process, and give its status."""
        process, self._process = self._process, None
        if process is None:
            return 0
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        return process.wait()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            # In a group of its own: a Ctrl-C is for whoever asks, who then ends this process.
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                process_group=0,
            )
        if self._killed:
            self._process.kill()
        return self._process

    def _why(self, status: int) -> str:
        if status == -signal.SIGXCPU:
            return self._too_long()
        return f"het lezen is afgebroken (status {status})"

    def _too_long(self) -> str:
        return f"het lezen duurt langer dan {self._bounds.seconds} s"


def _ask(process: subprocess.Popen[bytes], path: Path, *, seconds: float) -> Answer:
    """Wait for an answer; `TimeoutError` when it is not whole in time, `EOFError` at an end."""
    if process.stdin is None:
        raise EOFError
    process.stdin.write(json.dumps(str(path.absolute())).encode() + b"\n")
    process.stdin.flush()
    until = time.monotonic() + seconds
    (length,) = HEADER.unpack(_take(process, HEADER.size, until))
    answer: Answer = pickle.loads(_take(process, length, until))
    return answer


def _take(process: subprocess.Popen[bytes], length: int, until: float) -> bytes:
    if process.stdout is None:
        raise EOFError
    pipe, taken = process.stdout.fileno(), bytearray()
    while len(taken) < length:
        ready, _, _ = select.select([pipe], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            raise TimeoutError
        part = os.read(pipe, length - len(taken))
        if not part:
            raise EOFError
        taken += part
    return bytes(taken)


def _unreadable(path: Path, why: str) -> LetterUnreadable:
    return LetterUnreadable(f"{path.name} is niet te lezen: {why}.")
