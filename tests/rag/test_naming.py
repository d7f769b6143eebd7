from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedder import load_embedder
from index.filters import Filters
from index.letters import LetterIndex
from index.sync import sync
from rag.asking.question import Question
from rag.engine import Engine
from rag.naming import Put, put

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
    found = put(Question(asked), index, ALL)
    assert (found.question.asks, found.filters) == (bare, Filters(letters=(letter,)))
    assert found.stands is None


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
    assert put(question, index, ALL) == Put(question=question, filters=ALL)


def test_a_letter_that_is_filtered_out_is_not_brought_back(index: LetterIndex) -> None:
    question = Question("Wat zegt 29984, nr. 1175 over capaciteit?")
    others = Filters(letters=("003",))
    assert put(question, index, others) == Put(question=question, filters=others)


@pytest.mark.parametrize(
    "asked",
    [
        "Wat staat er in 29984, nr. 1175?",
        "Waarover gaat Kamerstuk 29984, nr. 1175?",
        "Waar gaat Kamerstuk 29984, nr. 1175 over?",
    ],
)
def test_who_asks_what_a_letter_says_is_given_its_opening(engine: Engine, asked: str) -> None:
    answer = engine.ask(asked)
    assert [(c.letter, c.paragraph) for c in answer.citations] == [(KAMERSTUK, 1)]
    assert answer.citations[0].quote.startswith("Hierbij bied ik u")
    assert {sentence.status for sentence in answer.sentences} == {"verbatim"}


@pytest.mark.parametrize(
    "asked", ["Wat staat er in 003#12?", "Wat zegt kenmerk IENW/BSK-2026/66938, alinea 12?"]
)
def test_who_asks_what_a_paragraph_says_is_given_it(engine: Engine, asked: str) -> None:
    answer = engine.ask(asked)
    assert [(c.letter, c.paragraph) for c in answer.citations] == [(BERTRAM, 12)]
    assert answer.citations[0].quote == engine.letter(BERTRAM).paragraph(12).text


def test_an_answer_comes_from_the_letter_that_is_named(engine: Engine) -> None:
    answer = engine.ask("Wat staat er in Kamerstuk 29984, nr. 1175 over spoorgoederenvervoer?")
    assert answer.status == "answered"
    assert {citation.letter for citation in answer.citations} == {KAMERSTUK}
