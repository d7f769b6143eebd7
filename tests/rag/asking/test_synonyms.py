from pathlib import Path

import pytest

from rag.asking import synonyms as module
from rag.asking.synonyms import Synonyms, synonyms

LIST = Path(module.__file__).parent / "words" / "synonyms.txt"


@pytest.mark.parametrize(
    ("word", "other"),
    [("aanbeveling", "advies"), ("gekocht", "aanschaffen"), ("kopen", "aanschaf")],
)
def test_a_word_has_synonyms_in_any_form(word: str, other: str) -> None:
    assert other in synonyms(word)


def test_a_word_that_is_not_listed_has_none() -> None:
    assert synonyms("qwxzt") == frozenset()


def test_a_number_has_none() -> None:
    assert synonyms("2026") == frozenset()


def test_a_form_of_a_synonym_is_found_at_the_word_that_it_stands_for() -> None:
    assert 1 in Synonyms(["prorail", "kopen"]).places_of("aangeschaft")


def test_an_other_word_is_found_at_none() -> None:
    assert not list(Synonyms(["kopen"]).places_of("spoorwegovergang"))


def test_each_line_of_the_list_has_two_words_at_least_each_once() -> None:
    lines = [line for line in LIST.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    assert len(lines) > 10_000
    assert all(len(line.split()) == len(set(line.split())) > 1 for line in lines)
