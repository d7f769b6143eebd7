"""How long answers took: the times that they tell of themselves, over a run."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

_PERCENTILES = {"median": 50, "p95": 95}


def latency(answers: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, float]]:
    """Give the median and the 95th percentile of each step, in milliseconds.

    Percentiles are interpolated linearly (Hyndman and Fan 1996, type 7). They hold for the
    machine and the load of that run, so they stand apart from the scores.

    Args:
        answers: As `ask --json` prints them; those without `timings_ms` don't count.
    """
    steps: dict[str, list[float]] = {}
    for answer in answers:
        for step, ms in (answer.get("timings_ms") or {}).items():
            steps.setdefault(step, []).append(float(ms))
    return {
        step: {
            name: round(float(np.percentile(times, percent)), 2)
            for name, percent in _PERCENTILES.items()
        }
        for step, times in steps.items()
    }
