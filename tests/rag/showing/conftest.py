"""An index of the sample letters and two that cite and are cited, with pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedder import load_embedder
from index.letters import LetterIndex
from index.sync import sync

LETTER = """\
Datum {date}
Ons kenmerk {kenmerk}

Geachte voorzitter,

{text}

Hoogachtend,

DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,
A.B. Jansen
"""
PAGED = """\
Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2024-2025

29 893\tVeiligheid van het railvervoer

Nr. 284 BRIEF VAN DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT

Den Haag, 1 oktober 2024

Op de eerste bladzijde staat deze alinea over het spoor in Nederland.

Tweede Kamer, vergaderjaar 2024-2025, 29 893, nr. 284 1
\f
Op de tweede bladzijde staat deze alinea over de overwegen in Nederland.

En ook deze alinea over de overwegen staat op de tweede bladzijde.

De Staatssecretaris van Infrastructuur en Waterstaat,
C.A. Jansen

Tweede Kamer, vergaderjaar 2024-2025, 29 893, nr. 284 2
"""
CITING = (
    "Zie Kamerstuk 29 984, nr. 1175.[^1]\n\n[^1]: Kamerstuk 29984, nr. 1175, en Stb. 2022, 492."
)


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LetterIndex]:
    folder, data = tmp_path_factory.mktemp("brieven"), tmp_path_factory.mktemp("data")
    for path in (Path(__file__).parents[3] / "corpus" / "letters").glob("*.txt"):
        (folder / path.name).write_bytes(path.read_bytes())
    citing = LETTER.format(date="1 juni 2026", kenmerk="X/2026/1", text=CITING)
    (folder / "citing.txt").write_text(citing, encoding="utf-8")
    (folder / "paged.txt").write_text(PAGED, encoding="utf-8")
    embedder = load_embedder("hashing")
    sync(folder, data, embedder=embedder)
    opened = LetterIndex.open(data, embedder=embedder)
    yield opened
    opened.close()
