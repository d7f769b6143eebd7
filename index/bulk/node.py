"""What a worker of the cluster does: files read within bounds, cut, and embedded.

The worker writes the bytes of a file to its own disk and has a process of its own read them, as
without Ray; so a file that explodes or hangs ends that process, and neither worker nor cluster.
"""

import os
import pickle  # nosec B403  # of what is sent to workers of the cluster
import shutil
import socket
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from corpus.errors import LetterUnreadable, SpoorzoekerError
from corpus.overrides import overrides_path
from index.bulk.make import difference, make_here
from index.bulk.order import Filled, Order, Parcel
from index.embedder import Embedder, load_embedder
from index.prepared import Prepared
from index.reading import may_harm
from index.reading_process import Bounds, ReadingProcess, Task, Tasks
from index.worker import Answer

_OURS = "spoorzoeker-ray-"
"""What the folders begin with that files lie in while they are read; then comes the worker's number."""


def fill(order: bytes) -> bytes:
    """Carry out an order; both it and what it gives are pickled."""
    filled = _filled(pickle.loads(order))  # nosec B301  # Ray itself pickles what it sends its workers
    return pickle.dumps(filled, pickle.HIGHEST_PROTOCOL)


def _filled(order: Order) -> Filled:
    try:
        embedder = _embedder_for(order)
    except SpoorzoekerError as exc:
        return Filled(refused=f"Op {socket.gethostname()}: {exc}")
    answers = _read(order)
    return Filled(answers=_with_vectors(answers, embedder) if embedder else tuple(answers))


def _embedder_for(order: Order) -> Embedder | None:
    """Give what embeds; `SpoorzoekerError` where this machine would give other letters or vectors."""
    other = difference(order.make, make_here())
    if other:
        raise SpoorzoekerError(f"{other}. Installeer op alle machines van het cluster hetzelfde.")
    if not order.embedder:
        return None
    embedder = _loaded(order.embedder)
    if embedder.name != order.embedder_name:
        raise SpoorzoekerError(
            f"de embedder is {embedder.name} in plaats van {order.embedder_name}. Zet op alle "
            "machines van het cluster hetzelfde model neer."
        )
    return embedder


@cache
def _loaded(setting: str) -> Embedder:
    os.environ["HF_HUB_OFFLINE"] = "1"  # a worker fetches nothing by itself
    return load_embedder(setting)


@cache
def _process(entry: str, bounds: Bounds) -> ReadingProcess:
    _remove_orphans()
    return ReadingProcess(entry, bounds)


def _read(order: Order) -> list[Answer]:
    tasks: Tasks = Tasks()
    with TemporaryDirectory(prefix=f"{_OURS}{os.getpid()}-") as folder:
        asked = [
            _task(_laid_down(parcel, Path(folder, str(number))))
            for number, parcel in enumerate(order.parcels)
        ]
        for task in asked:
            tasks.put(task)
        tasks.put(None)
        _process(order.entry, order.bounds).serve(tasks)
    return [_answer(task) for task in asked]


def _remove_orphans() -> None:
    """Remove what workers left that were killed amid an order."""
    for folder in Path(gettempdir()).glob(f"{_OURS}*-*"):
        worker = folder.name.removeprefix(_OURS).partition("-")[0]
        try:
            if worker.isdigit() and folder.stat().st_uid == os.getuid():
                os.kill(int(worker), 0)
        except ProcessLookupError:
            shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue


def _laid_down(parcel: Parcel, folder: Path) -> Path:
    folder.mkdir()
    path = folder / parcel.name
    path.write_bytes(parcel.data)
    if parcel.beside is not None:
        overrides_path(path).write_bytes(parcel.beside)
    return path


def _task(path: Path) -> Task:
    return Task(path=path, quick=not may_harm(path), future=Future())


def _answer(task: Task) -> Answer:
    try:
        return "letter", task.future.result()
    except LetterUnreadable as exc:
        return "unreadable", str(exc)


def _with_vectors(answers: Sequence[Answer], embedder: Embedder) -> tuple[Answer, ...]:
    """Give letters with the vectors of their chunks; all are embedded together."""
    letters = [said for _, said in answers if isinstance(said, Prepared)]
    texts = [chunk.context_text for letter in letters for chunk in letter.pieces.chunks]
    rows = embedder.embed_passages(texts)
    given: list[Answer] = []
    start = 0
    for kind, said in answers:
        if isinstance(said, Prepared):
            end = start + len(said.pieces.chunks)
            said = replace(said, pieces=replace(said.pieces, vectors=rows[start:end]))
            start = end
        given.append((kind, said))
    return tuple(given)
