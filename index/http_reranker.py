"""A reranker behind an address: `/rerank` of text-embeddings-inference, or Cohere's."""

import math
from collections.abc import Sequence
from typing import Any

from index.http_service import HttpService
from index.model_setting import model_setting


class HttpReranker:
    """A service that scores texts; one that is told a model is asked as Cohere's is."""

    def __init__(self, setting: str) -> None:
        asked = model_setting(setting)
        place = asked.place
        address = place if place.endswith("/rerank") else f"{place}/rerank"
        self._model = asked.model
        self._service = HttpService(address, key_variable="SPOORZOEKER_RERANKER_KEY")

    def scores(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        """Give a score for each text, higher for better."""
        if not texts:
            return ()
        if self._model:
            body: dict[str, Any] = {"model": self._model, "query": query, "documents": list(texts)}
        else:
            body = {"query": query, "texts": list(texts), "truncate": True}
        return self._checked(self._service.ask(body), len(texts))

    def _checked(self, answer: Any, texts: int) -> tuple[float, ...]:
        try:
            items = answer["results"] if isinstance(answer, dict) else answer
            found = {int(item["index"]): _score(item) for item in items}
            scores = tuple(found[place] for place in range(texts))
        except (KeyError, TypeError, ValueError) as exc:
            self._service.fail(f"geeft geen {texts} cijfers", cause=exc)
        if not all(map(math.isfinite, scores)):
            self._service.fail("geeft cijfers die geen eindige getallen zijn")
        return scores


def _score(item: dict[str, Any]) -> float:
    return float(item["relevance_score"] if "relevance_score" in item else item["score"])
