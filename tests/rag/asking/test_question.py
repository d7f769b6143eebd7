import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.asking.question import Question


def test_a_question_that_carries_nothing_is_searched_as_asked() -> None:
    assert Question("Wat kost het?").text == "Wat kost het?"


def test_what_is_carried_along_stands_in_brackets() -> None:
    assert Question("En wanneer?", ("Boog", "van", "Meteren")).text == (
        "En wanneer (Boog van Meteren)?"
    )


def test_carried_words_say_what_it_is_about_but_not_what_is_asked() -> None:
    question = Question("En waarom?", ("wanneer", "startpakket"))
    assert question.asked.kind == "why"
    assert [term.word for term in question.terms] == ["startpakket"]


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("In welk Kamerstuk staat dat?", True),
        ("Wat staat er in voetnoot 3?", True),
        ("Waar kan ik die motie vinden?", True),
        ("Wat vinden gemeenten ervan?", False),
        ("Waar vindt het overleg plaats?", False),
        ("Wat kost het startpakket?", False),
    ],
)
def test_who_asks_for_a_source_is_understood(question: str, asks: bool) -> None:
    assert Question(question).asks_source == asks


@pytest.mark.parametrize(
    ("question", "compares"),
    [
        ("Wat is het verschil tussen beide databases?", True),
        ("Hoe verhouden de brieven zich?", True),
        ("Wat stond er in 2023 over, en wat zegt de brief van 2026?", True),
        ("Wat kost het startpakket?", False),
    ],
)
def test_a_comparison_is_understood(question: str, compares: bool) -> None:
    assert Question(question).compares == compares


@given(st.text())
def test_any_text_is_a_question(text: str) -> None:
    assert Question(text).text == text
