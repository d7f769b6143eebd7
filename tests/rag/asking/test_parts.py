import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.asking.parts import split_question
from rag.asking.question import Question


def parts(question: str) -> list[str]:
    return [part.asks for part in split_question(Question(question))]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Wat kost het startpakket, en wanneer is het klaar?",
            ["Wat kost het startpakket", "wanneer is het klaar?"],
        ),
        (
            "Wie leidt de verkenning en waarom is hij gevraagd?",
            ["Wie leidt de verkenning", "waarom is hij gevraagd?"],
        ),
        (
            "Wat beval de raad aan na Ter Apel en na de brand?",
            ["Wat beval de raad aan na Ter Apel?", "Wat beval de raad aan na de brand?"],
        ),
    ],
)
def test_two_things_at_once_are_taken_apart(question: str, expected: list[str]) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Wat doen België en Nederland samen?",
        "Wat is de balans tussen dag en nacht?",
        "Wat en hoe?",
        "Wanneer en waar was de bijeenkomst?",
        "Waar ligt de grens tussen wat ProRail en wat de wegbeheerder moet doen?",
        "Waarin komen de plannen van de sector en van de provincies samen?",
        "Hoeveel depots zijn er in totaal en in hoeveel daarvan ligt munitie?",
        "Hoe groot zijn het bouwfonds en waarborgfonds samen?",
    ],
)
def test_one_thing_stays_whole(question: str) -> None:
    assert parts(question) == [question]


def test_the_second_part_takes_the_subject_along() -> None:
    _, second = split_question(Question("Wat kost het startpakket, en wie betaalt dat dan?"))
    assert "startpakket" in second.carried


@given(st.text(alphabet="en wat hoe,?. ") | st.text())
def test_parts_hold_only_words_of_the_question(text: str) -> None:
    found = parts(text)
    assert 1 <= len(found) <= 2
    words = set(re.findall(r"\w+", text))
    assert all(words.issuperset(re.findall(r"\w+", part)) for part in found)


def test_the_second_part_takes_the_subject_along_where_it_does_not_point_back() -> None:
    asked = Question("Bij welke rechter ligt de zaak en hoe wordt de Kamer geïnformeerd?")
    _, second = split_question(asked)
    assert "zaak" in second.carried
    assert second.asks == "hoe wordt de Kamer geïnformeerd?"
