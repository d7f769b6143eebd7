"""The index as the rest of the program knows it: letters, and searches over their paragraphs."""

import threading
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from corpus.errors import SpoorzoekerError
from corpus.letter import Letter
from corpus.reference import Referred
from index.citing import Mention
from index.embedder import Embedder, Vectors
from index.filters import Filters
from index.hit import Hit
from index.nearest import nearest
from index.search_weights import USUAL, SearchWeights
from index.snapshot import Nearest, Snapshot
from index.stamp import Stamp

if TYPE_CHECKING:
    from index.retriever import HybridRetriever

_TRIES = 3
_EVERYTHING = Filters()

_Result = TypeVar("_Result")


class LetterIndex:
    """The built index, opened for reading; threads may share it.

    It shows the last state that a sync made whole, also one by another process. Have one per
    process and data folder: Chroma shares what it has read among all that have a folder open.
    """

    def __init__(self, data: Path, *, embedder: Embedder, weights: SearchWeights = USUAL) -> None:
        """Name an index without opening it; most callers want `LetterIndex.open`."""
        self._data = data
        self._embedder = embedder
        self._weights = weights
        self._stamp = Stamp.of(embedder)
        self._lock = threading.RLock()
        self._snapshot: Snapshot | None = None

    @classmethod
    def open(cls, data: Path, *, embedder: Embedder) -> Self:
        """Open the index in a data folder.

        Raises:
            IndexMissing: Nothing has been indexed there.
            IndexMismatch: It is damaged, or made with another embedder or version.
        """
        index = cls(data, embedder=embedder)
        with index._lock:
            index._current()
        return index

    def letters(self) -> tuple[Letter, ...]:
        """Give all letters, by id."""
        return self._read(lambda now: tuple(now.letter(id_) for id_ in now.catalogue.entries()))

    def letter(self, letter_id: str) -> Letter:
        """Give a letter; `KeyError` when there is none of that id."""
        return self._read(lambda now: now.letter(letter_id))

    def chosen(self, filters: Filters) -> tuple[Letter, ...]:
        """Give the letters that filters choose, by id."""

        def read(now: Snapshot) -> tuple[Letter, ...]:
            ids = now.catalogue.chosen(filters)
            return tuple(
                now.letter(id_) for id_ in sorted(now.catalogue.entries() if ids is None else ids)
            )

        return self._read(read)

    def named(self, to: Referred) -> tuple[Letter, ...]:
        """Give the letters of the dossier with number, the kenmerk or the day in a reference."""
        return self._read(lambda now: tuple(map(now.letter, now.catalogue.citing.named(to))))

    def cites(self, letter_id: str) -> tuple[Mention, ...]:
        """Give what a letter cites, in its order; a mention knows the letter it finds."""
        return self._read(lambda now: now.catalogue.citing.cites(letter_id))

    def cited_by(self, letter_id: str) -> tuple[Mention, ...]:
        """Give the places in other letters that cite a letter; `KeyError` for an unknown id."""
        return self._read(lambda now: now.catalogue.citing.cited_by(letter_id))

    def mentioning(self, to: Referred) -> tuple[Mention, ...]:
        """Give the places in letters that name what a reference names, be it loaded or not."""
        return self._read(lambda now: now.catalogue.citing.mentioning(to))

    def search(
        self,
        query: str,
        *,
        vector: Vectors | None = None,
        filters: Filters = _EVERYTHING,
        limit: int = 10,
    ) -> tuple[Hit, ...]:
        """Give the paragraphs that answer a query best, each once, best first.

        Args:
            query: A question or other text, in any words.
            vector: That of the query, where another than its own says better what is sought.
            filters: Which letters may be used.
            limit: How many paragraphs at most.
        """
        best: dict[tuple[str, int], Hit] = {}
        found = self.search_chunks(query, vector=vector, filters=filters, limit=3 * limit)
        for hit in found:
            best.setdefault((hit.letter, hit.paragraph), hit)
        return tuple(best.values())[:limit]

    def search_chunks(
        self,
        query: str,
        *,
        vector: Vectors | None = None,
        filters: Filters = _EVERYTHING,
        limit: int = 10,
        nearest: Nearest = nearest,
    ) -> tuple[Hit, ...]:
        """Give the chunks that answer a query best; `nearest` is the way to ask Chroma."""
        # A command line hands on bytes that are no text as lone surrogates; nothing takes those.
        words = query.encode("utf-8", "replace").decode("utf-8")
        sought = self._embedder.embed_query(words) if vector is None else vector
        return self._read(
            lambda now: now.rank(
                words,
                sought,
                filters=filters,
                limit=limit,
                nearest=nearest,
                weights=self._weights,
            )
        )

    def rarity(self, stems: Collection[str]) -> float | None:
        """Say how rare a word is among the paragraphs, by the commonest of its stems.

        It is the inverse document frequency, larger for rarer words; None when no letter has it.
        """
        return self._read(lambda now: now.rarity(stems))

    def retriever(self, *, filters: Filters = _EVERYTHING, limit: int = 10) -> "HybridRetriever":
        """Give this index to llama-index, as a retriever of chunks."""
        from index.retriever import HybridRetriever, nearest_through_store

        search = partial(
            self.search_chunks, filters=filters, limit=limit, nearest=nearest_through_store
        )
        return HybridRetriever(search, self.letter)

    def close(self) -> None:
        """Let go of the files; the next call opens them again."""
        with self._lock:
            if self._snapshot:
                self._snapshot.close()
            self._snapshot = None

    def _read(self, reading: Callable[[Snapshot], _Result]) -> _Result:
        """Read from one state of the index: once more where a sync changed it meanwhile."""
        with self._lock:
            for _ in range(_TRIES - 1):
                now = self._current()
                try:
                    result = reading(now)
                except SpoorzoekerError:
                    if now.is_current():
                        raise
                    continue
                if now.is_current():
                    return result
            return reading(self._current())

    def _current(self) -> Snapshot:
        if self._snapshot and self._snapshot.is_current():
            return self._snapshot
        self.close()
        self._snapshot = Snapshot.open(self._data, self._stamp)
        return self._snapshot
