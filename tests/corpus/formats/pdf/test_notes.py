from collections.abc import Sequence

from corpus.footnotes import mark_of
from corpus.formats.pdf.cells import Cell
from corpus.formats.pdf.notes import take_notes
from corpus.formats.pdf.rows import Row, trace
from corpus.formats.pdf.sheets import Rule


def row(words: str, y: float, *, size: float = 9.0, sheet: int = 0) -> Row:
    return Row(cells=(Cell(text=words, x=80.0, right=400.0, y=y, size=size),), sheet=sheet)


def taken(
    *pages: Sequence[Row], rules: Sequence[Sequence[Rule]] | None = None
) -> tuple[list[str], list[tuple[str, str]]]:
    drawn = rules or [[] for _ in pages]
    rows, notes = take_notes(trace(pages)[1], drawn, 9.0, frozenset())
    texts = [row.text.text for page in rows for row in page]
    return texts, [(note.number, note.text.text) for note in notes]


def test_small_rows_at_the_foot_that_begin_with_a_number_are_notes() -> None:
    texts, notes = taken([row("Een advies.¹", 100), row("¹ Kamerstuk 1", 780, size=7)])
    assert texts == [f"Een advies.{mark_of(0)}"]
    assert notes == [("1", "Kamerstuk 1")]


def test_a_note_may_run_over_its_line() -> None:
    page = [row("Ja.¹", 100), row("1 Zie de brief", 780, size=7), row("van juni.", 788, size=7)]
    assert taken(page)[1] == [("1", "Zie de brief van juni.")]


def test_a_web_address_over_two_lines_has_no_space() -> None:
    page = [row("Ja.¹", 100), row("¹ https://www.x.nl/", 780, size=7), row("abc", 788, size=7)]
    assert taken(page)[1] == [("1", "https://www.x.nl/abc")]


def test_a_note_may_go_on_under_the_line_of_the_next_page() -> None:
    first = [row("Ja.¹", 100), row("¹ Zie de brief", 780, size=7)]
    second = [
        row("Nee.²", 100, sheet=1),
        row("van juni.", 770, size=7, sheet=1),
        row("² Idem.", 780, size=7, sheet=1),
    ]
    line = Rule(80.0, 760.0, 220.0, 760.5)
    assert taken(first, second, rules=[[], [line]])[1] == [
        ("1", "Zie de brief van juni."),
        ("2", "Idem."),
    ]


def test_a_note_in_the_bodys_size_is_known_by_its_raised_number_and_line() -> None:
    page = [row("Ja.¹", 100), row("Nee.", 112), row("¹ Idem.", 780)]
    assert taken(page, rules=[[Rule(80.0, 765.0, 220.0, 765.5)]])[1] == [("1", "Idem.")]


def test_two_marks_by_one_word_hang_two_notes() -> None:
    page = [row("Ja.¹,²", 100), row("¹ Een.", 780, size=7), row("² Twee.", 788, size=7)]
    assert taken(page)[0] == [f"Ja.{mark_of(0)}{mark_of(1)}"]


def test_numbers_that_begin_anew_on_each_page_hang_on_their_own_page() -> None:
    first = [row("Ja.¹", 100), row("¹ Een.", 780, size=7)]
    second = [row("Nee.¹", 100, sheet=1), row("¹ Twee.", 780, size=7, sheet=1)]
    assert taken(first, second)[0] == [f"Ja.{mark_of(0)}", f"Nee.{mark_of(1)}"]


def test_a_raised_figure_without_a_note_stays() -> None:
    assert taken([row("10 m² grond", 100)]) == (["10 m² grond"], [])


def test_small_rows_without_a_number_are_text() -> None:
    assert taken([row("Ja.", 100), row("Bron: CBS", 780, size=7)])[0] == ["Ja.", "Bron: CBS"]
