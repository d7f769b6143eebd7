"""What a sync did, as the `spoorzoeker index --json` contract has it and as a person reads it."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus.unseen import on_screen
from index.comparison import Failure
from index.sync import SyncReport

_FATES = {
    "added": "nieuw",
    "changed": "gewijzigd",
    "renamed": "hernoemd",
    "removed": "verwijderd",
    "unchanged": "ongewijzigd",
}


def report_json(report: SyncReport) -> dict[str, Any]:
    """Give the report as plain JSON values."""
    return asdict(report) | {"failed": [asdict(failure) for failure in report.failed]}


def report_text(report: SyncReport, *, rebuilt: bool = False) -> str:
    """Say in Dutch what was done, what could not be read, and what there is now."""
    return "\n".join(report_lines(report, rebuilt=rebuilt))


def report_lines(report: SyncReport, *, rebuilt: bool = False) -> list[str]:
    """Give a line on what was done and what there is now, and one on each unreadable file."""
    counts = {name: getattr(report, name) for name in _FATES}
    done = ", ".join(f"{count} {_FATES[name]}" for name, count in counts.items() if count)
    if not report.did_something:
        done = f"niets te doen, {done}" if done else "geen brieven gevonden"
    if rebuilt:
        done = "opnieuw gebouwd"
    letters = "1 brief" if report.letters == 1 else f"{report.letters} brieven"
    now = f"{letters}, {report.paragraphs} alinea's in {report.chunks} stukken"
    line = f"{now}: {done} ({report.seconds:.1f} s)."
    return [line, *map(_failure_text, report.failed)]


def _failure_text(failure: Failure) -> str:
    """Say what is wrong with which file; a reader's own words name it already."""
    if failure.reason.startswith(on_screen(Path(failure.file).name)):
        return failure.reason
    return f"{failure.file} {failure.reason}"
