import pytest

from rag.asking.sought import Sort, Sought
from rag.choosing.instances import instances


def named(sort: Sort, noun: str, sentence: str, *known: str) -> set[str]:
    found = instances(Sought(sort, noun), frozenset((noun, *known)), sentence)
    return {value.text for value in found}


def test_the_word_for_the_class_names_none() -> None:
    assert not named("body", "vervoerders", "Het plan is met de vervoerders besproken.")


def test_a_compound_of_that_word_does() -> None:
    assert named("body", "vervoerders", "Dit raakt vooral goederenvervoerders.")


def test_a_name_of_the_question_is_no_news() -> None:
    assert not named("body", "bureau", "Het werk is voor ProRail gedaan.", "prorail")


def test_the_name_of_a_thing_is_nobody() -> None:
    assert not named("body", "bureau", "Het staat in het Toekomstbeeld Spoorgoederenvervoer.")


@pytest.mark.parametrize(("sort", "noun"), [("town", "stad"), ("province", "provincie")])
def test_a_land_is_no_town_and_no_province(sort: Sort, noun: str) -> None:
    assert not named(sort, noun, "De verklaring met België is in Nederland getekend.")


def test_a_town_that_no_list_has_is_told_by_where_it_stands() -> None:
    assert named("town", "stad", "De overweg bij Hooge Zwaluwe gaat dicht.") == {"Hooge Zwaluwe"}


def test_a_court_is_named_with_its_word() -> None:
    assert not named("bearing", "rechtbank", "ProRail is bij de Rechtbank in beroep gegaan.")
    assert named("bearing", "rechtbank", "De rechtbank Noord-Nederland oordeelde anders.")


def test_a_line_is_named_by_its_ends() -> None:
    assert named("line", "traject", "Het gaat om het spoor tussen Zwolle en Emmen.")


def test_a_person_is_no_body_with_capitals() -> None:
    text = "Het Platform Spoorgoederenvervoer vergaderde onder Jan de Boer."
    assert named("person", "voorzitter", text) == {"Jan de Boer"}
