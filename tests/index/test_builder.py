from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from corpus.errors import SpoorzoekerError
from corpus.letter import Letter, Metadata
from index.builder import Builder
from index.chunk import Chunk
from index.embedder import Embedder, Vectors
from index.lexical import LexicalIndex
from index.vectors import VectorIndex

LETTER = Letter(id="een", file_name="", sha256="", metadata=Metadata(), paragraphs=())


def chunks(count: int) -> list[Chunk]:
    return [
        Chunk(id=f"{place:04}", letter="een", paragraph=1, start=place, end=place + 1,
              text=f"alinea {place}", context="", footnotes="")
        for place in range(count)
    ]  # fmt: skip


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
    given = chunks(2500)
    with (
        lexical.writer() as writer,
        Builder(vectors, writer, embedder, in_vectors=(), in_lexical=()) as builder,
    ):
        for start in range(0, len(given), 700):
            builder.add(LETTER, given[start : start + 700])
        builder.flush()
        assert vectors.ids() == lexical.ids() == {chunk.id for chunk in given}


def test_what_fails_in_the_writing_fails_the_flush(
    parts: tuple[VectorIndex, LexicalIndex],
) -> None:
    vectors, lexical = parts
    with (
        lexical.writer() as writer,
        Builder(vectors, writer, Refusing(), in_vectors=(), in_lexical=()) as builder,
    ):
        builder.add(LETTER, chunks(3))
        with pytest.raises(SpoorzoekerError, match="de dienst is weg"):
            builder.flush()
