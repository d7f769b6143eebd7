"""Spoorzoeker's own index with its vectors on the Chroma server that is set."""

from collections.abc import Sequence
from contextlib import closing
from functools import partial
from statistics import quantiles
from time import perf_counter
from typing import Any

from eval.bench import ours
from eval.bench.apart import disk_mb, peak_mb, spent
from eval.bench.task import FOUND, Indexed, Task, milliseconds, questions
from index.chroma_name import read_beginning
from index.embedder import load_embedder
from index.letters import LetterIndex
from index.sync import sync

NAME = "spoorzoeker, server"


def build(task: Task) -> Indexed:
    """Do what `ours` does; what the server takes of memory and disk is not in it."""
    import chromadb  # noqa: F401, loaded before the clock runs, as for the others

    data = task.built / NAME
    embedder = load_embedder(task.embedder)
    with spent() as taken:
        report = sync(task.letters, data, embedder=embedder, chroma=task.chroma)
    return Indexed(
        seconds=taken.seconds,
        cpu_seconds=taken.cpu_seconds,
        peak_mb=peak_mb(),
        disk_mb=disk_mb(data),
        chunks=report.chunks,
    )


def search(task: Task) -> dict[str, Any]:
    """Search with each filter, as `ours` does; then both in turn, which a load meets alike."""
    embedder = load_embedder(task.embedder)
    index = LetterIndex.open(task.built / NAME, embedder=embedder, chroma=task.chroma)
    asked = questions()
    times = {
        name: milliseconds(partial(index.search, filters=chosen, limit=FOUND), asked)
        for name, chosen in task.filters().items()
    }
    found = {"milliseconds": times, "peak_mb": peak_mb()}
    with (
        closing(index),
        closing(LetterIndex.open(task.built / ours.NAME, embedder=embedder)) as own,
    ):
        return found | {"times_as_long": _times_as_long(index, own, asked)}


def _times_as_long(served: LetterIndex, own: LetterIndex, asked: Sequence[str]) -> dict[str, float]:
    """Give how many times as long the same search takes with the server, over all letters."""
    took: dict[str, list[float]] = {"served": [], "own": []}
    for question in [*asked, *asked]:
        for name, index in (("served", served), ("own", own)):
            begun = perf_counter()
            index.search(question, limit=FOUND)
            took[name].append(perf_counter() - begun)
    quarter, half = ({name: quantiles(t, n=4)[k] for name, t in took.items()} for k in (0, 1))
    return {
        "median": round(half["served"] / half["own"], 2),
        "quickest_quarter": round(quarter["served"] / quarter["own"], 2),
    }


def clear(task: Task) -> None:
    """Take away from the server what was built there, by its name in the folder."""
    beginning = read_beginning(task.built / NAME)
    if task.chroma and beginning:
        for name in task.chroma.collections(beginning):
            task.chroma.delete(name)
