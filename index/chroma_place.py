"""What the vectors need of the place where Chroma keeps them: a folder, or a server."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from corpus.errors import IndexMismatch

if TYPE_CHECKING:
    from chromadb.api.collection_configuration import CreateHNSWConfiguration as HnswSettings
    from chromadb.api.models.Collection import Collection

Labels = dict[str, str | int]
"""What vectors were made with."""

# Chroma's own settings are 100 and 100: with these the graph is made in three quarters of the time,
# and of the hundred nearest among 10,000 a search gives 96 in the place of 92.
GRAPH: "HnswSettings" = {"space": "cosine", "ef_construction": 64, "ef_search": 200}

WRITTEN_AT_ONCE = 1000
"""Chunks per call; Chroma takes at most 5,461 at once (SQLite's limit on variables)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A collection that was opened, what lets go of it, and how much goes in and out at once.

    `read_at_once` is None where all may be read in one call.
    """

    collection: "Collection"
    close: Callable[[], None]
    written_at_once: int = WRITTEN_AT_ONCE
    read_at_once: int | None = None


class ChromaPlace(Protocol):
    """Where one collection is."""

    @property
    def shared(self) -> bool:
        """Whether what others write is seen at once."""

    def open(self, labels: Labels, *, create: bool) -> Opening:
        """Open the collection; begin one with these labels where there is none and `create` says so.

        Raises:
            SpoorzoekerError: As `explained`.
        """

    def explained(self) -> AbstractContextManager[None]:
        """Have what Chroma raises in the block raised as a `SpoorzoekerError` that says what to do."""

    def mismatch(self, what: str) -> IndexMismatch:
        """Give the error that says what is wrong with the collection, and sends to a rebuild."""
