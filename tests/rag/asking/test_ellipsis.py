import pytest

from rag.asking.ellipsis import asked_of_another


@pytest.mark.parametrize(
    ("question", "before", "asked"),
    [
        (
            "En voor Kijfhoek?",
            "Hoeveel extra geld is er voor het 740-meterspoor?",
            "Hoeveel extra geld is er voor Kijfhoek?",
        ),
        ("En over 3RX?", "Wat is besproken over Gent?", "Wat is besproken over 3RX?"),
        ("En in België?", "Hoe is dat in Noorwegen geregeld?", "Hoe is dat in België geregeld?"),
        (
            "En voor jongeren?",
            "Hoeveel plaatsen zijn er?",
            "Hoeveel plaatsen zijn er voor jongeren?",
        ),
        ("En in 2024?", "Wat kostte het het afgelopen jaar?", "Wat kostte het in 2024?"),
    ],
)
def test_the_question_before_is_asked_of_something_else(
    question: str, before: str, asked: str
) -> None:
    assert asked_of_another(question, before) == asked


@pytest.mark.parametrize(
    "question",
    ["En wanneer is dat klaar?", "Voor wie geldt dat?", "En voor wie is dat?", "Waarom?"],
)
def test_a_question_with_a_verb_of_its_own_is_none(question: str) -> None:
    assert asked_of_another(question, "Wat kost het?") is None
