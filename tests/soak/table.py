"""What a soak test measured, as Markdown."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tests.soak.notes import Note
from tests.soak.watch import Look, Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of the test, by the clock in seconds."""

    name: str
    begin: float
    end: float

    def of(self, notes: Iterable[Note]) -> list[Note]:
        """Give the answers that were there in this stretch."""
        return [note for note in notes if self.begin <= note.ended < self.end]


def latency_table(stretches: Sequence[Stretch], notes: Sequence[Note], watch: Watch) -> str:
    """Say how quick it was in each stretch, and what that took of the processor."""
    rows = []
    for stretch in stretches:
        seconds = stretch.end - stretch.begin
        first, last = watch.at(stretch.begin), watch.at(stretch.end)
        found = stretch.of(notes)
        rows.append(
            (
                stretch.name,
                f"{seconds:.0f}",
                str(len(found)),
                f"{len(found) / seconds:.1f}",
                *_figures(found),
                f"{(last.cpu_s - first.cpu_s) / (last.at - first.at):.2f}",
                f"{1000 * (last.cpu_s - first.cpu_s) / max(1, len(found)):.0f}",
            )
        )
    head = "stretch|s|answers|a second|median ms|p95 ms|longest ms|cores in use|processor ms each"
    return _table(head.split("|"), rows)


def kinds_table(notes: Sequence[Note]) -> str:
    """Say how quick each kind of request was."""
    kinds = sorted({note.kind for note in notes})
    rows = [
        (kind, str(len(found)), *_figures(found)) for kind in kinds if (found := _of(kind, notes))
    ]
    return _table("asked|answers|median ms|p95 ms|longest ms".split("|"), rows)


def memory_table(looks: Mapping[str, Look]) -> str:
    """Say what the app had in memory at some moments."""
    rows = [
        (name, f"{look.resident_mb:.0f}", f"{look.own_mb:.0f}", f"{look.mapped_mb:.0f}")
        for name, look in looks.items()
    ]
    return _table("memory of the app, MB|resident|of its own|mapped from files".split("|"), rows)


def machine_line() -> str:
    """Say what it ran on."""
    pages = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    loads = " / ".join(f"{load:.1f}" for load in os.getloadavg())
    return (
        f"{os.cpu_count()} cores, {pages / (1 << 30):.0f} GB; load average at the end over "
        f"1 / 5 / 15 minutes: {loads} (this test itself adds 2 to 4)."
    )


def _of(kind: str, notes: Iterable[Note]) -> list[Note]:
    return [note for note in notes if note.kind == kind]


def _figures(notes: Sequence[Note]) -> tuple[str, ...]:
    if not notes:
        return ("", "", "")
    took = [note.ms for note in notes]
    return tuple(f"{figure:.0f}" for figure in (*np.percentile(took, (50, 95)), max(took)))


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    rule = [":--", *("--:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))
