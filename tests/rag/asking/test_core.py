import pytest

from rag.asking.core import asking_part, core_of
from rag.asking.question import Question


@pytest.mark.parametrize(
    ("message", "core"),
    [
        (
            "Kunt u mij aangeven hoeveel scholen er sluiten?",
            "Hoeveel scholen er sluiten?",
        ),
        (
            "Zou je willen uitzoeken in welke stad het verdrag is getekend? Dat moet in de nota.",
            "In welke stad het verdrag is getekend?",
        ),
        (
            "Ouders vragen zich af waarom de toets is afgeschaft.",
            "Waarom de toets is afgeschaft.",
        ),
        ("Could you tell me when the law enters into force?", "When the law enters into force?"),
        ("Ik zoek de naam van de nieuwe inspecteur.", "De naam van de nieuwe inspecteur."),
        (
            "Ik heb morgen een debat: welke gemeenten krijgen geld voor wijkagenten?",
            "Welke gemeenten krijgen geld voor wijkagenten?",
        ),
        (
            "Ik schrijf een nota. Wanneer komt de evaluatie van de toeslagen?",
            "Wanneer komt de evaluatie van de toeslagen?",
        ),
    ],
)
def test_who_asks_and_what_for_is_left_out(message: str, core: str) -> None:
    assert core_of(message) == core


@pytest.mark.parametrize(
    "message",
    [
        "Wat kost het depot?",
        "Leerplicht: hoeveel kinderen zitten thuis?",
        "kosten startpakket",
        "Vertel iets over de wolf.",
        "Het rapport over de wolf is af. Wanneer komt dat naar de Kamer?",
    ],
)
def test_what_asks_of_a_matter_is_kept(message: str) -> None:
    assert core_of(message) == message


def test_what_is_asked_is_read_from_the_part_that_asks() -> None:
    assert asking_part("De wolf is terug. Hoeveel dieren zijn dat?") == "Hoeveel dieren zijn dat?"
    assert Question("Ouders klagen. Waarom stijgt dat?").asked.kind == "why"
