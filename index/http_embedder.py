"""Embeddings from a service: OpenAI's `/v1/embeddings`, or `/embed` of text-embeddings-inference."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from index.embedder import Vectors
from index.http_service import HttpService
from index.model_setting import model_setting
from index.prompts import family_of

_AT_ONCE = 32
"""What text-embeddings-inference takes at most, unless told otherwise."""


class HttpEmbedder:
    """A model behind an address; its vectors' length is found by asking for one."""

    def __init__(self, setting: str) -> None:
        asked = model_setting(setting)
        self._model = asked.model
        self._is_inference = asked.place.endswith("/embed")
        self._service = HttpService(
            asked.place if self._is_inference else _openai_address(asked.place),
            key_variable="SPOORZOEKER_EMBEDDER_KEY",
        )
        self._prompts = asked.prompts or family_of(asked.model).prompts
        self.name = setting
        self.dimension = 0
        self.dimension = self._asked(["alinea"]).shape[1]

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed texts of letters; shape (len(texts), dimension)."""
        return self._embed([self._prompts.passage + text for text in texts])

    def embed_query(self, text: str) -> Vectors:
        """Embed a question; shape (dimension,)."""
        vector: Vectors = self._embed([self._prompts.query + text])[0]
        return vector

    def _embed(self, texts: Sequence[str]) -> Vectors:
        """Embed texts; those of white space alone, which services refuse, get zeros."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        wanted = [number for number, text in enumerate(texts) if text.strip()]
        for start in range(0, len(wanted), _AT_ONCE):
            batch = wanted[start : start + _AT_ONCE]
            vectors[batch] = self._asked([texts[number] for number in batch])
        return vectors

    def _asked(self, texts: Sequence[str]) -> Vectors:
        if self._is_inference:
            body: dict[str, Any] = {"inputs": list(texts), "truncate": True}
        else:
            body = {"input": list(texts), "encoding_format": "float"}
            if self._model:
                body["model"] = self._model
        return self._checked(self._service.ask(body), len(texts))

    def _checked(self, answer: Any, texts: int) -> Vectors:
        """Give an answer's vectors, of length one; what is no vector is refused."""
        try:
            rows = answer if self._is_inference else _in_order(answer["data"])
            with np.errstate(over="ignore"):
                vectors = np.array(rows, dtype=np.float32)
        except (AttributeError, KeyError, IndexError, TypeError, ValueError) as exc:
            self._service.fail("geeft iets anders dan vectoren", cause=exc)
        if vectors.ndim != 2 or len(vectors) != texts or not vectors.shape[1]:
            self._service.fail(f"geeft geen {texts} vectoren, maar {vectors.shape}")
        if self.dimension and vectors.shape[1] != self.dimension:
            self._service.fail(
                f"geeft vectoren van {vectors.shape[1]} getallen, en eerder van {self.dimension}"
            )
        if not np.isfinite(vectors).all():
            self._service.fail("geeft vectoren met iets anders dan eindige getallen")
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return (vectors / np.where(norms == 0, 1, norms)).astype(np.float32)


def _openai_address(place: str) -> str:
    if place.endswith("/embeddings"):
        return place
    has_path = place.count("/") > 2
    return f"{place}/embeddings" if has_path else f"{place}/v1/embeddings"


def _in_order(data: Sequence[dict[str, Any]]) -> list[Any]:
    """Give the embeddings in the order of their texts, which services may change."""
    rows: dict[int, Any] = {
        item.get("index", place): item["embedding"] for place, item in enumerate(data)
    }
    return [rows[place] for place in range(len(data))]
