"""Opposites are known, and a word is no part of what denies it."""

import pytest

from rag.checking.compounds import is_part
from rag.checking.opposites import opposite


@pytest.mark.parametrize(
    ("one", "other"), [("stijgt", "daling"), ("dader", "slachtoffers"), ("veilig", "onveilig")]
)
def test_words_that_turn_a_sentence_are_opposites(one: str, other: str) -> None:
    assert opposite(one, other)
    assert opposite(other, one)


def test_forms_of_one_word_are_no_opposites() -> None:
    assert not opposite("verhogen", "verhoging")


def test_a_word_is_part_of_a_compound_but_not_of_its_denial() -> None:
    assert is_part("overwegen", "overwegveiligheid")
    assert not is_part("veilig", "niet veilig")
    assert not is_part("veilig", "onveilig")
