"""What it takes to index, keep, search and change ever more paragraphs: ours alone, size by size."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from corpus.errors import SettingsWrong
from eval.bench import ours
from eval.bench.apart import apart, disk_mb, peak_mb, spent
from eval.bench.cold import app_start
from eval.bench.letters import (
    PARAGRAPHS_PER_LETTER,
    MadeLetter,
    made_letters,
    sentences_of,
    write_letters,
)
from eval.bench.machine import machine
from eval.bench.task import Task, milliseconds, questions
from index.embedder import load_embedder
from index.filters import Filters
from index.sync import sync
from rag.engine import open_engine
from rag.settings import Settings

SIZES = (1000, 10_000, 100_000, 300_000)
PARTS = ("chroma", "lexical", "matrix", "catalogue")
_MOST = 3_000_000

OnProgress = Callable[[str, int, int], None]


def run_growth(
    letters: Path,
    *,
    embedder: str,
    sizes: Sequence[int] = SIZES,
    on_progress: OnProgress = lambda text, done, total: None,
) -> dict[str, Any]:
    """Measure each size in turn, every measure in a process of its own.

    Args:
        letters: Real letters, whose sentences the measured ones are made of.
        embedder: The setting.
        sizes: In paragraphs.
        on_progress: Told what is being measured, and how much is done.

    Raises:
        SettingsWrong: A size is out of range, or there are too few letters.
    """
    if not sizes or any(not 100 <= size <= _MOST for size in sizes):
        raise SettingsWrong(f"Kies --sizes van 100 tot {_MOST} alinea's, als in 1000,100000.")
    sentences = sentences_of(letters)
    measured = []
    for size in sizes:
        with TemporaryDirectory(prefix="spoorzoeker-growth-") as folder:
            wider = made_letters(sentences, paragraphs=size + PARAGRAPHS_PER_LETTER)
            *made, extra = wider
            task = Task(
                letters=Path(folder) / "letters",
                built=Path(folder),
                embedder=embedder,
                count=len(made),
            )
            write_letters(iter(made), task.letters)
            measured.append(
                {"paragraphs": size, "letters": len(made)} | _measured(task, extra, on_progress)
            )
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine(),
        "embedder": embedder,
        "sizes": measured,
    }


def _measured(task: Task, extra: MadeLetter, on_progress: OnProgress) -> dict[str, Any]:
    steps: dict[str, Callable[[], Any]] = {
        "indexing": lambda: asdict(apart(ours.build, task)),
        "disk_mb": lambda: _by_part(task.built / ours.NAME),
        "search": lambda: apart(ours.search, task),
        "answers": lambda: apart(answers, task),
        "app": lambda: asdict(app_start(task.built / ours.NAME, task.embedder)),
        "unchanged": lambda: apart(synced, task),
        "one_added": lambda: _after(partial(write_letters, iter((extra,)), task.letters), task),
        "one_removed": lambda: _after((task.letters / f"{extra.stem}.txt").unlink, task),
    }
    found = {}
    for done, (name, measure) in enumerate(steps.items()):
        on_progress(f"{task.count} brieven: {name}", done, len(steps))
        found[name] = measure()
    return found


def answers(task: Task) -> dict[str, Any]:
    """Open the index and give whole answers, with and without a filter."""
    begun = time.perf_counter()
    engine = open_engine(Settings(data=task.built / ours.NAME, embedder=task.embedder))
    opened = time.perf_counter() - begun
    asked = questions()
    begun = time.perf_counter()
    engine.ask(asked[0])
    first = time.perf_counter() - begun
    chosen = {"all": Filters(), "half": Filters(since=task.middle())}
    times = {
        name: milliseconds(partial(engine.ask, filters=filters), asked)
        for name, filters in chosen.items()
    }
    engine.close()
    return {
        "open_seconds": round(opened, 3),
        "first_seconds": round(first, 3),
        "milliseconds": times,
        "peak_mb": round(peak_mb(), 1),
    }


def synced(task: Task) -> dict[str, float]:
    """Make the index equal to the folder, whatever there is to do."""
    import chromadb  # noqa: F401, loaded before the clock runs

    embedder = load_embedder(task.embedder)
    with spent() as taken:
        sync(task.letters, task.built / ours.NAME, embedder=embedder)
    return {
        "seconds": round(taken.seconds, 3),
        "cpu_seconds": round(taken.cpu_seconds, 3),
        "peak_mb": round(peak_mb(), 1),
    }


def _after(change: Callable[[], None], task: Task) -> dict[str, float]:
    change()
    return apart(synced, task)


def _by_part(data: Path) -> dict[str, float]:
    """Give the megabytes of each part of an index, and of all of it."""
    sizes = {part: disk_mb(data / part) for part in ("chroma", "lexical", "matrix")}
    sizes["catalogue"] = sum(file.stat().st_size for file in data.glob("catalogue.*")) / (1 << 20)
    return {part: round(size, 1) for part, size in (sizes | {"all": disk_mb(data)}).items()}
