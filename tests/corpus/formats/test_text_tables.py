from collections.abc import Callable

import pytest

from corpus.formats.plain import manuscript_of
from corpus.letter import Letter
from corpus.read import letter_of
from corpus.source import Source

PROSE = "Het kabinet heeft de Kamer daarover vorig jaar al uitgebreid en volledig geïnformeerd."
DRAWN = "| **Jaar** | Bedrag |\n|---|---:|\n| 2026 | € 3 mln. |\n| 2027 | € 4 mln. |"


def rows(table: str) -> list[str]:
    text = f"Geachte voorzitter,\n\n{PROSE}\n\n{table}\n\n{PROSE}\n\nHoogachtend,\n"
    letter = letter_of(Source.of("x.md", b""), manuscript_of(text))
    assert letter.paragraphs[0].text == letter.paragraphs[-1].text == PROSE
    return [p.text for p in letter.paragraphs[1:-1]]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (DRAWN, ["Jaar: 2026; Bedrag: € 3 mln.", "Jaar: 2027; Bedrag: € 4 mln."]),
        (DRAWN.replace("2026", ""), ["Bedrag: € 3 mln.", "Jaar: 2027; Bedrag: € 4 mln."]),
        ("| | Kolk |\n|---|---|\n| 2026 | 3 |", ["2026; Kolk: 3."]),
        ("| Kolk | 3 |\n| Brug | 4 |", ["Kolk: 3.", "Brug: 4."]),
        ("| Deel | Stand |\n| Kolk | 3 |", ["Deel: Kolk; Stand: 3."]),
        ("| Kolk | 2026 |\n| Brug | 2027 |", ["Kolk: 2026.", "Brug: 2027."]),
        ("| A | B |\n|---|---|\n| a\\|b | c |", ["A: a|b; B: c."]),
    ],
)
def test_rows_between_bars_are_read_one_by_one(table: str, said: list[str]) -> None:
    assert rows(table) == said


def test_rows_of_figures_in_columns_are_read_one_by_one() -> None:
    table = (
        "Onderdeel            2026      2027\nSluizen en bruggen   € 3 mln.  € 4 mln.\n"
        "Wegen                12,5%     –\nSpoor                1.200     1.300"
    )
    assert rows(table) == [
        "Onderdeel: Sluizen en bruggen; 2026: € 3 mln.; 2027: € 4 mln.",
        "Onderdeel: Wegen; 2026: 12,5%; 2027: –.",
        "Onderdeel: Spoor; 2026: 1.200; 2027: 1.300.",
    ]


def test_the_first_column_may_have_no_head() -> None:
    table = "              2026      2027\nKolk          3         4\nBrug   5   6\nWeg   7   8"
    assert rows(table)[0] == "Kolk; 2026: 3; 2027: 4."


def test_two_lines_with_a_gap_are_no_table() -> None:
    assert rows("Kosten   3\nBaten    4") == ["Kosten 3", "Baten 4"]


def test_a_row_lies_in_its_own_line_of_the_source() -> None:
    text = f"Geachte voorzitter,\n\n{PROSE}\n\n{DRAWN}\n"
    letter = letter_of(Source.of("x.md", b""), manuscript_of(text))
    row = letter.paragraph(2)
    span = row.source_span(0, len(row.text))
    assert text[span.start : span.end].strip("| ") == "2026 | € 3 mln."
    start = row.text.index("€")
    span = row.source_span(start, start + 8)
    assert text[span.start : span.end] == "€ 3 mln."


def test_a_note_in_a_cell_hangs_on_its_row(read_text: Callable[[str], Letter]) -> None:
    table = DRAWN.replace("3 mln.", "3 mln.[^1]")
    letter = read_text(f"Geachte voorzitter,\n\n{PROSE}\n\n{table}\n\n[^1]: Raming.\n")
    assert letter.paragraph(2).footnotes == ("1",)


def test_a_letterhead_in_a_table_is_no_table_of_data(read_text: Callable[[str], Letter]) -> None:
    head = "| Datum | 3 maart 2026 |\n|---|---|\n| Betreft | Sluizen |"
    letter = read_text(f"{head}\n\nGeachte voorzitter,\n\n{PROSE}\n")
    assert [p.text for p in letter.paragraphs] == [PROSE]
