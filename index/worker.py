"""The other side of `reading_process`: reads files for another process, one at a time.

On stdin it takes the length of each path and the path, and gives back a length and a pickled answer.
Files come from outside, so what a file can do to its reader is bounded here by the system: its
memory, and the time of the processor that it takes.
"""

import gc
import importlib
import os
import pickle  # nosec B403  # only writes
import resource
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Literal

from corpus.errors import LetterUnreadable
from corpus.letter import Letter
from index.prepared import Prepared, prepare, warm_up

HEADER = struct.Struct(">Q")
"""The length of what comes next."""
READY = b"+"
"""What a process says when it has begun."""

Kind = Literal["letter", "unreadable", "error", "memory"]
Answer = tuple[Kind, Prepared | str]


def main(entry: str, seconds: int, megabytes: int) -> None:
    """Read what is asked for until nobody asks any more.

    Args:
        entry: The function that reads, as `module:function`.
        seconds: Of the processor, per file; whoever takes more is killed.
        megabytes: Of memory; whoever wants more is refused it.
    """
    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    _bound(resource.RLIMIT_AS, megabytes << 20)
    module, _, name = entry.partition(":")
    read: Callable[[Path], Letter] = getattr(importlib.import_module(module), name)
    warm_up()
    answers.write(READY)
    answers.flush()
    # Letters are many small objects without cycles; looking for those took a fifth of the time.
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)
    while head := asked.read(HEADER.size):
        path = Path(os.fsdecode(asked.read(*HEADER.unpack(head))))
        _bound(resource.RLIMIT_CPU, int(time.process_time()) + seconds + 1)
        _give(answers, _answer(read, path))


def _answer(read: Callable[[Path], Letter], path: Path) -> Answer:
    try:
        return "letter", prepare(read(path))
    except LetterUnreadable as exc:
        return "unreadable", str(exc)
    except MemoryError:
        return "memory", ""
    except Exception as exc:
        return "error", repr(exc)


def _give(answers: BinaryIO, answer: Answer) -> None:
    said = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    answers.write(HEADER.pack(len(said)) + said)
    answers.flush()


def _bound(which: int, most: int) -> None:
    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    try:
        resource.setrlimit(which, (most, hard))
    except (ValueError, OSError):
        # Not every system bounds everything; whoever asks keeps a clock too.
        return
