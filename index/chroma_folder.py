"""Chroma in a folder: embedded, for one machine."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from corpus.errors import IndexMismatch
from index.chroma_place import GRAPH, Labels, Opening
from index.damage import explain, mismatch
from index.folder_lock import being_opened

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection

_COLLECTION = "letters"
_PART = "De vectorindex"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ChromaFolder:
    """A folder with one collection. A process sees what another wrote only after opening it anew."""

    folder: Path
    shared = False

    def open(self, labels: Labels, *, create: bool) -> Opening:
        """Open the collection; as `ChromaPlace`."""
        _import_chroma()  # while nobody waits for us
        if create:
            self.folder.mkdir(parents=True, exist_ok=True)
        try:
            with being_opened(self.folder):
                return self._open(labels, create=create)
        except (FileNotFoundError, NotADirectoryError):
            raise self.mismatch("ontbreekt") from None
        except OSError as exc:
            raise explain(_PART, self.folder, exc) from exc

    def _open(self, labels: Labels, *, create: bool) -> Opening:
        with self.explained():
            client = _client(self.folder)
        try:
            with self.explained():
                collection = _collection(client, labels, create=create)
        except BaseException:
            client.close()
            raise
        return Opening(collection=collection, close=client.close)

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Say what is wrong with the files."""
        # Damaged files surface as ChromaError, ValueError, AttributeError or a panic of its
        # Rust part, which derives from BaseException alone.
        try:
            yield
        except (KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except BaseException as exc:
            logger.debug("Chroma failed in %s", self.folder, exc_info=True)
            raise explain(_PART, self.folder, exc) from exc

    def mismatch(self, what: str) -> IndexMismatch:
        """Give the error that sends to a rebuild."""
        return mismatch(_PART, self.folder, what)


def _collection(client: "Client", labels: Labels, *, create: bool) -> "Collection":
    if not create:
        return client.get_collection(_COLLECTION, embedding_function=None)
    return client.get_or_create_collection(
        _COLLECTION,
        embedding_function=None,
        configuration={"hnsw": GRAPH},
        metadata=dict(labels),
    )


def _import_chroma() -> None:
    """Import Chroma, which takes half a second."""
    import chromadb  # noqa: F401


def _client(folder: Path) -> "Client":
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    # Declared as ClientAPI, which has no `close`.
    return cast("Client", chromadb.PersistentClient(str(folder), settings=settings))
