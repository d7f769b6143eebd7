import asyncio

import pytest

from index.filters import Filters
from index.letters import LetterIndex
from index.nearest import nearest
from index.retriever import nearest_through_store

QUESTIONS = ["Wat is de status van Rail Ghent-Terneuzen?", "overwegveiligheid", "39 miljoen", "?"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_retriever_finds_what_the_index_finds(samples: LetterIndex, question: str) -> None:
    nodes = samples.retriever(limit=8).retrieve(question)
    hits = samples.search_chunks(question, limit=8)
    assert [node.node_id for node in nodes] == [hit.chunk for hit in hits]
    # The store's exp(-distance) is undone by a logarithm, to the last bits.
    assert [node.score for node in nodes] == pytest.approx([hit.score for hit in hits])


def test_a_node_is_a_chunk_with_its_place(samples: LetterIndex) -> None:
    node = samples.retriever(limit=1).retrieve(QUESTIONS[0])[0].node
    paragraph = samples.letter(node.metadata["letter"]).paragraph(node.metadata["paragraph"])
    start, end = node.metadata["start"], node.metadata["end"]
    assert node.get_content() == paragraph.text[start:end]
    assert node.metadata["heading"] == paragraph.heading
    assert set(node.metadata) == {"letter", "paragraph", "heading", "date", "start", "end"}


def test_filters_hold_for_the_retriever(samples: LetterIndex) -> None:
    chosen = samples.letters()[0].id
    nodes = samples.retriever(filters=Filters(letters=(chosen,))).retrieve("spoor")
    assert {node.metadata["letter"] for node in nodes} == {chosen}


def test_the_retriever_works_in_async_programs(samples: LetterIndex) -> None:
    nodes = asyncio.run(samples.retriever(limit=2).aretrieve("spoorveiligheid"))
    assert len(nodes) == 2


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("few", [True, False])
def test_llama_index_finds_the_same_vectors(samples: LetterIndex, question: str, few: bool) -> None:
    with samples.opened.lock:
        now = samples.opened.current()
    letters = frozenset(letter.id for letter in samples.letters()[:2]) if few else None
    vector = samples._embedder.embed_query(question)
    without = frozenset([samples.letters()[1].id])
    direct, through = (
        way(now, vector, letters=letters, without=without, limit=20)
        for way in (nearest, nearest_through_store)
    )
    assert [id_ for id_, _ in through] == [id_ for id_, _ in direct]
    assert [c for _, c in through] == pytest.approx([c for _, c in direct], abs=1e-6)
