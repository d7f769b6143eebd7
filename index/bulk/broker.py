"""The process that speaks with Ray: passes orders on to workers, and what they give back.

Ray has this process for itself. It may wait for minutes without heeding a signal, print what it
likes, or end where a part of Ray ends; whoever asked can end it at any time, and goes on.

On stdin it takes orders, and gives messages back: each with its length, its kind and its number.
"""

import json
import logging
import os
import struct
import sys
import threading
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, Any

HEADER = struct.Struct(">cQQ")
"""The kind of what comes next, the number of its order, its length."""
ORDER, FILLED, LOST, BEGUN, REFUSED, ALIVE = b"o", b"f", b"l", b"b", b"r", b"a"
BEAT = 5.0
"""Seconds after which it says that it is alive, and how many cores the cluster has."""
_RETRIES = 2
"""Times that an order is given to another worker when one ends, or its machine."""
_SHARED_MEMORY = 512 << 20

Message = tuple[bytes, int, bytes]
_Messages = SimpleQueue[Message | None]


def main(place: str, workers: int, folder: str) -> None:
    """Serve until nobody asks any more.

    Args:
        place: What Ray is told: `local`, `auto` or an address.
        workers: Of a cluster that is started here.
        folder: Where that keeps its files.
    """
    asked, given = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what Ray prints is no message
    messages: _Messages = SimpleQueue()
    try:
        ray = _connected(place, workers, folder)
        give(given, (BEGUN, 0, _cores(ray)))
    except BaseException as exc:  # Ray ends the process too where it finds no cluster
        give(given, (REFUSED, 0, f"{type(exc).__name__}: {exc}".encode()))
        return
    threading.Thread(target=_pass_on, args=(ray, asked, messages), daemon=True).start()
    while (message := _next(messages, ray)) is not None:
        give(given, message)
    ray.shutdown()


def give(pipe: IO[bytes], message: Message) -> None:
    """Write a message."""
    kind, number, said = message
    pipe.write(HEADER.pack(kind, number, len(said)) + said)
    pipe.flush()


def take(pipe: IO[bytes]) -> Message | None:
    """Read a message; None where no more will come."""
    head = pipe.read(HEADER.size)
    if len(head) < HEADER.size:
        return None
    kind, number, length = HEADER.unpack(head)
    said = pipe.read(length)
    return (kind, number, said) if len(said) == length else None


def _connected(place: str, workers: int, folder: str) -> Any:
    import ray

    # Ray has workers look first in the current folder of whoever asks, which may hold anything.
    os.chdir(Path(__file__).parents[2])
    started_here: dict[str, Any] = {
        "num_cpus": workers,
        "include_dashboard": False,
        "object_store_memory": _SHARED_MEMORY,
        "_temp_dir": folder,
    }
    ray.init(
        address=place,
        log_to_driver=False,
        configure_logging=False,
        logging_level=logging.CRITICAL,
        **(started_here if place == "local" else {}),
    )
    return ray


def _pass_on(ray: Any, asked: IO[bytes], messages: _Messages) -> None:
    from index.bulk.node import fill

    worker = ray.remote(fill).options(
        num_cpus=1, max_retries=_RETRIES, scheduling_strategy="SPREAD"
    )
    while (message := take(asked)) is not None:
        _, number, order = message
        filled = worker.remote(order).future()
        filled.add_done_callback(partial(_put, messages, number))
    messages.put(None)


def _put(messages: _Messages, number: int, filled: Any) -> None:
    wrong = filled.exception()
    if wrong is None:
        messages.put((FILLED, number, filled.result()))
    else:
        messages.put((LOST, number, f"{type(wrong).__name__}: {wrong}".encode()))


def _next(messages: _Messages, ray: Any) -> Message | None:
    try:
        return messages.get(timeout=BEAT)
    except Empty:
        return (ALIVE, 0, _cores(ray))


def _cores(ray: Any) -> bytes:
    return json.dumps(int(ray.cluster_resources().get("CPU", 0))).encode()
