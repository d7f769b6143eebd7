import pytest

from rag.asking.language import is_english


@pytest.mark.parametrize(
    "question",
    ["How much money is there for rail freight?", "When did the Drielandentrein start?"],
)
def test_english_is_told_by_its_small_words(question: str) -> None:
    assert is_english(question)


@pytest.mark.parametrize(
    "question",
    ["Wat is military mobility?", "Hoe staat het met de joint declaration?", "3RX", ""],
)
def test_dutch_with_english_names_is_dutch(question: str) -> None:
    assert not is_english(question)
