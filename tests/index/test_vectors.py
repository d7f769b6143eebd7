from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import IndexMismatch
from corpus.letter import Metadata
from index.chunk import Chunk
from index.vectors import VectorIndex

LABELS: dict[str, str | int] = {"embedder": "proef", "dimension": 3}
VECTORS = np.eye(3, dtype=np.float32)


DATED = Metadata(date=date(2026, 5, 13), dossiers=("29984", "34244"), sender_role="Minister")
LETTERS = {"x": DATED, "y": Metadata(), "z": Metadata()}
CHUNKS = [
    Chunk(
        id=f"{name}1", letter=name, paragraph=1, start=0, end=1, text="t", context="", footnotes=""
    )
    for name in LETTERS
]


@pytest.fixture
def vectors(tmp_path: Path) -> Iterator[VectorIndex]:
    made = VectorIndex(tmp_path / "v", labels=LABELS, create=True)
    made.upsert(CHUNKS, VECTORS, letters=LETTERS)
    yield made
    made.close()


def test_the_nearest_comes_first_and_what_is_not_alike_is_left_out(vectors: VectorIndex) -> None:
    found = vectors.nearest(np.array([0.6, 0.8, 0], dtype=np.float32))
    assert [id_ for id_, _ in found] == ["y1", "x1"]
    assert [round(cosine, 4) for _, cosine in found] == [0.8, 0.6]


def test_only_named_chunks_are_searched(vectors: VectorIndex) -> None:
    query = np.array([0.6, 0.8, 0], dtype=np.float32)
    assert [id_ for id_, _ in vectors.nearest(query, ids=("x1", "z1"))] == ["x1"]
    assert vectors.nearest(query, ids=()) == []


def test_all_vectors_can_be_had(vectors: VectorIndex) -> None:
    ids, rows = vectors.all()
    assert sorted(ids) == ["x1", "y1", "z1"]
    np.testing.assert_allclose(rows[np.argsort(ids)], VECTORS)


def test_a_query_of_zeros_finds_nothing(vectors: VectorIndex) -> None:
    assert vectors.nearest(np.zeros(3, dtype=np.float32)) == []


def test_writing_a_chunk_twice_keeps_one(vectors: VectorIndex) -> None:
    vectors.upsert(CHUNKS[:1], VECTORS[1:2], letters=LETTERS)
    assert vectors.count() == 3
    assert vectors.nearest(VECTORS[1])[0][1] == pytest.approx(1)
    assert vectors.nearest(VECTORS[0]) == []


def test_stored_vectors_are_given_by_id(vectors: VectorIndex) -> None:
    found = vectors.stored(["y1", "unknown"])
    assert found.keys() == {"y1"}
    assert found["y1"] == pytest.approx(VECTORS[1], abs=1e-6)


def test_nothing_is_found_in_an_empty_collection(tmp_path: Path) -> None:
    empty = VectorIndex(tmp_path / "empty", labels=LABELS, create=True)
    assert empty.nearest(VECTORS[0]) == []
    empty.close()


def test_metadata_stands_beside_the_vectors_and_text_does_not(vectors: VectorIndex) -> None:
    stored = vectors.vector_store().client.get(ids=["x1"], include=["metadatas", "documents"])
    assert stored["documents"] == [None]
    assert stored["metadatas"] == [
        {
            "letter": "x",
            "paragraph": 1,
            "date_from": 20260513,
            "date_to": 20260513,
        }
    ]


def test_llama_index_reads_the_collection(vectors: VectorIndex) -> None:
    from llama_index.core.vector_stores.types import VectorStoreQuery

    query = VectorStoreQuery(query_embedding=[1.0, 0.0, 0.0], similarity_top_k=1)
    result = vectors.vector_store().query(query)
    assert result.ids == ["x1"]
    assert result.nodes is not None
    assert result.nodes[0].metadata["letter"] == "x"


def test_what_was_written_is_there_after_reopening(vectors: VectorIndex, tmp_path: Path) -> None:
    vectors.close()
    again = VectorIndex(tmp_path / "v", labels=LABELS)
    assert again.ids() == {"x1", "y1", "z1"}
    again.close()


def test_another_make_names_the_command(vectors: VectorIndex, tmp_path: Path) -> None:
    with pytest.raises(IndexMismatch, match="spoorzoeker doctor --mend"):
        VectorIndex(tmp_path / "v", labels={**LABELS, "dimension": 4})


def test_a_missing_collection_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(IndexMismatch, match="spoorzoeker doctor --mend"):
        VectorIndex(tmp_path / "niets", labels=LABELS)
    assert not (tmp_path / "niets").exists()


def test_a_damaged_collection_names_the_command(tmp_path: Path) -> None:
    (tmp_path / "v").mkdir()
    (tmp_path / "v" / "chroma.sqlite3").write_bytes(b"junk" * 1000)
    with pytest.raises(IndexMismatch, match="spoorzoeker doctor --mend"):
        VectorIndex(tmp_path / "v", labels=LABELS)
