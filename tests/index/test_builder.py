from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from corpus.errors import SpoorzoekerError
from corpus.letter import Metadata
from index.builder import Builder
from index.chunk import Chunk
from index.embedder import Embedder, Vectors
from index.lexical import LexicalIndex
from index.prepared import Pieces
from index.terms import terms_of
from index.vectors import VectorIndex


def pieces(first: int, end: int) -> Pieces:
    chunks = tuple(
        Chunk(id=f"{place:04}", letter="een", paragraph=1, start=place, end=place + 1,
              text=f"alinea {place}", context="", footnotes="")
        for place in range(first, end)
    )  # fmt: skip
    terms = tuple(map(terms_of, chunks))
    return Pieces(letter="een", metadata=Metadata(), chunks=chunks, terms=terms)


class Refusing:
    """An embedder whose service went down."""

    name, dimension = "weg", 3

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        raise SpoorzoekerError("de dienst is weg")

    def embed_query(self, text: str) -> Vectors:
        raise SpoorzoekerError("de dienst is weg")


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[tuple[VectorIndex, LexicalIndex]]:
    vectors = VectorIndex(tmp_path / "v", labels={"embedder": "proef"}, create=True)
    yield vectors, LexicalIndex(tmp_path / "l", create=True)
    vectors.close()


def test_all_that_was_added_is_there_after_a_flush(
    parts: tuple[VectorIndex, LexicalIndex], embedder: Embedder
) -> None:
    vectors, lexical = parts
    with (
        lexical.writer() as writer,
        Builder(vectors, writer, embedder, in_vectors=(), in_lexical=()) as builder,
    ):
        for start in range(0, 2500, 500):
            builder.add(pieces(start, start + 500))
        builder.flush()
        assert vectors.ids() == lexical.ids() == {f"{place:04}" for place in range(2500)}


def test_what_fails_in_the_writing_fails_the_flush(
    parts: tuple[VectorIndex, LexicalIndex],
) -> None:
    vectors, lexical = parts
    with (
        lexical.writer() as writer,
        Builder(vectors, writer, Refusing(), in_vectors=(), in_lexical=()) as builder,
    ):
        builder.add(pieces(0, 3))
        with pytest.raises(SpoorzoekerError, match="de dienst is weg"):
            builder.flush()
