"""The vectors of the chunks: a Chroma collection in a folder."""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np

from corpus.errors import SpoorzoekerError
from corpus.letter import Metadata
from index.chunk import Chunk
from index.damage import explain, mismatch
from index.embedder import Vectors
from index.period import period_of

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateHNSWConfiguration as HnswSettings
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import Metadata as ChromaMetadata
    from llama_index.vector_stores.chroma import ChromaVectorStore

_COLLECTION = "letters"
_PART = "De vectorindex"
_BATCH = 1000
"""Chunks per call; Chroma takes at most 5,461 at once (SQLite's limit on variables)."""

# Chroma's own settings are 100 and 100: with these the graph is made in three quarters of the time,
# and of the hundred nearest among 10,000 a search gives 96 in the place of 92.
_GRAPH: "HnswSettings" = {"space": "cosine", "ef_construction": 64, "ef_search": 200}

logger = logging.getLogger(__name__)


class VectorIndex:
    """A Chroma collection of the chunks' vectors, compared by cosine.

    It holds no text: that stands in the catalogue. Nothing is ever deleted from it, since
    Chroma keeps the vectors of what is deleted; they go with their folder (see `renewal`).
    A process sees what another wrote only after opening it anew.
    """

    def __init__(self, folder: Path, *, labels: dict[str, str | int], create: bool = False) -> None:
        """Open the collection in a folder.

        Args:
            folder: Where Chroma keeps its files.
            labels: What the vectors were made with; recorded in the collection's metadata.
            create: Begin a collection where there is none.

        Raises:
            IndexMismatch: The files are damaged, missing, or made with something else.
        """
        self._folder = folder
        if not create and not folder.is_dir():
            raise mismatch(_PART, folder, "ontbreekt")
        folder.mkdir(parents=True, exist_ok=True)
        with self._damage_explained():
            self._client = _client(folder)
        try:
            with self._damage_explained():
                self._collection = self._open(labels, create)
            self._hold_to(labels)
        except SpoorzoekerError:
            self.close()
            raise

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
        with self._damage_explained():
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
        with self._damage_explained():
            stored = self._collection.get(include=["embeddings"])
        rows = np.asarray(stored["embeddings"], dtype=np.float32).reshape(len(stored["ids"]), -1)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return stored["ids"], (rows / np.where(lengths == 0, 1, lengths)).astype(np.float32)

    def stored(self, ids: Sequence[str]) -> dict[str, Vectors]:
        """Give the vectors of those of some chunks that are there, shape (dimension,) each."""
        found: dict[str, Vectors] = {}
        with self._damage_explained():
            for start in range(0, len(ids), _BATCH):
                batch = list(ids[start : start + _BATCH])
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
        with self._damage_explained():
            for start in range(0, len(chunks), _BATCH):
                batch = slice(start, start + _BATCH)
                self._collection.upsert(
                    ids=[chunk.id for chunk in chunks[batch]],
                    embeddings=vectors[batch],
                    metadatas=metadatas[batch],
                )

    def ids(self) -> frozenset[str]:
        """Give the ids of all chunks in the collection."""
        with self._damage_explained():
            return frozenset(self._collection.get(include=[])["ids"])

    def count(self) -> int:
        """Give the number of chunks in the collection."""
        with self._damage_explained():
            return self._collection.count()

    def vector_store(self) -> "ChromaVectorStore":
        """Give the collection as llama-index knows it; its nodes carry metadata and no text."""
        from llama_index.vector_stores.chroma import ChromaVectorStore

        return ChromaVectorStore(chroma_collection=self._collection)

    def close(self) -> None:
        """Let go of the files."""
        self._client.close()

    def _open(self, labels: dict[str, str | int], create: bool) -> "Collection":
        if not create:
            return self._client.get_collection(_COLLECTION, embedding_function=None)
        return self._client.get_or_create_collection(
            _COLLECTION,
            embedding_function=None,
            configuration={"hnsw": _GRAPH},
            metadata=dict(labels),
        )

    def _hold_to(self, labels: dict[str, str | int]) -> None:
        recorded = self._collection.metadata or {}
        if any(recorded.get(key) != value for key, value in labels.items()):
            raise mismatch(_PART, self._folder, f"is met iets anders gemaakt ({dict(recorded)})")

    @contextmanager
    def _damage_explained(self) -> Iterator[None]:
        # Damaged files surface as ChromaError, ValueError, AttributeError or a panic of its
        # Rust part, which derives from BaseException alone.
        try:
            yield
        except (KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except BaseException as exc:
            logger.debug("Chroma failed in %s", self._folder, exc_info=True)
            raise explain(_PART, self._folder, exc) from exc


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


def _client(folder: Path) -> "Client":
    # Chroma takes half a second to import.
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    # Declared as ClientAPI, which has no `close`.
    return cast("Client", chromadb.PersistentClient(str(folder), settings=settings))
