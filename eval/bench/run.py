"""All measures of one run, size by size, every system over the same letters."""

import os
import platform
import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from corpus.errors import SettingsWrong
from eval.bench.apart import apart
from eval.bench.cold import cold_starts
from eval.bench.letters import made_letters, sentences_of, write_letters
from eval.bench.task import Indexed, Task

SIZES = (100, 10_000)
_MOST = 1_000_000

OnProgress = Callable[[str, int, int], None]


def run_bench(
    letters: Path,
    *,
    embedder: str,
    sizes: Sequence[int] = SIZES,
    rounds: int = 1,
    on_progress: OnProgress = lambda text, done, total: None,
) -> dict[str, Any]:
    """Measure Spoorzoeker beside what it is built on.

    Args:
        letters: Real letters, whose sentences the measured ones are made of.
        embedder: The setting; all systems embed with it.
        sizes: In paragraphs.
        rounds: How often each system indexes and starts; the medians count, and the systems
            take turns, so that another load on the machine meets them all.
        on_progress: Told what is being measured, and how much is done.

    Raises:
        SettingsWrong: A size is out of range, or there are too few letters.
    """
    if not sizes or any(not 10 <= size <= _MOST for size in sizes) or rounds < 1:
        raise SettingsWrong(f"Kies --sizes van 10 tot {_MOST} alinea's, als in 100,10000.")
    sentences = sentences_of(letters)
    measured = []
    for size in sizes:
        with TemporaryDirectory(prefix="spoorzoeker-bench-") as folder:
            written = Path(folder) / "letters"
            made = tuple(made_letters(sentences, paragraphs=size))
            write_letters(iter(made), written)
            task = Task(letters=written, built=Path(folder), embedder=embedder, count=len(made))
            measured.append(
                {"paragraphs": size, "letters": len(made)} | _measured(task, rounds, on_progress)
            )
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine(),
        "embedder": embedder,
        "rounds": rounds,
        "sizes": measured,
    }


def _measured(task: Task, rounds: int, on_progress: OnProgress) -> dict[str, Any]:
    from eval.bench import ours

    systems = _systems()
    steps = (rounds + 1) * len(systems) + 1
    done = 0

    def tell(what: str) -> None:
        nonlocal done
        on_progress(f"{task.count} brieven: {what}", done, steps)
        done += 1

    indexed: dict[str, list[Indexed]] = {name: [] for name in systems}
    for _ in range(rounds):
        for name, system in systems.items():
            tell(f"{name} neemt op")
            shutil.rmtree(task.built / name, ignore_errors=True)
            indexed[name].append(apart(system.build, task))
    found = {}
    for name, system in systems.items():
        tell(f"{name} zoekt")
        found[name] = apart(system.search, task)
    tell("koude start")
    indexing = {name: _median(took) for name, took in indexed.items()}
    return {
        "indexing": indexing,
        "unchanged_seconds": round(apart(ours.build_again, task), 3),
        "search": found,
        "cold_start_seconds": {
            what: round(seconds, 2)
            for what, seconds in cold_starts(
                task.built / ours.NAME, task.embedder, runs=rounds
            ).items()
        },
        "speed_of_ours": {
            name: round(figures["seconds"] / indexing[ours.NAME]["seconds"], 3)
            for name, figures in indexing.items()
            if name != ours.NAME
        },
    }


def _systems() -> dict[str, ModuleType]:
    """Give the modules that index and search; all but ours are here to be compared with."""
    from eval.bench import bare_tantivy, chroma, llama_index_pipeline, ours

    return {module.NAME: module for module in (ours, chroma, bare_tantivy, llama_index_pipeline)}


def _median(rounds: Sequence[Indexed]) -> dict[str, float]:
    """Give the median of each figure over the rounds."""
    rows = [asdict(took) for took in rounds]
    return {name: round(median(row[name] for row in rows), 3) for name in rows[0]}


def machine() -> dict[str, Any]:
    """Say what is measured on, and how busy that is."""
    pages = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": os.cpu_count(),
        "memory_gb": round(pages / (1 << 30), 1),
        "load": [round(load, 2) for load in os.getloadavg()],
        "python": platform.python_version(),
        "system": platform.system(),
    }
