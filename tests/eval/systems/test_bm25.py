from collections.abc import Callable
from typing import Any

import pytest

from corpus.letter import Letter
from eval.systems.bm25 import Bm25

Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def bm25(letters: tuple[Letter, ...]) -> Bm25:
    return Bm25(letters)


@pytest.mark.parametrize(
    ("question", "letter", "words"),
    [
        ("Wat is er besproken over Rail Ghent-Terneuzen?", "000", "(Rail Ghent-Terneuzen)"),
        ("In welke stad was de Expertmeeting Military Mobility?", "003", "in Mainz de eerste"),
    ],
)
def test_rare_words_bring_their_paragraph_first(
    bm25: Bm25, ask: Ask, question: str, letter: str, words: str
) -> None:
    answer = ask(bm25, question)
    (cited,) = answer["citations"]
    assert cited["letter"].startswith(letter)
    assert words in cited["quote"] == cited["paragraph_text"] == answer["passages"][0]["text"]


def test_stems_find_other_forms_of_a_word(bm25: Bm25, ask: Ask) -> None:
    passages = ask(bm25, "bovenleidingen")["passages"]
    assert passages
    for passage in passages:
        assert "bovenleiding" in passage["text"]
        assert "bovenleidingen" not in passage["text"]


def test_ten_passages_stand_in_order_of_score(bm25: Bm25, ask: Ask) -> None:
    scores = [passage["score"] for passage in ask(bm25, "spoorgoederenvervoer")["passages"]]
    assert len(scores) == 10
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("question", ["xyzzyq", "?", "", 'AND ("'])
def test_words_that_stand_nowhere_are_declined(bm25: Bm25, ask: Ask, question: str) -> None:
    assert ask(bm25, question)["status"] == "declined"
