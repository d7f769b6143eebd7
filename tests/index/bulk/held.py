"""All that an index holds, for a comparison to the last bit."""

import sqlite3
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from index.catalogue import Catalogue, catalogue_path
from index.embedder import Embedder
from index.parts import open_parts
from index.stamp import Stamp
from index.sync import SyncReport

_TABLES = ("letters", "dossiers", "chunks")


def rows(data: Path) -> dict[str, list[Any]]:
    """Give the rows of the catalogue."""
    with closing(sqlite3.connect(catalogue_path(data))) as base:
        return {
            name: base.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in _TABLES
        }


def vectors(data: Path, embedder: Embedder) -> dict[str, bytes]:
    """Give the bytes of each vector, by chunk."""
    with closing(_parts(data, embedder)) as parts:
        ids, found = parts.vectors.all()
        return {id_: row.tobytes() for id_, row in zip(ids, found, strict=True)}


def found(data: Path, embedder: Embedder, *questions: str) -> list[Any]:
    """Give what the terms find, with how well."""
    with closing(_parts(data, embedder)) as parts:
        return [
            sorted(parts.lexical.ids()),
            *(parts.lexical.search(q, limit=1000) for q in questions),
        ]


def said(report: SyncReport) -> dict[str, Any]:
    """Give a report but for the time it took."""
    return {name: value for name, value in asdict(report).items() if name != "seconds"}


def _parts(data: Path, embedder: Embedder) -> Any:
    with closing(Catalogue(catalogue_path(data))) as catalogue:
        state = catalogue.state()
    assert state
    return open_parts(data, state.generation, Stamp.of(embedder))
