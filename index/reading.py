"""Many files read and prepared: some at once, and those that may do harm each within bounds.

A PDF of a kilobyte can be made to fill all memory, and one odd line to take an expression for
ever. Such files are read by processes of their own, which can be ended.
"""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from index.prepared import Prepared, prepare
from index.reader import Reader
from index.reading_process import MOST_ASKED, Bounds, ReadingProcess, Task, Tasks

Read = Callable[[Path], Prepared]
Reading = Callable[[Reader, Sequence[Path]], AbstractContextManager[Read]]
"""Gives what reads, best asked for the files in order: `reading`, or what does it elsewhere."""

_HARMLESS = frozenset({".txt", ".md"})
_SMALL = 200_000
"""Bytes, of some hundred pages; a larger file is read apart, whatever its kind."""
_FEW = 40
"""Harmless files that are read before a process of its own has begun."""
_MOST_PROCESSES = 8
_AHEAD = 2 * MOST_ASKED
"""Letters per process that may wait to be taken."""


@contextmanager
def reading(reader: Reader, files: Sequence[Path], bounds: Bounds | None = None) -> Iterator[Read]:
    """Give what reads and prepares a file, best asked for the files in order.

    It raises `LetterUnreadable` where a file is no letter or went over the bounds, and whatever
    else its reader raises.

    Args:
        reader: Reads a file.
        files: Those that will be asked for; they may be read ahead.
        bounds: For each file that is read apart.
    """
    if not reader.entry:
        yield lambda path: prepare(reader.read(path))
        return
    many = len(files) > _FEW and _cores() > 1
    apart = [path for path in files if many or may_harm(path)]
    with _Processes(reader.entry, apart, bounds or Bounds()) as processes:
        yield (
            lambda path: (
                processes.read(path) if many or may_harm(path) else prepare(reader.read(path))
            )
        )


def may_harm(path: Path) -> bool:
    """Say whether a file may take much of its reader."""
    try:
        return path.suffix.lower() not in _HARMLESS or path.stat().st_size > _SMALL
    except OSError:
        return False


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Processes:
    """Processes that read files ahead, in the order in which they will be asked for."""

    def __init__(self, entry: str, files: Sequence[Path], bounds: Bounds) -> None:
        count = min(_cores(), _MOST_PROCESSES)
        self._all = [ReadingProcess(entry, bounds) for _ in range(count)]
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="reading")
        self._tasks: Tasks = Tasks()
        self._coming = deque(files)
        self._ahead: dict[Path, Future[Prepared]] = {}
        self._most_ahead = count * _AHEAD

    def __enter__(self) -> "_Processes":
        for process in self._all:
            self._threads.submit(process.serve, self._tasks)
        self._read_ahead()
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes at once; nobody waits for what they are reading."""
        for process in self._all:
            process.kill()
        self._tasks.put(None)
        self._threads.shutdown(wait=True)
        for process in self._all:
            process.stop()

    def read(self, path: Path) -> Prepared:
        """Give the letter of a file, and see to it that the next ones are being read."""
        future = self._ahead.pop(path, None) or self._begin(path)
        self._read_ahead()
        return future.result()

    def _read_ahead(self) -> None:
        while self._coming and len(self._ahead) < self._most_ahead:
            path = self._coming.popleft()
            self._ahead[path] = self._begin(path)

    def _begin(self, path: Path) -> Future[Prepared]:
        task = Task(path=path, quick=not may_harm(path), future=Future())
        self._tasks.put(task)
        return task.future
