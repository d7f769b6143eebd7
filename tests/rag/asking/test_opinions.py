import pytest

from rag.asking.opinions import whose_opinion


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("Wat vindt minister Jansen van het depot?", {"jansen"}),
        ("Hoe reageerde de gemeente op het plan?", {"gemeente"}),
        ("En de reactie van Duitsland op het plan?", {"duitsland"}),
        ("Ziet de gemeente het zitten om mee te doen?", {"gemeente"}),
        ("Vindt de Raad het goed dat het depot komt?", {"raad"}),
        ("Welke bezwaren had de gemeente tegen het depot?", {"gemeente"}),
    ],
)
def test_whose_opinion_is_asked_is_read(question: str, holder: set[str]) -> None:
    found = whose_opinion(question)
    assert found is not None
    assert found.words == holder


@pytest.mark.parametrize(
    "question",
    [
        "Wat kost het depot?",
        "Wat zeggen de brieven over het depot?",
        "Hoe staat het met het depot?",
    ],
)
def test_another_question_asks_for_no_opinion(question: str) -> None:
    assert whose_opinion(question) is None
