import pytest

from corpus.tables import row_words
from corpus.traced import Traced


def words(heads: list[str], *cells: str) -> str:
    return row_words(heads, [Traced.of(cell, 10) for cell in cells]).text


@pytest.mark.parametrize(
    ("heads", "cells", "said"),
    [
        (["Jaar", "Bedrag"], ["2026", "€ 3 mln."], "Jaar: 2026; Bedrag: € 3 mln."),
        (["Jaar:", "Bedrag:"], ["2026", "3"], "Jaar: 2026; Bedrag: 3."),
        (["", "Bedrag"], ["2026", "3"], "2026; Bedrag: 3."),
        (["Jaar", "Bedrag"], ["2026", ""], "2026"),
        (["Jaar", "Bedrag"], ["", "3"], "Bedrag: 3."),
        (["Jaar"], ["2026", "3"], "Jaar: 2026; 3."),
        ([], ["Jaar", "2026"], "Jaar: 2026."),
        ([], ["a", "b", "c"], "a; b; c."),
        ([], ["alleen"], "alleen."),
        (["Jaar"], ["", ""], ""),
        ([], [], ""),
    ],
)
def test_a_row_says_each_value_with_the_head_of_its_column(
    heads: list[str], cells: list[str], said: str
) -> None:
    assert words(heads, *cells) == said


def test_a_row_lies_where_its_cells_do() -> None:
    row = row_words(["Jaar", "Bedrag"], [Traced.of("2026", 10), Traced.of("3", 20)])
    assert row.text == "Jaar: 2026; Bedrag: 3."
    assert list(row.origin) == sorted(row.origin)
    assert set(row.origin) == {10, 11, 12, 13, 20}
