"""The vectors of the chunks: a Chroma collection, in a folder or on a server."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from corpus.errors import VectorsAway
from corpus.letter import Metadata
from index.chroma_folder import ChromaFolder
from index.chroma_place import ChromaPlace, Labels, Opening
from index.chunk import Chunk
from index.embedder import Vectors
from index.period import period_of

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import Include
    from chromadb.api.types import Metadata as ChromaMetadata
    from llama_index.vector_stores.chroma import ChromaVectorStore

_ASKED_AT_ONCE = 1000


class VectorIndex:
    """A Chroma collection of the chunks' vectors, compared by cosine.

    It holds no text: that stands in the catalogue. Nothing is ever deleted from it, since
    Chroma keeps the vectors of what is deleted; they go with the collection (see `renewal`).
    Of one in a folder a process sees what another wrote only after opening it anew; of one on a
    server (`shared`) at once.
    """

    def __init__(
        self,
        place: Path | ChromaPlace,
        *,
        labels: Labels,
        create: bool = False,
        later: bool = False,
    ) -> None:
        """Open the collection.

        Args:
            place: Where Chroma keeps it; a path is that of a folder.
            labels: What the vectors were made with; recorded in the collection's metadata.
            create: Begin a collection where there is none.
            later: Where its server is away now, open it when it is first asked for something.

        Raises:
            IndexMismatch: The files are damaged, missing, or made with something else.
            VectorsAway: The server is.
        """
        self._place = ChromaFolder(place) if isinstance(place, Path) else place
        self._labels = labels
        self._opened: Opening | None = None
        try:
            self._opened = self._open(create=create)
        except VectorsAway:
            if not later:
                raise

    @property
    def shared(self) -> bool:
        """Whether there may be chunks of a sync that is under way."""
        return self._place.shared

    def nearest(
        self, vector: Vectors, *, ids: Sequence[str] | None = None, limit: int = 100
    ) -> list[tuple[str, float]]:
        """Give the ids of the chunks whose vectors are most like one, with the cosine, best first.

        Chunks that are not alike at all (cosine 0 or less) are left out.

        Args:
            vector: Of a query, of length one; all zeros finds nothing.
            ids: Only these chunks; all when None.
            limit: How many at most.
        """
        # Straight to the collection: ChromaVectorStore.query would add 1.1 s of imports to the
        # start of every command. The retriever for llama-index does go through it.
        if not vector.any() or (ids is not None and not ids):
            return []
        with self._place.explained():
            result = self._collection.query(
                query_embeddings=vector[np.newaxis],
                n_results=limit,
                ids=None if ids is None else list(ids),
                include=["distances"],
            )
        distances = (result["distances"] or [[]])[0]
        cosines = (1 - distance for distance in distances)
        return best_first(zip(result["ids"][0], cosines, strict=True))

    def all(self) -> tuple[list[str], Vectors]:
        """Give the ids of all chunks and their vectors, a row each, of length one or zero."""
        ids: list[str] = []
        parts: list[Vectors] = []
        for page in self._pages(["embeddings"]):
            ids += page["ids"]
            part = np.asarray(page["embeddings"], dtype=np.float32).reshape(len(page["ids"]), -1)
            lengths = np.linalg.norm(part, axis=1, keepdims=True)
            parts.append((part / np.where(lengths == 0, 1, lengths)).astype(np.float32))
        return ids, np.concatenate(parts)

    def stored(self, ids: Sequence[str]) -> dict[str, Vectors]:
        """Give the vectors of those of some chunks that are there, shape (dimension,) each."""
        found: dict[str, Vectors] = {}
        with self._place.explained():
            for start in range(0, len(ids), _ASKED_AT_ONCE):
                batch = list(ids[start : start + _ASKED_AT_ONCE])
                got = self._collection.get(ids=batch, include=["embeddings"])
                rows = np.asarray(got["embeddings"], dtype=np.float32)
                found.update(zip(got["ids"], rows, strict=True))
        return found

    def upsert(
        self, chunks: Sequence[Chunk], vectors: Vectors, *, letters: Mapping[str, Metadata]
    ) -> None:
        """Write the vectors of chunks.

        Args:
            chunks: The chunks, a row of `vectors` each.
            vectors: Shape (len(chunks), dimension).
            letters: What the letters that the chunks are of say of themselves, by id.
        """
        # Not ChromaVectorStore.add: it calls the collection's `add`, which leaves what it finds
        # under an id as it is, and it stores every node a second time as JSON (three times the
        # disk, four fifths of the speed).
        metadatas = [_beside(chunk, letters[chunk.letter]) for chunk in chunks]
        at_once = self._opening.written_at_once
        with self._place.explained():
            for start in range(0, len(chunks), at_once):
                batch = slice(start, start + at_once)
                self._collection.upsert(
                    ids=[chunk.id for chunk in chunks[batch]],
                    embeddings=vectors[batch],
                    metadatas=metadatas[batch],
                )

    def ids(self) -> frozenset[str]:
        """Give the ids of all chunks in the collection."""
        return frozenset(id_ for page in self._pages([]) for id_ in page["ids"])

    def count(self) -> int:
        """Give the number of chunks in the collection."""
        with self._place.explained():
            return self._collection.count()

    def vector_store(self) -> "ChromaVectorStore":
        """Give the collection as llama-index knows it; its nodes carry metadata and no text."""
        from llama_index.vector_stores.chroma import ChromaVectorStore

        return ChromaVectorStore(chroma_collection=self._collection)

    def close(self) -> None:
        """Let go of the files, or the connection."""
        if self._opened:
            self._opened.close()

    @property
    def _opening(self) -> Opening:
        if self._opened is None:
            self._opened = self._open(create=False)
        return self._opened

    @property
    def _collection(self) -> "Collection":
        return self._opening.collection

    def _open(self, *, create: bool) -> Opening:
        opening = self._place.open(self._labels, create=create)
        recorded = opening.collection.metadata or {}
        if any(recorded.get(key) != value for key, value in self._labels.items()):
            opening.close()
            raise self._place.mismatch(f"is met iets anders gemaakt ({dict(recorded)})")
        return opening

    def _pages(self, include: "Include") -> Iterator[Any]:
        """Yield all that the collection holds, no more at once than goes in one answer."""
        at_once, offset = self._opening.read_at_once, 0
        while True:
            with self._place.explained():
                page = self._collection.get(include=include, limit=at_once, offset=offset or None)
            if page["ids"] or not offset:
                yield page
            offset += len(page["ids"])
            if at_once is None or len(page["ids"]) < at_once:
                return


def best_first(found: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
    """Sort ids with their cosines, leaving out those that are not alike at all."""
    return sorted((hit for hit in found if hit[1] > 0), key=lambda hit: (-hit[1], hit[0]))


def _beside(chunk: Chunk, letter: Metadata) -> "ChromaMetadata":
    """Give what stands beside a vector: each value costs Chroma a tenth of what the vector does."""
    first, last = period_of(letter)
    return {
        "letter": chunk.letter,
        "paragraph": chunk.paragraph,
        "date_from": first,
        "date_to": last,
    }
