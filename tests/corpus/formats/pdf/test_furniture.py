from corpus.formats.pdf.cells import Cell
from corpus.formats.pdf.furniture import Furniture, find_furniture
from corpus.formats.pdf.rows import Row

HEIGHT = 842.0


def row(words: str, y: float, sheet: int = 0) -> Row:
    return Row(cells=(Cell(text=words, x=80.0, right=200.0, y=y, size=9.0),), sheet=sheet)


def furniture(*pages: list[tuple[str, float]]) -> Furniture:
    rows = [[row(words, y, sheet) for words, y in page] for sheet, page in enumerate(pages)]
    return find_furniture(rows, [HEIGHT] * len(pages))


def test_a_page_number_is_read_and_taken_out() -> None:
    found = furniture([("Tekst", 300), ("Pagina 1 van 2", 800)], [("Pagina 2 van 2", 800)])
    assert found.numbers == (1, 2)
    assert found.rows == {(0, 1), (1, 0)}


def test_the_foot_of_an_official_paper_gives_its_page() -> None:
    foot = "Tweede Kamer, vergaderjaar 2023–2024, 29 984, nr. 1175"
    assert furniture([(f"{foot} 3", 800)], [(f"{foot} 4", 800)]).numbers == (3, 4)


def test_bare_figures_count_where_they_run_up() -> None:
    found = furniture([("Tekst", 300)], [("2", 800)], [("3", 800)])
    assert found.numbers == (1, 2, 3)
    assert found.rows == {(1, 0), (2, 0)}


def test_bare_figures_that_do_not_run_up_are_text() -> None:
    found = furniture([("12", 800)], [("40", 800)], [("7", 800)])
    assert found.rows == frozenset()
    assert found.numbers == (1, 2, 3)


def test_a_figure_behind_other_words_counts_too() -> None:
    found = furniture([("4.2020.1102 1", 800)], [("4.2020.1102 2", 800)])
    assert found.rows == {(0, 0), (1, 0)}


def test_a_running_head_stays_on_the_first_page_only() -> None:
    found = furniture([("Ministerie van Financiën", 60)], [("Ministerie van Financiën", 60)])
    assert found.rows == {(1, 0)}


def test_what_few_pages_begin_with_is_text() -> None:
    begun = [("Zaak: Brief regering", 60)]
    found = furniture(begun, begun, *[[(f"Alinea {letter}", 60)] for letter in "abcdef"])
    assert found.rows == frozenset()


def test_the_same_words_at_another_place_are_text() -> None:
    assert furniture([("Besluit", 60)], [("Besluit", 120)]).rows == frozenset()


def test_a_page_without_a_number_is_counted_on() -> None:
    found = furniture([("Tekst", 300)], [("Pagina 5 van 9", 800)], [("Tekst", 300)])
    assert found.numbers == (4, 5, 6)
