from collections.abc import Callable, Iterator
from typing import Any

import pytest
from llama_index.llms.openai_like import OpenAILike

from corpus.letter import Letter
from eval.cases import Case, Evidence
from eval.given import read_given
from eval.measures.citations import citation_precision, dangling
from eval.measures.part import Part
from eval.systems.citation_query_engine import LlamaIndexCitations
from eval.systems.whole_letter import WholeLetter
from index.embedder import Embedder

Ask = Callable[..., dict[str, Any]]
Says = Callable[[str | None], list[str]]
QUESTION = "Hoe werken Nederland en België samen aan Rail Ghent-Terneuzen?"
CASE = Case(
    id="v", question=QUESTION, answerable=True,
    evidence=(Evidence(letter="000", quote="(Rail Ghent-Terneuzen)"),),
)  # fmt: skip


@pytest.fixture(scope="module")
def system(
    letters: tuple[Letter, ...], embedder: Embedder, llm: OpenAILike
) -> Iterator[LlamaIndexCitations]:
    system = LlamaIndexCitations(letters, embedder, llm)
    yield system
    system.close()


def test_a_mark_is_a_citation_of_the_source_that_the_model_was_shown(
    system: LlamaIndexCitations, letters: tuple[Letter, ...], ask: Ask, model_says: Says
) -> None:
    prompts = model_says("Er is over gesproken [1]. Het gaat door [1, 2].")
    answer = ask(system, QUESTION)
    assert answer["text"] == "Er is over gesproken [1]. Het gaat door [1, 2]."
    assert [s["citations"] for s in answer["sentences"]] == [[1], [1, 2]]
    assert [s["text"] for s in answer["sentences"]] == ["Er is over gesproken.", "Het gaat door."]
    known = {letter.id: WholeLetter.of(letter).text for letter in letters}
    assert [cited["number"] for cited in answer["citations"]] == [1, 2]
    for cited in answer["citations"]:
        assert f"Source {cited['number']}:\n{cited['quote']}" in prompts[-1]
        assert cited["quote"] in known[cited["letter"]]


def test_only_sources_that_are_marked_are_cited(
    system: LlamaIndexCitations, ask: Ask, model_says: Says
) -> None:
    model_says("Het gaat door [2].")
    assert [cited["number"] for cited in ask(system, QUESTION)["citations"]] == [2]


def test_a_mark_beyond_the_sources_counts_as_wrong(
    system: LlamaIndexCitations, ask: Ask, model_says: Says
) -> None:
    model_says("Er is over gesproken [1].")
    right = citation_precision(CASE, read_given(ask(system, QUESTION)))
    model_says("Er is over gesproken [1]. Het gaat door [99].")
    given = read_given(ask(system, QUESTION))
    assert [s.citations for s in given.sentences] == [(1,), (99,)]
    assert list(dangling(given)) == [99]
    assert right == Part(1.0)
    assert citation_precision(CASE, given) == Part(1 / 2)


def test_an_answer_that_cites_nothing_is_an_answer(
    system: LlamaIndexCitations, ask: Ask, model_says: Says
) -> None:
    model_says("Er is over gesproken.")
    given = read_given(ask(system, QUESTION))
    assert (given.status, given.citations) == ("answered", ())
    model_says("De bronnen geven hierover geen uitsluitsel.")
    assert ask(system, QUESTION)["status"] == "declined"


def test_each_turn_is_asked_as_it_is_written(system: LlamaIndexCitations, model_says: Says) -> None:
    prompts = model_says("Ja [1].")
    turns = [{"question": QUESTION}, {"question": "En over 3RX?"}]
    answers = list(system.answers({"id": "g", "turns": turns}))
    assert [answer["id"] for answer in answers] == ["g-1", "g-2"]
    assert "Query: En over 3RX?" in prompts[-1]
    assert QUESTION not in prompts[-1]
