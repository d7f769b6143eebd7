import pytest

from rag.asking.follow_up import stand_alone
from rag.asking.question import Question


def after(question: str, *earlier: str) -> Question:
    alone: list[Question] = []
    for each in (*earlier, question):
        alone.append(stand_alone(each, alone))
    return alone[-1]


def test_the_first_question_stands_alone() -> None:
    assert after("En wanneer?").carried == ()


@pytest.mark.parametrize(
    "question", ["En wanneer is dat klaar?", "Wie gaat daarover?", "Waarom?", "En de kosten?"]
)
def test_a_question_that_points_back_takes_the_subject_along(question: str) -> None:
    assert "Delta" in after(question, "Wanneer komt de Delta Analyse Spoor?").text


def test_words_are_carried_as_the_reader_wrote_them() -> None:
    assert after("En wanneer?", "Wat doet België met 3RX?").text == "En wanneer (België 3RX)?"


def test_a_question_with_its_own_subject_takes_nothing_along() -> None:
    question = "Hoeveel lidstaten ondertekenen de verklaring over de corridor?"
    assert after(question, "Wanneer komt de Delta Analyse Spoor?").text == question


def test_a_subject_lives_on_over_several_turns() -> None:
    assert "startpakket" in after("En waarom?", "Wat kost het startpakket?", "En wanneer?").text


def test_no_more_than_some_words_are_carried() -> None:
    long = "ProRail ILT Defensie NCTV Voorschoten Meteren Kijfhoek Tilburg Deventer"
    assert len(after("En waarom?", long).carried) == 6


def test_what_has_no_words_leaves_the_subject_before_it() -> None:
    assert "startpakket" in after("Waarom?", "Wat kost het startpakket?", "???").text
