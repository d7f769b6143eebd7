"""Bare Chroma: vectors with their documents, and its own filters."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import chromadb
from chromadb.config import Settings

from corpus.read import read_letter
from eval.bench.apart import disk_mb, peak_mb, spent
from eval.bench.task import FOUND, Indexed, Task, milliseconds, questions
from index.chunk import Chunk, chunk
from index.embedder import load_embedder
from index.period import as_number, period_of

if TYPE_CHECKING:
    from chromadb.api.types import Metadata, Where

NAME = "chroma"
_BATCH = 1000


def build(task: Task) -> Indexed:
    """Add the chunks that our index has, with vectors made before the clock runs."""
    pairs = list(_chunks(task.letters))
    embedder = load_embedder(task.embedder)
    vectors = embedder.embed_passages([piece.context_text for piece, _ in pairs])
    with spent() as taken:
        client = _client(task.built / NAME)
        collection = client.create_collection(
            NAME, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )
        for start in range(0, len(pairs), _BATCH):
            batch = pairs[start : start + _BATCH]
            collection.add(
                ids=[piece.id for piece, _ in batch],
                embeddings=vectors[start : start + _BATCH],
                documents=[piece.text for piece, _ in batch],
                metadatas=[metadata for _, metadata in batch],
            )
    return Indexed(
        seconds=taken.seconds,
        cpu_seconds=taken.cpu_seconds,
        peak_mb=peak_mb(),
        disk_mb=disk_mb(task.built / NAME),
        chunks=len(pairs),
    )


def search(task: Task) -> dict[str, Any]:
    """Ask for the nearest chunks, with Chroma's own filters where there are any."""
    collection = _client(task.built / NAME).get_collection(NAME, embedding_function=None)
    embedder = load_embedder(task.embedder)
    asked = questions()

    def ask(where: "Where | None", question: str) -> None:
        collection.query(
            query_embeddings=embedder.embed_query(question)[None],
            n_results=FOUND,
            where=where,
            include=["distances", "documents"],
        )

    times = {
        name: milliseconds(partial(ask, where), asked) for name, where in _filters(task).items()
    }
    return {"milliseconds": times, "peak_mb": peak_mb()}


def _filters(task: Task) -> "dict[str, Where | None]":
    chosen = task.filters()
    since: Where = {"date": cast("Any", {"$gte": as_number(task.middle())})}
    return {
        "all": None,
        "half": since,
        "dossier": {"dossier": chosen["dossier"].dossiers[0]},
        "letter": {"letter": chosen["letter"].letters[0]},
    }


def _chunks(folder: Path) -> "Iterator[tuple[Chunk, Metadata]]":
    for path in sorted(folder.iterdir()):
        letter = read_letter(path)
        dossiers = letter.metadata.dossiers
        for piece in chunk(letter):
            yield (
                piece,
                {
                    "letter": letter.id,
                    "paragraph": piece.paragraph,
                    "date": period_of(letter.metadata)[0],
                    "dossier": dossiers[0] if dossiers else "",
                },
            )


def _client(folder: Path) -> Any:
    return cast("Any", chromadb).PersistentClient(
        str(folder), settings=Settings(anonymized_telemetry=False)
    )
