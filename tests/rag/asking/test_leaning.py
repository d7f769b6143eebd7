import pytest

from rag.asking.leaning import leans


@pytest.mark.parametrize(
    "question", ["Wat kost dat?", "Klopt dat?", "Hoe hoog is die dwangsom?", "Wie gaat daarover?"]
)
def test_a_word_that_points_back_leans(question: str) -> None:
    assert leans(question)


@pytest.mark.parametrize(
    "question",
    [
        "Klopt het dat ProRail een boete kreeg?",
        "Wat doet het kabinet met overwegen die onveilig zijn?",
        "Is de regeling die loopt verlengd?",
    ],
)
def test_dat_and_die_that_join_clauses_lean_on_nothing(question: str) -> None:
    assert not leans(question)
