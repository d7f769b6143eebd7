import pytest

from rag.asking.premise import premise_of


@pytest.mark.parametrize(
    ("question", "states"),
    [
        ("Klopt het dat de trein in 2024 is gestart?", "De trein in 2024 is gestart."),
        ("is het waar dat er 49 miljoen bij komt", "Er 49 miljoen bij komt."),
        ("De trein is in 2024 gestart, klopt dat?", "De trein is in 2024 gestart."),
        ("Er komt 49 miljoen euro bij, toch?", "Er komt 49 miljoen euro bij."),
        ("Is it true that the train started in 2024?", "The train started in 2024."),
    ],
)
def test_what_is_to_be_confirmed_is_a_statement(question: str, states: str) -> None:
    assert premise_of(question) == states


@pytest.mark.parametrize(
    "question",
    [
        "Ligt er al een advies over de sturing?",
        "Klopt het?",
        "Klopt dat?",
        "Wat kost de trein, klopt dat?",
        "Klopt het dat de trein in 2024 of in 2025 is gestart?",
        "Wanneer is de trein gestart?",
    ],
)
def test_a_question_that_states_nothing_has_no_premise(question: str) -> None:
    assert premise_of(question) is None
