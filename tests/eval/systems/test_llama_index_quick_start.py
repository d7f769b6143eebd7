from collections.abc import Callable, Iterator
from typing import Any

import pytest
from llama_index.llms.openai_like import OpenAILike

from corpus.errors import SettingsWrong
from corpus.letter import Letter
from eval.measures.evidence import plain
from eval.systems.llama_index_quick_start import LlamaIndexQuickStart
from eval.systems.whole_letter import WholeLetter
from index.embedder import Embedder

Ask = Callable[..., dict[str, Any]]
Says = Callable[[str | None], list[str]]
QUESTION = "Hoe werken Nederland en België samen aan Rail Ghent-Terneuzen?"


@pytest.fixture(scope="module")
def bare(letters: tuple[Letter, ...], embedder: Embedder) -> Iterator[LlamaIndexQuickStart]:
    system = LlamaIndexQuickStart(letters, embedder, None)
    yield system
    system.close()


@pytest.fixture(scope="module")
def modelled(
    letters: tuple[Letter, ...], embedder: Embedder, llm: OpenAILike
) -> Iterator[LlamaIndexQuickStart]:
    system = LlamaIndexQuickStart(letters, embedder, llm)
    yield system
    system.close()


def test_without_a_model_the_first_node_is_the_answer(bare: LlamaIndexQuickStart, ask: Ask) -> None:
    answer = ask(bare, QUESTION)
    (cited,) = answer["citations"]
    assert cited["letter"].startswith("000")
    assert "(Rail Ghent-Terneuzen)" in cited["quote"]
    assert cited["quote"] == cited["paragraph_text"] == answer["passages"][0]["text"]
    assert len(answer["passages"]) == 10


def test_a_chunk_stands_in_its_letter_and_begins_in_its_paragraph(
    bare: LlamaIndexQuickStart, ask: Ask, letters: tuple[Letter, ...]
) -> None:
    known = {letter.id: letter for letter in letters}
    for passage in ask(bare, QUESTION)["passages"]:
        letter = known[passage["letter"]]
        assert passage["text"] in WholeLetter.of(letter).text
        own = letter.paragraph(passage["paragraph"]).text
        assert any(part in plain(passage["text"]) for part in (plain(own), plain(own)[-40:]))


def test_a_model_is_shown_two_nodes_and_both_are_cited(
    modelled: LlamaIndexQuickStart, ask: Ask, model_says: Says
) -> None:
    prompts = model_says("Er is over gesproken. Het gaat door.")
    answer = ask(modelled, QUESTION)
    assert answer["text"] == "Er is over gesproken. Het gaat door."
    assert [s["citations"] for s in answer["sentences"]] == [[1, 2], [1, 2]]
    assert [c["quote"] for c in answer["citations"]] == [p["text"] for p in answer["passages"][:2]]
    assert all(cited["quote"] in prompts[0] for cited in answer["citations"])
    assert not any(cited["letter"] in prompts[0] for cited in answer["citations"])


def test_a_model_may_say_that_it_cannot_answer(
    modelled: LlamaIndexQuickStart, ask: Ask, model_says: Says
) -> None:
    model_says("De context geeft hierover geen uitsluitsel.")
    answer = ask(modelled, QUESTION)
    assert (answer["status"], answer["reason"]) == ("declined", "no_answer")
    assert answer["text"] == "De context geeft hierover geen uitsluitsel."
    assert len(answer["passages"]) == 10


def test_a_model_that_fails_is_told_in_one_line(
    modelled: LlamaIndexQuickStart, ask: Ask, model_says: Says
) -> None:
    model_says(None)
    with pytest.raises(SettingsWrong, match="Het taalmodel gaf geen antwoord"):
        ask(modelled, QUESTION)
