"""Chunks on their way into the vectors and the terms."""

import logging
from collections.abc import Iterable, Sequence

from corpus.letter import Letter
from index.chunk import Chunk
from index.embedder import Embedder
from index.lexical import LexicalWriter
from index.vectors import VectorIndex

_AT_ONCE = 1000
"""Chunks embedded and committed together; after an interruption at most these are lost."""

logger = logging.getLogger(__name__)


class Builder:
    """Writes chunks to both parts, leaving out what is there already.

    Equal ids mean equal content, so a sync that was broken off is gone on with, not redone.
    """

    def __init__(
        self,
        vectors: VectorIndex,
        lexical: LexicalWriter,
        embedder: Embedder,
        *,
        in_vectors: Iterable[str],
        in_lexical: Iterable[str],
    ) -> None:
        """Prepare to write, given the ids that the parts hold."""
        self._vectors = vectors
        self._lexical = lexical
        self._embedder = embedder
        self._in_vectors = set(in_vectors)
        self._in_lexical = set(in_lexical)
        self._waiting: list[Chunk] = []
        self._letters: dict[str, Letter] = {}

    def add(self, letter: Letter, chunks: Sequence[Chunk]) -> None:
        """Write a letter's chunks, now or with the next."""
        self._letters[letter.id] = letter
        self._waiting += chunks
        if len(self._waiting) >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write what still waits."""
        unembedded = [chunk for chunk in self._waiting if chunk.id not in self._in_vectors]
        if unembedded:
            vectors = self._embedder.embed_passages([chunk.context_text for chunk in unembedded])
            self._vectors.upsert(unembedded, vectors, letters=self._letters)
            self._in_vectors.update(chunk.id for chunk in unembedded)
        unindexed = [chunk for chunk in self._waiting if chunk.id not in self._in_lexical]
        if unindexed:
            self._lexical.add(unindexed)
            self._lexical.commit()
            self._in_lexical.update(chunk.id for chunk in unindexed)
        logger.debug("wrote %d vectors, %d documents", len(unembedded), len(unindexed))
        self._waiting.clear()
        self._letters.clear()

    def delete_except(self, live: frozenset[str]) -> None:
        """Delete from both parts what is not live."""
        stale = self._in_vectors - live
        if stale:
            self._vectors.delete(stale)
        stale = self._in_lexical - live
        if stale:
            self._lexical.delete(stale)
            self._lexical.commit()
