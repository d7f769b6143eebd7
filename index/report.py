"""What a sync did, as the `spoorzoeker index --json` contract has it and as a person reads it."""

from dataclasses import asdict
from typing import Any

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
    counts = {name: getattr(report, name) for name in _FATES}
    done = ", ".join(f"{count} {_FATES[name]}" for name, count in counts.items() if count)
    if not any(count for name, count in counts.items() if name != "unchanged"):
        done = f"niets te doen, {done}" if done else "geen brieven gevonden"
    if rebuilt:
        done = "opnieuw gebouwd"
    lines = [
        f"{report.letters} brieven, {report.paragraphs} alinea's in {report.chunks} stukken: "
        f"{done} ({report.seconds:.1f} s)."
    ]
    lines += [f"Niet gelezen: {failure.reason}" for failure in report.failed]
    return "\n".join(lines)
