from corpus.formats.pdf.cells import Cell
from corpus.formats.pdf.rows import Row, blank_before, rows_of, trace


def cell(text: str, x: float, y: float = 100.0) -> Cell:
    return Cell(text=text, x=x, right=x + 30, y=y, size=9.0)


def test_cells_of_one_line_are_one_row() -> None:
    rows = rows_of([cell("juni", 90), cell("Datum", 80), cell("Betreft", 80, 112)], 0, 400.0)
    assert [row.words for row in rows] == ["Datum juni", "Betreft"]


def test_cells_of_a_table_are_parted_by_bars() -> None:
    assert Row(cells=(cell("2025", 80), cell("4 mln", 120)), sheet=0, table=True).words == (
        "2025 | 4 mln"
    )


def test_each_row_is_traced_to_the_text_of_all_pages() -> None:
    pages = [rows_of([cell("een", 80)], 0, 400.0), rows_of([cell("twee", 80)], 1, 400.0)]
    text, traced = trace(pages)
    assert text == "een\n\ftwee\n\f"
    for page in traced:
        for row in page:
            assert text[row.text.origin[0] : row.text.origin[-1] + 1] == row.words


def test_more_than_the_usual_leading_is_a_blank() -> None:
    first, near, far = rows_of([cell("a", 80, 100), cell("b", 80, 112), cell("c", 80, 136)], 0, 9)
    assert not blank_before(near, first)
    assert blank_before(far, near)
