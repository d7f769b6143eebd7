from corpus.formats.pdf.cells import cells_of
from corpus.formats.pdf.sheets import Fragment, Rule


def fragment(text: str, x: float, right: float, y: float = 100.0, size: float = 10.0) -> Fragment:
    return Fragment(text=text, x=x, right=right, y=y, size=size)


def texts(*fragments: Fragment) -> list[str]:
    return [cell.text for cell in cells_of(fragments)]


def test_a_gap_as_wide_as_a_space_parts_words() -> None:
    assert texts(fragment("de", 10, 20), fragment("trein", 23, 40)) == ["de trein"]


def test_letters_without_a_gap_are_one_word() -> None:
    assert texts(fragment("tr", 10, 20), fragment("ein", 20.3, 40)) == ["trein"]


def test_a_wide_gap_parts_cells() -> None:
    assert texts(fragment("Datum", 10, 40), fragment("5 juni", 90, 120)) == ["Datum", "5 juni"]


def test_a_drawn_line_parts_cells_however_near() -> None:
    parts = [fragment("10.2.e", 10, 40), fragment("IenW", 43, 60)]
    wall = Rule(41.5, 80, 41.8, 120)
    assert [c.text for c in cells_of(parts, [wall])] == ["10.2.e", "IenW"]


def test_a_raised_small_figure_is_written_as_such() -> None:
    assert texts(fragment("advies.", 10, 40), fragment("12", 40, 45, 96.5, 6)) == ["advies.¹²"]


def test_a_mark_set_right_before_the_next_sentence_leaves_a_space() -> None:
    parts = [fragment("Ja.", 10, 25), fragment("3", 25, 28, 96.5, 6), fragment("Ook", 28, 45)]
    assert texts(*parts) == ["Ja.³ Ook"]


def test_a_figure_on_the_line_stays_as_it_is() -> None:
    assert texts(fragment("CO", 10, 30), fragment("2", 30, 34, 102, 6)) == ["CO2"]


def test_a_raised_figure_beside_small_type_in_a_margin_belongs_to_its_word() -> None:
    parts = [
        fragment("advies.", 10, 40, 104),
        fragment("3", 40, 44, 100, 6),
        fragment("Directie", 468, 500, 100, 6.5),
    ]
    assert sorted(texts(*parts)) == ["Directie", "advies.³"]


def test_a_line_of_a_scan_that_slopes_is_one_line() -> None:
    words = [fragment(f"w{n}", 10 + 20 * n, 27 + 20 * n, 100 + 0.6 * n) for n in range(12)]
    assert texts(*words) == [" ".join(f"w{n}" for n in range(12))]


def test_text_printed_twice_for_a_shadow_is_read_once() -> None:
    assert texts(fragment("Besluit", 10, 50), fragment("Besluit", 10.4, 50.4)) == ["Besluit"]


def test_what_is_struck_out_piece_by_piece_is_struck_out_once() -> None:
    assert texts(fragment("[…]", 10, 20), fragment("[…]", 22, 30)) == ["[…]"]
