"""Many questions answered at once, each process with its own open index."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Protocol

from corpus.errors import SpoorzoekerError
from eval.systems.system import System

Line = Mapping[str, Any]
"""A line of `ask --batch`, or a draft sentence as `{"id", "claim"}`."""
Outcome = list[dict[str, Any]]
"""What came of a line: an answer for each turn, or one check."""

_WORTH_A_PROCESS = 40  # lines that take as long as opening the index once more


class Checker(System, Protocol):
    """A system that also checks draft sentences."""

    def check(self, line: Line) -> dict[str, Any]:
        """Check a draft sentence."""


Opening = Callable[[], Checker]


def enough_workers(lines: int, *, at_most: int | None = None) -> int:
    """Give how many processes are worth it for so many lines, one for each core at most."""
    cores = at_most or os.cpu_count() or 1
    return max(1, min(cores, lines // _WORTH_A_PROCESS))


def outcomes(opening: Opening, lines: Sequence[Line], *, workers: int) -> Iterator[Outcome]:
    """Yield what comes of each line as soon as it is there, in any order.

    Args:
        opening: Opens the system; it must be picklable where there is more than one worker.
        lines: What is asked and checked.
        workers: In how many processes; with one, all is done in this one.

    Raises:
        SpoorzoekerError: A process came to an end by itself; for want of memory, mostly.
    """
    if workers == 1:
        system = opening()
        try:
            for line in lines:
                yield _outcome(system, line)
        finally:
            system.close()
        return
    # Not forked: the index has threads of its own, and locks that a fork would copy.
    pool = ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), initializer=_open, initargs=(opening,)
    )
    try:
        for done in as_completed([pool.submit(_work, line) for line in lines]):
            yield done.result()
    except BrokenProcessPool as error:
        raise SpoorzoekerError(
            "Een van de processen is gestopt, wellicht door te weinig geheugen. "
            "Wat beantwoord is blijft staan; ga verder met --workers 1."
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


_opened: Checker  # of a worker process


def _open(opening: Opening) -> None:
    global _opened
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a person who breaks off stops the parent
    _opened = opening()


def _work(line: Line) -> Outcome:
    return _outcome(_opened, line)


def _outcome(system: Checker, line: Line) -> Outcome:
    return [system.check(line)] if "claim" in line else list(system.answers(line))
