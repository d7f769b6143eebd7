import pytest

from rag.asking.heads import Head, head_of


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("Op welke gronden is de vergunning ingetrokken?", "gronden"),
        ("Wat zijn de voorlopige bevindingen van het onderzoek?", "bevindingen"),
        ("Which penalty applies to late reports?", "penalty"),
    ],
)
def test_what_somebody_decided_or_found_is_a_finding(question: str, noun: str) -> None:
    assert head_of(question) == Head(noun, "finding")


@pytest.mark.parametrize(
    "question", ["Op welke punten verschillen de plannen?", "Noem de kansen van het plan."]
)
def test_what_any_telling_gives_is_a_side(question: str) -> None:
    found = head_of(question)
    assert found is not None
    assert found.sort == "side"


@pytest.mark.parametrize("question", ["Welke gemeenten doen mee?", "Waarom komt er een depot?"])
def test_other_nouns_are_of_neither_sort(question: str) -> None:
    assert head_of(question) is None
