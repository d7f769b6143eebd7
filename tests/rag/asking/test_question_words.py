import re

import pytest

from rag.asking.question_words import HOW, WHERE


@pytest.mark.parametrize(
    "word", ["waar", "waarom", "waarvoor", "hoe", "hoeveel", "hoevel", "hoelang"]
)
def test_question_words_are_known_also_as_they_are_mistyped(word: str) -> None:
    assert re.fullmatch(f"{WHERE}|{HOW}", word)


@pytest.mark.parametrize("word", ["waarborgfonds", "waarde", "waarschuwing", "hoek", "hoeveelheid"])
def test_words_that_begin_as_they_do_are_none(word: str) -> None:
    assert not re.fullmatch(f"{WHERE}|{HOW}", word)
