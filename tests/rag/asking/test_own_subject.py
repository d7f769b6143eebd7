import pytest

from rag.asking.own_subject import has_own_subject, names_another

BEFORE = "Hoeveel geld is er voor Kijfhoek?"


@pytest.mark.parametrize(
    "question",
    [
        "Hoe staat het met overwegveiligheid?",
        "Wat doet de minister tegen geluidsoverlast?",
        "wat is de stand van zaken rond goederenvervoer",
        "Wat zegt de brief over trillingen?",
        "Wat zijn de kosten van geluidsschermen?",
        "Krijgt de Kamer de uitvoeringsagenda nog?",
        "Wat is de reden van de woningsluitingen?",
    ],
)
def test_a_noun_that_nobody_has_used_yet_is_a_subject(question: str) -> None:
    assert has_own_subject(question, BEFORE)


@pytest.mark.parametrize(
    "question",
    [
        "Wat zijn de kosten?",
        "Hoe zit het met de planning?",
        "Wie gaan de haalbaarheid onderzoeken?",
        "Welk deel is voor de haven?",
        "Wanneer is de rest weggewerkt?",
        "Wat is de reden van het uitstel?",
        "Welke heeft de voorkeur van het ministerie?",
        "Wat vindt de Kamer?",
        "Wie voert het uit?",
    ],
)
def test_what_is_of_something_is_none(question: str) -> None:
    assert not has_own_subject(question, BEFORE)


def test_what_was_spoken_of_before_is_no_new_subject() -> None:
    assert not has_own_subject("Hoe staat het met trillingen?", "Wat doet u aan trillingen?")


@pytest.mark.parametrize(
    "question",
    [
        "waarom duurt zo'n drinkwatervergunning zo lang",
        "hoeveel mensen krijgt de arbeidsinspectie erbij",
        "uitzendbureaus, hoe hoog is de borg",
    ],
)
def test_a_long_compound_names_another_subject(question: str) -> None:
    assert names_another(question, BEFORE)


@pytest.mark.parametrize(
    "question", ["Kamerstuknummer?", "Wie is verantwoordelijk?", "Is dat doorgerekend?", "En nu?"]
)
def test_a_number_or_a_quality_names_none(question: str) -> None:
    assert not names_another(question, BEFORE)
