"""The hybrid search as a llama-index retriever. Importing this takes over a second."""

import math
from collections.abc import Callable, Sequence

from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode
from llama_index.core.vector_stores.types import (
    FilterOperator,
    MetadataFilter,
    MetadataFilters,
    VectorStoreQuery,
)

from corpus.letter import Letter
from index.embedder import Vectors
from index.hit import Hit
from index.snapshot import Snapshot
from index.vectors import best_first


class HybridRetriever(BaseRetriever):
    """Retrieves chunks as nodes: the chunk's text, and where it stands as metadata."""

    def __init__(
        self, search: Callable[[str], Sequence[Hit]], letter: Callable[[str], Letter]
    ) -> None:
        """Retrieve by a search for chunks, and a way to a letter by its id."""
        self._search = search
        self._letter = letter
        super().__init__()

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        hits = self._search(query_bundle.query_str)
        return [NodeWithScore(node=self._node(hit), score=hit.score) for hit in hits]

    def _node(self, hit: Hit) -> TextNode:
        letter = self._letter(hit.letter)
        paragraph = letter.paragraph(hit.paragraph)
        date = letter.metadata.date
        return TextNode(
            id_=hit.chunk,
            text=paragraph.text[hit.start : hit.end],
            metadata={
                "letter": hit.letter,
                "paragraph": hit.paragraph,
                "heading": paragraph.heading,
                "date": date.isoformat() if date else None,
                "start": hit.start,
                "end": hit.end,
            },
        )


def nearest_through_store(
    now: Snapshot,
    vector: Vectors,
    /,
    *,
    letters: frozenset[str] | None,
    without: frozenset[str] = frozenset(),
    limit: int,
) -> list[tuple[str, float]]:
    """Ask Chroma through llama-index's `ChromaVectorStore`; finds what `nearest` does."""
    if not vector.any() or (letters is not None and not letters):
        return []
    filters = [_of(FilterOperator.IN, letters)] if letters is not None else []
    filters += [_of(FilterOperator.NIN, without)] if without else []
    result = now.parts.vectors.vector_store().query(
        VectorStoreQuery(
            query_embedding=vector.tolist(),
            similarity_top_k=limit,
            filters=MetadataFilters(filters=[*filters]) if filters else None,
        )
    )
    # The store gives exp(-distance), and the distance is 1 - cosine.
    cosines = (1 + math.log(similarity) for similarity in result.similarities or ())
    return best_first(zip(result.ids or (), cosines, strict=True))


def _of(operator: FilterOperator, letters: frozenset[str]) -> MetadataFilter:
    return MetadataFilter(key="letter", operator=operator, value=sorted(letters))
