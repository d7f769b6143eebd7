"""llama-index's own pipeline into Chroma, with our embedder. Importing this takes over a second."""

from typing import Any

from llama_index.core import Document, StorageContext, VectorStoreIndex
from llama_index.core.node_parser import SentenceSplitter

from eval.bench.apart import disk_mb, peak_mb, spent
from eval.bench.task import FOUND, Indexed, Task, milliseconds, questions
from eval.systems.llama_index_letters import AsLlamaIndex
from index.embedder import load_embedder
from index.vectors import VectorIndex

NAME = "llama-index"


def build(task: Task) -> Indexed:
    """Take in the files as they are: a document each, cut by `SentenceSplitter`."""
    embedder = load_embedder(task.embedder)
    with spent() as taken:
        vectors = _vectors(task, create=True)
        VectorStoreIndex.from_documents(
            [
                Document(text=path.read_text(encoding="utf-8"), metadata={"letter": path.stem})
                for path in sorted(task.letters.iterdir())
            ],
            storage_context=StorageContext.from_defaults(vector_store=vectors.vector_store()),
            transformations=[SentenceSplitter()],
            embed_model=AsLlamaIndex(embedder),
        )
    chunks = vectors.count()
    vectors.close()
    return Indexed(
        seconds=taken.seconds,
        cpu_seconds=taken.cpu_seconds,
        peak_mb=peak_mb(),
        disk_mb=disk_mb(task.built / NAME),
        chunks=chunks,
    )


def search(task: Task) -> dict[str, Any]:
    """Retrieve nodes from all letters."""
    store = _vectors(task).vector_store()
    index = VectorStoreIndex.from_vector_store(
        store, embed_model=AsLlamaIndex(load_embedder(task.embedder))
    )
    ask = index.as_retriever(similarity_top_k=FOUND).retrieve
    return {"milliseconds": {"all": milliseconds(ask, questions())}, "peak_mb": peak_mb()}


def _vectors(task: Task, *, create: bool = False) -> VectorIndex:
    return VectorIndex(task.built / NAME, labels={"embedder": task.embedder}, create=create)
