from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from corpus.letter import Letter
from eval.systems.embedding import Embedding
from index.embedder import Embedder

Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def embedding(letters: tuple[Letter, ...], embedder: Embedder) -> Embedding:
    return Embedding(letters, embedder)


def test_an_unmistakable_question_finds_its_paragraph(embedding: Embedding, ask: Ask) -> None:
    answer = ask(embedding, "In welke stad was de eerste Expertmeeting Military Mobility?")
    assert "in Mainz de eerste" in answer["citations"][0]["quote"]
    assert len(answer["passages"]) == 10


def test_scores_are_cosines_of_the_paragraph_with_its_surroundings(
    embedding: Embedding, embedder: Embedder, letters: tuple[Letter, ...], ask: Ask
) -> None:
    question = "Wat is er besproken over Rail Ghent-Terneuzen?"
    for passage in ask(embedding, question)["passages"]:
        letter = next(one for one in letters if one.id == passage["letter"])
        paragraph = letter.paragraph(passage["paragraph"])
        notes = [note.text for note in letter.footnotes_of(paragraph)]
        text = "\n".join([*paragraph.heading_path, paragraph.text, *notes])
        cosine = np.dot(*embedder.embed_passages([text]), embedder.embed_query(question))
        assert passage["score"] == pytest.approx(float(cosine), abs=1e-5)


def test_a_question_of_which_nothing_is_known_is_declined(embedding: Embedding, ask: Ask) -> None:
    assert ask(embedding, "")["status"] == "declined"
