import pytest

from rag.asking.terms import question_terms
from rag.rereading.slight import weight_of


@pytest.mark.parametrize("word", ["niet", "sinds", "waartussen", "duurt", "twee", "nobody"])
def test_words_of_no_matter_count_less(word: str) -> None:
    assert all(weight_of(term) < 1 for term in question_terms(word))


@pytest.mark.parametrize("word", ["overweg", "geluid", "vergunning", "hinder", "safety"])
def test_words_of_a_matter_count_wholly(word: str) -> None:
    assert [weight_of(term) for term in question_terms(word)] == [1.0]
