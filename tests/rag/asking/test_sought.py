import pytest

from rag.asking.forms import kind_of
from rag.asking.sought import Sort, Sought, what_is_sought


def sought(question: str) -> Sought | None:
    return what_is_sought(question, kind_of(question))


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("In welke stad komt het kantoor?", "town"),
        ("Welke landen doen mee?", "land"),
        ("Bij welke rechtbank loopt het beroep?", "bearing"),
        ("Welke vier gecertificeerde instellingen staan onder toezicht?", "body"),
        ("Namens welke fracties is de motie ingediend?", "party"),
        ("Voor welke partij zit zij in de Kamer?", "party"),
        ("Met welke partijen is overlegd?", "anybody"),
        ("Hoe heet de directeur van het bureau?", "person"),
        ("Wie voert het uit?", "who"),
        ("Waar wordt het gehouden?", "where"),
        ("Over welk traject rijdt de trein?", "line"),
        ("Welke wet geldt?", "thing"),
        ("Welke maximumstraf staat erop?", "measure"),
    ],
)
def test_the_class_is_read_from_the_question(question: str, sort: Sort) -> None:
    found = sought(question)
    assert found is not None
    assert found.sort == sort


@pytest.mark.parametrize(
    "question",
    [
        "Welke rol speelt de gemeente?",
        "Met welke argumentatie besloot de minister dat?",
        "Mag dat?",
    ],
)
def test_what_asks_for_no_one_of_a_class_seeks_none(question: str) -> None:
    assert sought(question) is None
