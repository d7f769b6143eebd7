import pytest

from rag.asking.places import places_in, sorts_of


def test_a_name_may_be_of_a_town_and_of_a_province() -> None:
    assert sorts_of("Groningen") == {"town", "province"}


def test_a_word_that_is_no_known_name_is_of_nothing() -> None:
    assert not sorts_of("Vervoerder")


@pytest.mark.parametrize("name", ["Den Haag", "Bergen op Zoom", "Verenigd Koninkrijk"])
def test_a_name_of_more_words_is_one(name: str) -> None:
    assert [value.text for value, _ in places_in(f"Het ligt bij {name}, zegt men.")] == [name]


def test_a_place_is_where_it_stands() -> None:
    text = "Van Utrecht naar Keulen."
    assert all(text[v.start : v.end] == v.text for v, _ in places_in(text))
