"""A process that reads files for this one, and can be ended."""

import os
import pickle  # nosec B403  # see where it is used
import select
import signal
import subprocess
import sys
import time
from collections import deque
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from json import dumps
from pathlib import Path
from queue import Empty, SimpleQueue

from corpus.errors import LetterUnreadable
from index.prepared import Prepared
from index.worker import HEADER, READY, Answer

MOST_ASKED = 8
"""Files that one process is asked for at once, so that it goes on while nobody listens."""
_TO_BEGIN = 300
"""Seconds in which a process must have begun."""
_PIPE = 1 << 20
"""Bytes of answers that may wait; more than Linux gives unasked, and the most that all may have."""
_SET_PIPE_SIZE = 1031  # Linux's F_SETPIPE_SZ
_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from index.worker import main; main(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one file may take: seconds of the processor, or twice so many on the clock."""

    seconds: int = 60
    megabytes: int = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A file to be read, and what it gives; behind a `quick` one another may wait."""

    path: Path
    quick: bool
    future: Future[Prepared]


Tasks = SimpleQueue[Task | None]
"""None means that no more will come."""


class ReadingProcess:
    """A process that reads; it is begun when it is needed, and anew after it was ended."""

    def __init__(self, entry: str, bounds: Bounds) -> None:
        self._bounds = bounds
        self._killed = False
        self._command = (
            *(sys.executable, "-P", "-c", _PROGRAM, dumps(sys.path), entry),
            *(str(bounds.seconds), str(bounds.megabytes)),
        )
        self._process: subprocess.Popen[bytes] | None = None

    def serve(self, tasks: Tasks) -> None:
        """Have files read until no more will come; for a thread of its own."""
        asked: deque[Task] = deque()
        while self._take_on(asked, tasks) and not self._killed:
            try:
                asked[0].future.set_result(self._read(asked))
            except Exception as exc:
                asked[0].future.set_exception(exc)
            asked.popleft()

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

    def _take_on(self, asked: deque[Task], tasks: Tasks) -> bool:
        """Ask for as many files as may wait; False where there is nothing left to read."""
        while not asked or (len(asked) < MOST_ASKED and asked[-1].quick):
            try:
                task = tasks.get(block=not asked)
            except Empty:
                break
            if task is None:
                tasks.put(None)  # for the other processes
                break
            asked.append(task)
            if self._process:
                _ask(self._process, task.path)
        return bool(asked)

    def _read(self, asked: deque[Task]) -> Prepared:
        """Give the letter of the first file; `LetterUnreadable` where it gives none."""
        path = asked[0].path
        try:
            process = self._running(asked)
            kind, said = _answer(process, seconds=2 * self._bounds.seconds)
        except TimeoutError:
            self.stop()
            raise _unreadable(path, self._too_long()) from None
        except (EOFError, OSError):
            raise _unreadable(path, self._why(self.stop())) from None
        if isinstance(said, Prepared):
            return said
        if kind == "unreadable":
            raise LetterUnreadable(said)
        if kind == "memory":
            self.stop()
            most = f"{self._bounds.megabytes} MB geheugen"
            raise _unreadable(path, f"het lezen vraagt meer dan {most}")
        raise _unreadable(path, f"onverwachte fout: {said}")

    def _running(self, asked: deque[Task]) -> subprocess.Popen[bytes]:
        if self._process is None:
            # In a group of its own: a Ctrl-C is for whoever asks, who then ends this process.
            self._process = subprocess.Popen(  # nosec B603  # no shell; our own program
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                process_group=0,
            )
            _widen(self._process)
            for task in asked:
                _ask(self._process, task.path)
            # No file's time is spent on the beginning, which may take long on a busy machine.
            _take(self._process, len(READY), time.monotonic() + _TO_BEGIN)
        if self._killed:
            self._process.kill()
        return self._process

    def _why(self, status: int) -> str:
        if status == -signal.SIGXCPU:
            return self._too_long()
        return f"het lezen is afgebroken (status {status})"

    def _too_long(self) -> str:
        return f"het lezen duurt langer dan {self._bounds.seconds} s"


def _ask(process: subprocess.Popen[bytes], path: Path) -> None:
    # One that has died says so itself, by the answer that it does not give.
    with suppress(OSError):
        if process.stdin:
            name = os.fsencode(path.absolute())
            process.stdin.write(HEADER.pack(len(name)) + name)
            process.stdin.flush()


def _answer(process: subprocess.Popen[bytes], *, seconds: float) -> Answer:
    """Wait for an answer; `TimeoutError` when it is not whole in time, `EOFError` at an end."""
    until = time.monotonic() + seconds
    (length,) = HEADER.unpack(_take(process, HEADER.size, until))
    answer: Answer = pickle.loads(_take(process, length, until))  # nosec B301  # of our own process, by a pipe that it alone has
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


def _widen(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "linux" and process.stdout:
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(process.stdout, _SET_PIPE_SIZE, _PIPE)


def _unreadable(path: Path, why: str) -> LetterUnreadable:
    return LetterUnreadable(f"{path.name} is niet te lezen: {why}.")
