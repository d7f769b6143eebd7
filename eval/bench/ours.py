"""Spoorzoeker's own index: from files to findable, and the searches in it."""

from functools import partial
from typing import Any

from eval.bench.apart import disk_mb, peak_mb, spent
from eval.bench.task import FOUND, Indexed, Task, milliseconds, questions
from index.embedder import load_embedder
from index.letters import LetterIndex
from index.sync import sync

NAME = "spoorzoeker"


def build(task: Task) -> Indexed:
    """Read, cut, embed and index all letters: what `spoorzoeker index` does."""
    import chromadb  # noqa: F401, loaded before the clock runs, as for the others

    data = task.built / NAME
    embedder = load_embedder(task.embedder)
    with spent() as taken:
        report = sync(task.letters, data, embedder=embedder)
    return Indexed(
        seconds=taken.seconds,
        cpu_seconds=taken.cpu_seconds,
        peak_mb=peak_mb(),
        disk_mb=disk_mb(data),
        chunks=report.chunks,
    )


def build_again(task: Task) -> float:
    """Give the seconds that it takes where nothing changed."""
    import chromadb  # noqa: F401

    embedder = load_embedder(task.embedder)
    with spent() as taken:
        sync(task.letters, task.built / NAME, embedder=embedder)
    return taken.seconds


def search(task: Task) -> dict[str, Any]:
    """Search with each filter; the memory is that of a process which only searches."""
    index = LetterIndex.open(task.built / NAME, embedder=load_embedder(task.embedder))
    asked = questions()
    times = {
        name: milliseconds(partial(index.search, filters=chosen, limit=FOUND), asked)
        for name, chosen in task.filters().items()
    }
    index.close()
    return {"milliseconds": times, "peak_mb": peak_mb()}
