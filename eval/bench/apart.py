"""A measure taken in a process of its own, so that its memory is its own too."""

import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

from corpus.errors import SpoorzoekerError

_Asked = ParamSpec("_Asked")
_Given = TypeVar("_Given")


def apart(
    function: Callable[_Asked, _Given], *arguments: _Asked.args, **named: _Asked.kwargs
) -> _Given:
    """Call a function of a module in a fresh process; it, what it takes and gives are pickled.

    Raises:
        SpoorzoekerError: The process came to an end by itself; for want of memory, mostly.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(function, *arguments, **named).result()
        except BrokenProcessPool as error:
            raise SpoorzoekerError(
                "Een meting is afgebroken, wellicht door te weinig geheugen. "
                "Meet minder alinea's met --sizes."
            ) from error


@dataclass(slots=True)
class Spent:
    """What a stretch of work took, in seconds; filled in when the stretch is over."""

    seconds: float = field(default=0.0)
    cpu_seconds: float = field(default=0.0)


@contextmanager
def spent() -> Iterator[Spent]:
    """Measure the time on the clock, and the processor's time of all threads and processes."""
    taken = Spent()
    clock, processor = time.perf_counter(), _processor_seconds()
    yield taken
    taken.seconds = time.perf_counter() - clock
    taken.cpu_seconds = _processor_seconds() - processor


def _processor_seconds() -> float:
    """Give the processor's time of this process and of all that it and they began."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime + _living_seconds()


def _living_seconds() -> float:
    """Give the processor's time of what runs below this process, as far as Linux tells it."""
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        process = int(status.parent.name)
        parents[process] = int(fields[1])
        ticks[process] = sum(map(int, fields[11:15]))  # its own, and of those it saw end
    below, found = {os.getpid()}, 0
    while more := {each for each, parent in parents.items() if parent in below} - below:
        below |= more
        found += sum(ticks[each] for each in more)
    return found / os.sysconf("SC_CLK_TCK")


def peak_mb() -> float:
    """Give the most memory that this process ever had in use, in megabytes."""
    # Linux carries getrusage's figure over from the parent; its own is in /proc.
    told = _told_mb("self", "VmHWM")
    if told is not None:
        return told
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def resident_mb(pid: int) -> float | None:
    """Give the memory that another process has in use, in megabytes; None where it isn't told."""
    return _told_mb(str(pid), "VmRSS")


def _told_mb(process: str, name: str) -> float | None:
    status = Path(f"/proc/{process}/status")
    for line in status.read_text().splitlines() if status.exists() else ():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) / 1024
    return None


def disk_mb(folder: Path) -> float:
    """Give the size of all files in a folder, in megabytes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / (1 << 20)
