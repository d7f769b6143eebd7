"""What a bench run says, in tables that a person reads."""

from collections.abc import Mapping, Sequence
from typing import Any

_FILTERS = {
    "all": "alle brieven",
    "half": "de helft",
    "dossier": "één dossier",
    "letter": "één brief",
}
_STARTS = {"help": "--help", "ask": "ask", "app": "app, eerste pagina"}


def bench_text(run: Mapping[str, Any]) -> str:
    """Give the tables of all sizes, in Markdown."""
    lines = [_measured_on(run)]
    for size in run["sizes"]:
        lines += ["", f"## {size['paragraphs']} alinea's in {size['letters']} brieven"]
        lines += ["", *_indexing(size), "", *_search(size), "", *_cold(size)]
    return "\n".join(lines)


def bulk_text(run: Mapping[str, Any]) -> str:
    """Give the tables of taking in with Ray and without, in Markdown."""
    lines = [_measured_on(run)]
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
        lines += ["", *_table(head.split("|"), rows)]
    return "\n".join(lines)


def _workers(count: int) -> str:
    return "zonder Ray" if not count else f"{count} werker{'s' if count > 1 else ''}"


def _measured_on(run: Mapping[str, Any]) -> str:
    machine = run["machine"]
    return (
        f"{machine['cores']} kernen, {machine['memory_gb']} GB, Python {machine['python']}, "
        f"belasting bij afloop {machine['load'][0]}; embedder {run['embedder']}; "
        f"{run['rounds']} ronde(n)"
    )


def _indexing(size: Mapping[str, Any]) -> list[str]:
    ours = size["speed_of_ours"]
    rows = [
        (
            name,
            f"{took['seconds']:.2f}",
            f"{took['cpu_seconds']:.2f}",
            f"{size['paragraphs'] / took['seconds']:.0f}",
            f"{100 * ours[name]:.0f}%" if name in ours else "",
            f"{took['peak_mb']:.0f}",
            f"{took['disk_mb']:.1f}",
            f"{took['chunks']:.0f}",
        )
        for name, took in size["indexing"].items()
    ]
    head = "opnemen|s|s rekentijd|alinea's/s|wij, van hun snelheid|MB geheugen|MB schijf|stukken"
    again = f"Nog eens, zonder dat er iets veranderde: {size['unchanged_seconds']:.2f} s."
    return [*_table(head.split("|"), rows), "", again]


def _search(size: Mapping[str, Any]) -> list[str]:
    rows = [
        (
            name,
            *(_three(times[which]) if which in times else "" for which in _FILTERS),
            f"{found['peak_mb']:.0f}",
        )
        for name, found in size["search"].items()
        for times in [found["milliseconds"]]
    ]
    return _table(
        ["zoeken, ms (mediaan / p95 / rekentijd)", *_FILTERS.values(), "MB geheugen"], rows
    )


def _three(figures: Mapping[str, float]) -> str:
    return f"{figures['median']} / {figures['p95']} / {figures['cpu_median']}"


def _cold(size: Mapping[str, Any]) -> list[str]:
    starts = size["cold_start_seconds"]
    return _table(["koude start", "s"], [(_STARTS[name], f"{starts[name]}") for name in starts])


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lay out a Markdown table; all columns but the first hold figures."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]

    def line(cells: Sequence[str]) -> str:
        first = cells[0].ljust(widths[0])
        rest = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))
        return "| " + " | ".join([first, *rest]) + " |"

    rule = [f":{'-' * (widths[0] - 1)}", *(f"{'-' * (width - 1)}:" for width in widths[1:])]
    return [line(head), "|" + "|".join(f" {part} " for part in rule) + "|", *map(line, rows)]
