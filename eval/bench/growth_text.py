"""What a run of `bench --growth` says, in a table that a person reads: a column for each size."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from eval.bench.as_text import machine_line, table

_Size = Mapping[str, Any]


def _spread(figures: Mapping[str, float]) -> str:
    return f"{figures['median']:.1f} / {figures['p95']:.1f} / {figures['cpu_median']:.1f}"


def _sync(took: Mapping[str, float]) -> str:
    return f"{took['seconds']:.2f} / {took['cpu_seconds']:.2f}"


_ROWS: dict[str, Callable[[_Size], str]] = {
    "brieven": lambda size: f"{size['letters']}",
    "opnemen, s / rekentijd": lambda size: _sync(size["indexing"]),
    "opnemen, alinea's/s": lambda size: f"{size['paragraphs'] / size['indexing']['seconds']:.0f}",
    "opnemen, MB geheugen": lambda size: f"{size['indexing']['peak_mb']:.0f}",
    "schijf, MB": lambda size: f"{size['disk_mb']['all']:.0f}",
    "… vectoren (Chroma)": lambda size: f"{size['disk_mb']['chroma']:.1f}",
    "… vectoren (matrix)": lambda size: f"{size['disk_mb']['matrix']:.1f}",
    "… woorden (tantivy)": lambda size: f"{size['disk_mb']['lexical']:.1f}",
    "… catalogus (SQLite)": lambda size: f"{size['disk_mb']['catalogue']:.1f}",
    "openen, s": lambda size: f"{size['answers']['open_seconds']:.2f}",
    "eerste antwoord, s": lambda size: f"{size['answers']['first_seconds']:.2f}",
    "zoeken, ms (mediaan / p95 / rekentijd)": lambda size: _spread(
        size["search"]["milliseconds"]["all"]
    ),
    "… in de helft": lambda size: _spread(size["search"]["milliseconds"]["half"]),
    "… in één dossier": lambda size: _spread(size["search"]["milliseconds"]["dossier"]),
    "… in één brief": lambda size: _spread(size["search"]["milliseconds"]["letter"]),
    "antwoord, ms (mediaan / p95 / rekentijd)": lambda size: _spread(
        size["answers"]["milliseconds"]["all"]
    ),
    "… uit de helft": lambda size: _spread(size["answers"]["milliseconds"]["half"]),
    "antwoorden, MB geheugen": lambda size: f"{size['answers']['peak_mb']:.0f}",
    "app, s tot de eerste pagina": lambda size: f"{size['app']['seconds']:.1f}",
    "app, MB geheugen": lambda size: f"{size['app']['resident_mb'] or 0:.0f}",
    "app, MB van de pagina": lambda size: f"{size['app']['page_mb']:.2f}",
    "bijwerken zonder wijziging, s / rekentijd": lambda size: _sync(size["unchanged"]),
    "… één brief erbij, s / rekentijd": lambda size: _sync(size["one_added"]),
    "… één brief erbij, MB": lambda size: f"{size['one_added']['peak_mb']:.0f}",
    "… één brief eraf, s / rekentijd": lambda size: _sync(size["one_removed"]),
    "… één brief eraf, MB": lambda size: f"{size['one_removed']['peak_mb']:.0f}",
}


def growth_text(run: Mapping[str, Any]) -> str:
    """Give the table, in Markdown."""
    sizes: Sequence[_Size] = run["sizes"]
    rows = [(name, *(row(size) for size in sizes)) for name, row in _ROWS.items()]
    head = ["alinea's", *(f"{size['paragraphs']}" for size in sizes)]
    return "\n".join([machine_line(run), "", *table(head, rows)])
