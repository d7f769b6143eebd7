from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedder import load_embedder
from index.filters import Filters
from index.letters import LetterIndex
from index.sync import sync
from rag.asking.question import Question
from rag.engine import Engine
from rag.naming import in_named_letters

ALL = Filters()
KAMERSTUK, BERTRAM = "004_2535789fcc357892", "003_609ce6cfd7d762fe"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LetterIndex]:
    data, embedder = tmp_path_factory.mktemp("data"), load_embedder("hashing")
    sync(Path(__file__).parents[2] / "corpus" / "letters", data, embedder=embedder)
    opened = LetterIndex.open(data, embedder=embedder)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("asked", "letter", "bare"),
    [
        ("Wat zegt Kamerstuk 29984, nr. 1175 over capaciteit?", KAMERSTUK, "Wat zegt over capaciteit?"),
        ("Wat staat er in 29 984, nr. 1175 over capaciteit?", KAMERSTUK, "Wat staat er over capaciteit?"),
        ("Wat staat in de brief van 13 mei 2026 over overwegen?", BERTRAM, "Wat staat over overwegen?"),
        ("Hoeveel overwegen zijn er volgens 003#12?", BERTRAM, "Hoeveel overwegen zijn er?"),
    ],
)  # fmt: skip
def test_a_question_is_put_to_the_letter_that_it_names(
    index: LetterIndex, asked: str, letter: str, bare: str
) -> None:
    question, filters = in_named_letters(Question(asked), index, ALL)
    assert (question.asks, filters) == (bare, Filters(letters=(letter,)))


@pytest.mark.parametrize(
    "asked",
    [
        "Hoeveel overwegen zijn er?",
        "Welke brief verwijst naar Kamerstuk 29984, nr. 1175?",
        "Wat is de reactie op Kamerstuk 29984, nr. 1175?",
        "Wat zegt Kamerstuk 29893, nr. 284 over overwegen?",
        "Wat zegt Kamerstukken I 2001/02, 29984, nr. 1175 over overwegen?",
    ],
)
def test_any_other_question_is_put_to_all_letters(index: LetterIndex, asked: str) -> None:
    question = Question(asked)
    assert in_named_letters(question, index, ALL) == (question, ALL)


def test_a_letter_that_is_filtered_out_is_not_brought_back(index: LetterIndex) -> None:
    question, filters = (
        Question("Wat zegt 29984, nr. 1175 over capaciteit?"),
        Filters(letters=("003",)),
    )
    assert in_named_letters(question, index, filters) == (question, filters)


def test_an_answer_comes_from_the_letter_that_is_named(engine: Engine) -> None:
    answer = engine.ask("Wat staat er in Kamerstuk 29984, nr. 1175 over spoorgoederenvervoer?")
    assert answer.status == "answered"
    assert {citation.letter for citation in answer.citations} == {KAMERSTUK}
