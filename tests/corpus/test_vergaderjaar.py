import pytest

from corpus.vergaderjaar import vergaderjaar


@pytest.mark.parametrize(
    "text", ["2023-2024", "2023/24", "2023–2024", "2023 - 2024", "2023-24", " 2023/2024 "]
)
def test_each_spelling_is_read(text: str) -> None:
    assert vergaderjaar(text) == "2023-2024"


@pytest.mark.parametrize(("text", "year"), [("1999/2000", "1999-2000"), ("1999/00", "1999-2000")])
def test_the_turn_of_the_century_is_read(text: str, year: str) -> None:
    assert vergaderjaar(text) == year


@pytest.mark.parametrize("text", ["2023", "2023-2026", "2023/34", "2024/23", "", "mei 2023/24"])
def test_what_is_no_vergaderjaar_gives_none(text: str) -> None:
    assert vergaderjaar(text) is None
