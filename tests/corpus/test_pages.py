import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.lines import split_lines
from corpus.pages import read_pages

FOOT = "Tweede Kamer, vergaderjaar 2024–2025, 31 293, nr. 745"


def pages(body: str) -> list[int | None]:
    """The pages of the lines that begin with `De`."""
    lines = read_pages(split_lines(body))
    return [line.page for line in lines if line.text.text.startswith("De ")]


@pytest.mark.parametrize(
    "count",
    [
        "Pagina {} van 3",
        "pagina {}/3",
        "Blad {} van 3",
        "{}/3",
        "{}",
        "- {} -",
        f"{FOOT} {{}}",
        f"kst-31293-745\nISSN 0921 - 7371\n’s-Gravenhage 2024 {FOOT} {{}}",
        "Eerste Kamer, vergaderjaar 2023–2024, 36 347, F {}",
        "Tweede Kamer, vergaderjaar 2024–2025, 29 984 en 34 244, nr. 1175 {}",
        "Tweede Kamer, vergaderjaar 2024–2025, 36 600 XVI, nr. 12 {}",
        "Tweede Kamer, vergaderjaar 2024–2025, 21 501-33, nr. 929 {}",
    ],
)
def test_a_page_count_at_the_foot_gives_the_page_above_it(count: str) -> None:
    body = f"De een.\n\n{count.format(1)}\n\nDe twee.\n\n{count.format(2)}\n\nDe drie."
    assert pages(body) == [1, 2, 3]


@pytest.mark.parametrize("count", ["blad {}/3", "- {} -", "{}"])
def test_page_counts_that_begin_at_two_stand_at_the_head(count: str) -> None:
    body = f"De een.\n\n{count.format(2)}\n\nDe twee.\n\n{count.format(3)}\n\nDe drie."
    assert pages(body) == [1, 2, 3]


def test_the_line_that_prints_a_page_is_taken_out() -> None:
    lines = read_pages(split_lines("Een\n\nPagina 2 van 5\n\ntwee"))
    assert [line.kind for line in lines] == ["text", "blank", "break", "blank", "text"]


def test_a_source_without_page_counts_has_no_pages() -> None:
    assert pages("De een.\n\nDe twee.") == [None, None]


def test_figures_that_do_not_run_up_are_no_pages() -> None:
    assert pages("De een.\n\n12\n\nDe twee.\n\n7\n\nDe drie.") == [None] * 3


def test_a_single_figure_is_no_page() -> None:
    assert pages("De een.\n\n12\n\nDe twee.") == [None, None]


def test_a_year_is_no_page() -> None:
    assert pages("De een.\n\n2025\n\nDe twee.\n\n2026\n\nDe drie.") == [None] * 3


def test_a_mention_of_a_page_within_prose_is_no_page() -> None:
    assert pages("De Kamer leest pagina 2 van 5.\n\nDe rest volgt.") == [None, None]


@given(st.lists(st.sampled_from(["De een.", "", "Pagina 1 van 3", "2", "3", f"{FOOT} 4", "\f"])))
def test_reading_pages_keeps_every_line_in_its_place(parts: list[str]) -> None:
    lines = split_lines("\n".join(parts))
    paged = read_pages(lines)
    assert len(paged) == len(lines)
    assert all(a.text == b.text for a, b in zip(paged, lines, strict=True) if a.kind == "text")


@given(st.lists(st.sampled_from(["De een.", "Pagina {} van 9", ""]), max_size=20))
def test_pages_never_go_back_where_the_counts_run_up(parts: list[str]) -> None:
    counts = iter(range(1, 99))
    body = "\n".join(part.format(next(counts)) if "{}" in part else part for part in parts)
    found = [page for page in pages(body) if page is not None]
    assert found == sorted(found)
