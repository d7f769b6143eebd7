from collections.abc import Callable
from typing import Any

import pytest

from corpus.errors import SpoorzoekerError
from index.reranker import load_reranker

Serve = Callable[[Callable[..., tuple[int, Any]]], str]


def inference(path: str, body: dict[str, Any], _: Any) -> tuple[int, Any]:
    assert path == "/rerank"
    lengths = [{"index": n, "score": len(text)} for n, text in enumerate(body["texts"])]
    return 200, sorted(lengths, key=lambda item: -item["score"])


def cohere(path: str, body: dict[str, Any], headers: Any) -> tuple[int, Any]:
    assert (path, body["model"]) == ("/v1/rerank", "rerank-klein")
    assert headers["Authorization"] == "Bearer sleutel"
    lengths = [
        {"index": n, "relevance_score": len(text)} for n, text in enumerate(body["documents"])
    ]
    return 200, {"results": sorted(lengths, key=lambda item: -item["relevance_score"])}


def test_text_embeddings_inference_gives_its_scores_in_our_order(serve: Serve) -> None:
    reranker = load_reranker(serve(inference))
    assert reranker
    assert reranker.scores("vraag", ["a", "ccc", "bb"]) == (1.0, 3.0, 2.0)
    assert reranker.scores("vraag", []) == ()


def test_a_named_model_is_asked_for_as_cohere_has_it(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPOORZOEKER_RERANKER_KEY", "sleutel")
    reranker = load_reranker(f"{serve(cohere)}/v1#rerank-klein")
    assert reranker
    assert reranker.scores("vraag", ["a", "ccc", "bb"]) == (1.0, 3.0, 2.0)


@pytest.mark.parametrize(
    "answer",
    [
        [{"index": 0, "score": 1.0}],
        {"results": "geen"},
        [{"index": 0}, {"index": 1}],
        b'[{"index": 0, "score": NaN}, {"index": 1, "score": 1}]',
    ],
)
def test_what_are_no_scores_is_told_in_one_line(serve: Serve, answer: Any) -> None:
    reranker = load_reranker(serve(lambda *_: (200, answer)))
    assert reranker
    with pytest.raises(SpoorzoekerError, match="cijfers"):
        reranker.scores("vraag", ["a", "b"])
