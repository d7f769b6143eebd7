"""What holds of every answer, whatever is asked."""

import datetime as dt
import json
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.read import read_letter
from index.filters import Filters
from rag.answer import Answer
from rag.as_json import answer_json
from rag.engine import Engine
from rag.wording import decline_text

ROOT = Path(__file__).parents[2]
LAW = settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@cache
def vocabulary() -> list[str]:
    letters = [read_letter(path) for path in sorted((ROOT / "corpus" / "letters").glob("*.txt"))]
    texts = " ".join(p.text for letter in letters for p in letter.paragraphs)
    return sorted(set(re.findall(r"[\w-]{5,}", texts)))


@cache
def asked_before() -> list[str]:
    lines = (ROOT / "eval" / "cases" / "tuning.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines]


BEGINNINGS = ("Wat is", "Wanneer", "Hoeveel", "Wie", "Waarom", "Welke", "Wat kost", "En", "")
MADE_UP = st.builds(
    lambda begin, words: f"{begin} {' '.join(words)}?",
    st.sampled_from(BEGINNINGS),
    st.lists(st.deferred(lambda: st.sampled_from(vocabulary())), min_size=1, max_size=6),
)
REAL = st.deferred(lambda: st.sampled_from(asked_before()))
QUESTIONS = REAL | MADE_UP | st.text(max_size=200)


def holds(answer: Answer, *, begins: bool = True) -> None:
    """Hold an answer to its contract; one that begins a conversation numbers from 1."""
    numbers = [citation.number for citation in answer.citations]
    assert len(set(numbers)) == len(numbers)
    assert not begins or numbers == list(range(1, len(numbers) + 1))
    for citation in answer.citations:
        notes = [note.text for note in citation.footnotes]
        assert citation.quote
        assert any(citation.quote in text for text in (citation.paragraph_text, *notes))
    for sentence in answer.sentences:
        assert sentence.citations
        assert set(sentence.citations) <= set(numbers)
        if sentence.status == "verbatim":
            cited = [c for c in answer.citations if c.number in sentence.citations]
            assert any(sentence.text in citation.quote for citation in cited)
    assert len(answer.passages) <= 10
    scores = [passage.score for passage in answer.passages]
    assert scores == sorted(scores, reverse=True)
    if answer.status == "answered":
        assert answer.reason is None
        assert answer.sentences
        assert set(re.findall(r"(?<= )\[(\d+)\](?= |$)", answer.text)) == {str(n) for n in numbers}
    else:
        assert answer.reason
        assert answer.text == decline_text(answer.reason)
        assert not answer.sentences
        assert not answer.citations


@LAW
@given(QUESTIONS)
def test_every_answer_proves_what_it_says(engine: Engine, question: str) -> None:
    answer = engine.ask(question)
    holds(answer)
    assert answer.question == question


@LAW
@given(QUESTIONS)
def test_every_sentence_of_an_extracted_answer_is_verbatim(engine: Engine, question: str) -> None:
    assert {sentence.status for sentence in engine.ask(question).sentences} <= {"verbatim"}


@settings(LAW, max_examples=15)
@given(st.lists(QUESTIONS, min_size=2, max_size=4))
def test_every_answer_of_a_conversation_proves_what_it_says(
    engine: Engine, questions: list[str]
) -> None:
    history: list[Answer] = []
    for question in questions:
        history.append(engine.ask(question, history=history))
        holds(history[-1], begins=len(history) == 1)
    places = {(c.number, c.letter, c.paragraph) for answer in history for c in answer.citations}
    assert len({number for number, _, _ in places}) == len(places)


@LAW
@given(st.text(max_size=60), st.text(max_size=10), st.integers(0, 500))
def test_any_text_of_any_length_gives_an_answer(
    engine: Engine, begin: str, more: str, times: int
) -> None:
    holds(engine.ask((begin + more * times)[:5000]))


def test_a_question_of_5000_characters_of_the_letters_gives_an_answer(engine: Engine) -> None:
    question = " ".join(vocabulary())[:5000]
    answer = engine.ask(question)
    holds(answer)
    assert answer.question == question
    assert len(answer.standalone) <= 2000


@pytest.mark.parametrize("question", ["Wat is \udcff de status van het spoor?", "spoor \ud800"])
def test_bytes_that_are_no_text_give_an_answer(engine: Engine, question: str) -> None:
    holds(engine.ask(question))


@LAW
@given(QUESTIONS, st.integers(0, 4))
def test_a_question_to_one_letter_cites_only_that(
    engine: Engine, question: str, place: int
) -> None:
    letter = engine.letters()[place].id
    answer = engine.ask(question, filters=Filters(letters=(letter,)))
    holds(answer)
    assert {c.letter for c in answer.citations} | {p.letter for p in answer.passages} <= {letter}


DAYS = st.dates(dt.date(2023, 11, 1), dt.date(2026, 8, 1))


@LAW
@given(QUESTIONS, DAYS | st.none(), DAYS | st.none())
def test_a_question_to_a_period_cites_only_letters_that_may_be_of_it(
    engine: Engine, question: str, since: dt.date | None, until: dt.date | None
) -> None:
    answer = engine.ask(question, filters=Filters(since=since, until=until))
    holds(answer)
    for letter in {c.letter for c in answer.citations} | {p.letter for p in answer.passages}:
        metadata = engine.letter(letter).metadata
        first = metadata.date or metadata.date_from or dt.date.min
        last = metadata.date or metadata.date_to or dt.date.max
        assert last >= (since or dt.date.min)
        assert first <= (until or dt.date.max)


@LAW
@given(QUESTIONS)
def test_every_answer_can_be_written_as_json_and_read_back(engine: Engine, question: str) -> None:
    value = answer_json(engine.ask(question), "x")
    assert json.loads(json.dumps(value, ensure_ascii=False)) == value
