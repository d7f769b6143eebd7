from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from rag.answer import Answer
from rag.engine import Engine
from rag.note.note import Sentence, contents_of
from rag.note.statements import statements


def sentences_of(engine: Engine, answer: Answer) -> list[Sentence]:
    contents = contents_of(answer, engine.letter)
    return [each for each in contents if isinstance(each, Sentence)]


def as_status(sentence: Sentence, status: Any) -> Sentence:
    return replace(sentence, checked=replace(sentence.checked, status=status))


def introductions(sentences: Sequence[Sentence]) -> list[str | None]:
    return [statement.introduction for statement in statements(sentences)]


@pytest.fixture(scope="module")
def startup(engine: Engine) -> list[Sentence]:
    answer = engine.ask("Wat kost het startpakket, en welke projecten zijn gefinancierd?")
    return sentences_of(engine, answer)


def test_every_sentence_is_in_one_statement(startup: list[Sentence]) -> None:
    told = [sentence for statement in statements(startup) for sentence in statement.sentences]
    assert told == startup


def test_a_letter_is_introduced_once_in_a_row(engine: Engine, rail: Answer) -> None:
    sentences = sentences_of(engine, rail) * 2
    assert introductions(sentences) == ["Volgens de brief van 19 februari 2026:"]


def test_a_sentence_that_is_not_proved_stands_alone_and_unintroduced(
    engine: Engine, rail: Answer
) -> None:
    (proved,) = sentences_of(engine, rail)
    told = list(statements([proved, as_status(proved, "contradicted"), proved]))
    assert [statement.begins for statement in told] == [True, True, True]
    assert [bool(statement.introduction) for statement in told] == [True, False, True]


def test_a_sentence_of_ones_own_is_not_told_as_the_letters(engine: Engine, rail: Answer) -> None:
    (proved,) = sentences_of(engine, rail)
    own = replace(proved, is_own=True)
    assert introductions([own, own]) == [None]
    assert [statement.begins for statement in statements([proved, own])] == [True, True]
