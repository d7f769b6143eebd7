from collections.abc import Callable
from typing import Any

from corpus.formats.pdf.cells import Cell
from corpus.formats.pdf.columns import body_rows, frames_of, usual_size
from corpus.manuscript import Manuscript

LINE = "een regel van een alinea die de hele breedte van de kolom vult"


def cell(text: str, x: float, y: float, *, right: float = 450.0, size: float = 9.0) -> Cell:
    return Cell(text=text, x=x, right=right, y=y, size=size)


def page(*more: Cell) -> list[Cell]:
    return [cell(LINE, 80.0, 100.0 + 12 * n) for n in range(10)] + list(more)


def margin(x: float = 468.0, right: float = 520.0) -> list[Cell]:
    return [cell("Postbus 1", x, 104.0 + 9 * n, right=right, size=6.5) for n in range(3)]


def test_small_type_beside_the_body_is_a_margin() -> None:
    (frame,) = frames_of([page(*margin())], 595.0)
    assert [frame.in_margin(c) for c in (*margin(), *page())] == [True] * 3 + [False] * 10


def test_a_margin_may_stand_at_the_left() -> None:
    aside = margin(20.0, 70.0)
    (frame,) = frames_of([page(*aside)], 595.0)
    assert all(frame.in_margin(c) for c in aside)


def test_labels_on_the_bodys_lines_are_no_margin() -> None:
    labels = [cell("Besluit:", 20.0, 100.0 + 12 * n, right=60.0, size=8.0) for n in range(4)]
    (frame,) = frames_of([page(*labels)], 595.0)
    assert not any(frame.in_margin(c) for c in labels)


def test_an_annex_whose_lines_run_into_the_margin_has_none() -> None:
    annex = [cell(LINE, 80.0, 100.0 + 12 * n, right=520.0) for n in range(10)]
    first, second = frames_of([page(*margin()), annex], 595.0)
    assert first.margin_from is not None
    assert second.margin_from is None
    assert second.right == 520.0


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [cell(f"links {LINE[:30]}", 80.0, 100.0 + 12 * n, right=290.0) for n in range(10)]
    right = [cell(f"rechts {LINE[:30]}", 310.0, 100.0 + 12 * n, right=520.0) for n in range(10)]
    cells = sorted([*left, *right], key=lambda c: (c.y, c.x))
    (frame,) = frames_of([cells], 595.0)
    rows = body_rows(cells, frame, 0)
    assert [row.words.split()[0] for row in rows] == ["links"] * 10 + ["rechts"] * 10


def test_a_title_over_two_columns_comes_before_both() -> None:
    title = cell("Brief van de minister van Financiën over de begroting", 80.0, 80.0, right=520.0)
    left = [cell(f"links {LINE[:30]}", 80.0, 100.0 + 12 * n, right=290.0) for n in range(10)]
    right = [cell(f"rechts {LINE[:30]}", 310.0, 100.0 + 12 * n, right=520.0) for n in range(10)]
    cells = sorted([title, *left, *right], key=lambda c: (c.y, c.x))
    (frame,) = frames_of([cells], 595.0)
    rows = body_rows(cells, frame, 0)
    assert rows[0].words == title.text
    assert rows[11].words.startswith("rechts")


def test_the_usual_size_is_that_of_most_text() -> None:
    assert usual_size(page(*margin())) == 9.0


def test_what_the_margin_says_twice_is_written_once(
    paper: Callable[..., Any], read_paper: Callable[[Any], Manuscript]
) -> None:
    made = paper()
    for _ in range(2):
        for y in (160, 169, 178):
            made.put(468, y, "Directie Sporen", size=6.5)
        made.lines(*[LINE] * 6)
        made.next()
    lines = [line.text.text for line in read_paper(made).lines]
    assert lines.count("Directie Sporen") == 3  # the three rows of the first page
