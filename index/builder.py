"""Chunks on their way into the vectors and the terms."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Self

import numpy as np

from corpus.errors import IndexMismatch
from corpus.letter import Metadata
from index.chunk import Chunk
from index.embedder import Embedder, Vectors
from index.lexical import LexicalWriter
from index.prepared import Pieces
from index.terms import Terms
from index.vectors import VectorIndex

_AT_ONCE = 1000
"""Chunks embedded together; after an interruption at most two such batches are embedded again."""
_COMMITTED_AT_ONCE = 10_000
"""Chunks whose terms are committed together: each commit makes a segment, to be merged later."""

logger = logging.getLogger(__name__)


class Builder:
    """Writes chunks to both parts, leaving out what is there already.

    Equal ids mean equal content, so a sync that was broken off is gone on with, not redone.
    Two threads embed and write, one for each part, while the next letters are read: Chroma,
    tantivy and the tokenizer work outside Python.
    """

    def __init__(
        self,
        vectors: VectorIndex,
        lexical: LexicalWriter,
        embedder: Embedder,
        *,
        in_vectors: Iterable[str],
        in_lexical: Iterable[str],
        old: VectorIndex | None = None,
    ) -> None:
        """Prepare to write.

        Args:
            vectors: Where the vectors go.
            lexical: Where the terms go.
            embedder: Makes the vectors.
            in_vectors: The ids that the vectors hold.
            in_lexical: The ids that the terms hold.
            old: Where vectors may be that need not be made again.
        """
        self._vectors = vectors
        self._lexical = lexical
        self._embedder = embedder
        self._old = old
        self._in_vectors = set(in_vectors)
        self._in_lexical = set(in_lexical)
        self._uncommitted = 0
        self._waiting: list[Chunk] = []
        self._terms: list[Terms] = []
        self._letters: dict[str, Metadata] = {}
        self._made: dict[str, Vectors] = {}
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="builder")
        self._writing: tuple[Future[None], ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Wait until nothing is written any more, also where the reading failed."""
        self._threads.shutdown(wait=True)

    def add(self, pieces: Pieces) -> None:
        """Write a letter's chunks, now or with the next."""
        self._letters[pieces.letter] = pieces.metadata
        self._waiting += pieces.chunks
        self._terms += pieces.terms
        if pieces.vectors is not None:
            ids = (chunk.id for chunk in pieces.chunks)
            self._made |= dict(zip(ids, pieces.vectors, strict=True))
        if len(self._waiting) >= _AT_ONCE:
            self._hand_over()

    def flush(self) -> None:
        """Write what still waits, and come back when all is written."""
        self._hand_over()
        self._wait()
        if self._uncommitted:
            self._commit()

    def written(self) -> frozenset[str]:
        """Give the ids of all chunks that are in either part."""
        return frozenset(self._in_vectors | self._in_lexical)

    def _hand_over(self) -> None:
        # One batch is written and one is gathered: no more is held in memory.
        self._wait()
        self._writing = (
            self._threads.submit(
                self._write_vectors, self._waiting, letters=self._letters, made=self._made
            ),
            self._threads.submit(self._write_terms, self._terms),
        )
        self._waiting, self._terms, self._letters, self._made = [], [], {}, {}

    def _wait(self) -> None:
        for part in self._writing:
            part.result()
        self._writing = ()

    def _write_vectors(
        self,
        chunks: Sequence[Chunk],
        *,
        letters: Mapping[str, Metadata],
        made: Mapping[str, Vectors],
    ) -> None:
        new = [chunk for chunk in chunks if chunk.id not in self._in_vectors]
        if new:
            self._vectors.upsert(new, self._embedded(new, made), letters=letters)
            self._in_vectors.update(chunk.id for chunk in new)

    def _write_terms(self, terms: Sequence[Terms]) -> None:
        new = [each for each in terms if each.chunk not in self._in_lexical]
        self._lexical.add(new)
        self._in_lexical.update(each.chunk for each in new)
        self._uncommitted += len(new)
        if self._uncommitted >= _COMMITTED_AT_ONCE:
            self._commit()

    def _commit(self) -> None:
        self._lexical.commit()
        self._uncommitted = 0

    def _embedded(self, chunks: Sequence[Chunk], made: Mapping[str, Vectors]) -> Vectors:
        """Give the vectors of chunks, a row each; only those that are nowhere yet are made."""
        known = {**self._stored(chunks), **made}
        unknown = [chunk for chunk in chunks if chunk.id not in known]
        if unknown:
            rows = self._embedder.embed_passages([chunk.context_text for chunk in unknown])
            known |= {chunk.id: row for chunk, row in zip(unknown, rows, strict=True)}
        return np.stack([known[chunk.id] for chunk in chunks])

    def _stored(self, chunks: Sequence[Chunk]) -> dict[str, Vectors]:
        if self._old is None:
            return {}
        try:
            return self._old.stored([chunk.id for chunk in chunks])
        except IndexMismatch:
            logger.warning("the old vectors are damaged, and are made again")
            self._old = None
            return {}
