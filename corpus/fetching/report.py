"""What a fetch did, as JSON and as a person reads it."""

import shlex
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus.fetching.fetch import Failure, FetchReport

_NAMED = 5


def report_json(report: FetchReport) -> dict[str, Any]:
    """Give the report as plain JSON values."""
    return {
        "new": list(report.new),
        "changed": list(report.changed),
        "unchanged": report.unchanged,
        "failed": [asdict(failure) for failure in report.failed],
    }


def report_text(report: FetchReport, folder: Path) -> str:
    """Say in Dutch what is new, what was there, what failed and why, and what to do next."""
    counts = {
        "nieuw": len(report.new),
        "gewijzigd": len(report.changed),
        "stonden er al": report.unchanged,
    }
    letters = sum(counts.values())
    done = ", ".join(f"{count} {fate}" for fate, count in counts.items() if count)
    lines = [
        f"{_count(letters)} in {folder}: {done}." if letters else "Geen brieven gevonden.",
        *_failures(report.failed),
    ]
    if letters:
        lines.append(f"Neem ze op met: spoorzoeker index {shlex.quote(str(folder))}")
    return "\n".join(lines)


def _failures(failures: Sequence[Failure]) -> list[str]:
    """Tell each reason once, with what it befell."""
    befell: defaultdict[str, list[str]] = defaultdict(list)
    for failure in failures:
        befell[failure.reason].append(failure.letter)
    lines = [f"{_names(names)}: {reason}" for reason, names in befell.items()]
    return [f"Niet gelukt ({len(failures)}):", *lines] if lines else []


def _names(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" en {more} andere" if more > 0 else "")


def _count(letters: int) -> str:
    return "1 brief" if letters == 1 else f"{letters} brieven"
