from collections.abc import Callable
from typing import Any

import pytest

from corpus.formats.pdf.sheets import Rule
from corpus.formats.pdf.tables import grids_of
from corpus.manuscript import Manuscript

COLUMNS = (80.0, 160.0, 300.0, 400.0)
ROWS = (200.0, 220.0, 252.0, 272.0)


@pytest.fixture
def manuscript(paper: Callable[..., Any], read_paper: Callable[[Any], Manuscript]) -> Manuscript:
    made = paper()
    made.lines("De kosten staan hieronder in een tabel, verdeeld over de jaren tot en met 2026.")
    for x in COLUMNS:
        made.rule(x, ROWS[0], x, ROWS[-1])
    for y in ROWS:
        made.rule(COLUMNS[0], y, COLUMNS[-1], y)
    for y, texts in ((213, ("Jaar", "Onderdeel", "Bedrag")), (265, ("2026", "Aanleg", "39 mln"))):
        for x, text in zip(COLUMNS, texts, strict=False):
            made.put(x + 3, y, text)
    for x, y, text in ((83, 233, "2025"), (163, 233, "Onderzoek en"), (163, 245, "ontwerp")):
        made.put(x, y, text)
    made.put(303, 233, "4 mln")
    made.y = 300
    made.lines(
        "Na de tabel gaat de brief verder met een gewone alinea die niets van de tabel heeft."
    )
    return read_paper(made)


def test_a_row_is_one_paragraph_with_its_cells_whole(manuscript: Manuscript) -> None:
    bodies = [line.text.text for line in manuscript.lines if "|" in line.text.text]
    assert bodies == ["Jaar | Onderdeel | Bedrag", "2025 | Onderzoek en ontwerp | 4 mln",
                      "2026 | Aanleg | 39 mln"]  # fmt: skip


def test_a_table_stands_between_the_text_around_it(manuscript: Manuscript) -> None:
    words = [line.text.text.split()[0] for line in manuscript.lines if line.kind == "text"]
    assert words == ["De", "Jaar", "2025", "2026", "Na"]


def test_a_frame_around_text_is_no_table() -> None:
    frame = [Rule(80, 100, 400, 100), Rule(80, 200, 400, 200)]
    frame += [Rule(80, 100, 80, 200), Rule(400, 100, 400, 200)]
    assert grids_of(frame) == []


def test_lines_under_words_are_no_table() -> None:
    assert grids_of([Rule(80, y, 140, y) for y in (100, 112, 124)]) == []
