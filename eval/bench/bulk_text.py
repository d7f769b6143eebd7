"""What taking in with Ray cost beside the way without, in tables that a person reads."""

from collections.abc import Mapping
from typing import Any

from eval.bench.as_text import machine_line, table


def bulk_text(run: Mapping[str, Any]) -> str:
    """Give the tables of taking in with Ray and without, in Markdown."""
    lines = [f"{machine_line(run)}; {run['rounds']} ronde(n)"]
    for kind, measured in run["kinds"].items():
        ways = measured["ways"]
        without = next(iter(ways.values()))
        rows = [
            (
                _workers(int(way)),
                f"{took['seconds']:.2f}",
                f"{took['cpu_seconds']:.2f}",
                f"{took['paragraphs'] / took['seconds']:.0f}",
                f"{without['seconds'] / took['seconds']:.2f}",
                f"{took['begin_seconds']:.1f}" if int(way) else "",
                f"{took['peak_mb']}",
            )
            for way, took in ways.items()
        ]
        head = "opnemen|s|s rekentijd|alinea's/s|keer zo snel|s om te beginnen|MB geheugen"
        letters, paragraphs = measured["letters"], without["paragraphs"]
        lines += ["", f"## {paragraphs} alinea's in {letters} brieven ({kind})"]
        lines += ["", *table(head.split("|"), rows)]
    return "\n".join(lines)


def _workers(count: int) -> str:
    return "zonder Ray" if not count else f"{count} werker{'s' if count > 1 else ''}"
