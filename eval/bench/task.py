"""What is measured: which letters, which questions, which filters."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import numpy as np

from eval.bench.letters import DAYS, FIRST_DAY, dossier_of
from index.chroma_server import ChromaServer
from index.filters import Filters

FOUND = 10
"""Paragraphs that every system is asked for."""
_QUESTIONS = Path(__file__).parents[1] / "cases" / "tuning.jsonl"
_WARM_UP, _ASKED = 5, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Letters of one size, a place for what is built of them, and perhaps a Chroma server too."""

    letters: Path
    built: Path
    embedder: str
    count: int
    chroma: ChromaServer | None = None

    def filters(self) -> dict[str, Filters]:
        """Give the filters to ask with: all letters, half of them, one in forty, one."""
        return {
            "all": Filters(),
            "half": Filters(since=self.middle()),
            "dossier": Filters(dossiers=(dossier_of(1),)),
            "letter": Filters(letters=("brief-00001",)),
        }

    def middle(self) -> date:
        """Give the day that half of the letters are of or after."""
        return FIRST_DAY + timedelta(days=min(7 * self.count, DAYS) // 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """What it took to make letters findable."""

    seconds: float
    cpu_seconds: float
    peak_mb: float
    disk_mb: float
    chunks: int


def questions() -> tuple[str, ...]:
    """Give real questions, always the same."""
    lines = _QUESTIONS.read_text(encoding="utf-8").splitlines()[: _WARM_UP + _ASKED]
    return tuple(json.loads(line)["question"] for line in lines)


def milliseconds(ask: Callable[[str], Any], asked: Sequence[str]) -> dict[str, float]:
    """Give the median and the 95th percentile of the time that a question takes.

    `cpu_median` is the processor's time, which another load on the machine hardly changes.
    """
    for question in asked[:_WARM_UP]:
        ask(question)
    times, worked = [], []
    for question in asked[_WARM_UP:]:
        begun, work = perf_counter(), process_time()
        ask(question)
        worked.append((process_time() - work) * 1000)
        times.append((perf_counter() - begun) * 1000)
    median, p95 = np.percentile(times, (50, 95))
    figures = {"median": median, "p95": p95, "cpu_median": np.median(worked)}
    return {name: round(float(figure), 2) for name, figure in figures.items()}
