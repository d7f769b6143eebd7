"""A second, slower look at the best paragraphs: one small interface, one setting."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from index.hit import Hit
from index.model_setting import is_address


class Reranker(Protocol):
    """Says of texts how well they answer a query."""

    def scores(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        """Give a score for each text, higher for better; on whatever scale."""


def load_reranker(setting: str) -> Reranker | None:
    """Load a reranker; None where the setting is empty.

    Args:
        setting: A folder with a cross-encoder, its name on the Hugging Face hub, or the address
            of a service: `http://HOST:PORT` (text-embeddings-inference), `http://HOST/v1#MODEL`
            (Cohere, Jina, vLLM).

    Raises:
        SpoorzoekerError: It cannot be loaded.
    """
    if not setting:
        return None
    if is_address(setting):
        from index.http_reranker import HttpReranker

        return HttpReranker(setting)
    from index.cross_encoder import CrossEncoderReranker

    return CrossEncoderReranker(setting)


def reranked(
    hits: Sequence[Hit], query: str, *, text_of: Callable[[Hit], str], reranker: Reranker | None
) -> tuple[Hit, ...]:
    """Give hits in a reranker's order.

    The scores stay what they were, place by place: whoever weighs them knows the scale of the
    search, not that of any reranker.
    """
    if reranker is None or len(hits) < 2:
        return tuple(hits)
    scores = reranker.scores(query, [text_of(hit) for hit in hits])
    best = sorted(range(len(hits)), key=lambda place: (-scores[place], place))
    return tuple(
        replace(hits[place], score=hit.score) for place, hit in zip(best, hits, strict=True)
    )
