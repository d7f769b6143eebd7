from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from corpus.errors import SettingsWrong, SpoorzoekerError
from index.embedder import load_embedder
from index.stamp import Stamp

Serve = Callable[[Callable[..., tuple[int, Any]]], str]
WORDS = ("spoor", "weg", "query:", "passage:")


def vector(text: str) -> list[float]:
    return [float(text.split().count(word)) for word in WORDS]


def openai(path: str, body: dict[str, Any], _: Any) -> tuple[int, Any]:
    assert path == "/v1/embeddings"
    data = [{"index": n, "embedding": vector(text)} for n, text in enumerate(body["input"])]
    return 200, {"object": "list", "data": data[::-1], "model": body.get("model")}


def inference(path: str, body: dict[str, Any], _: Any) -> tuple[int, Any]:
    assert path == "/embed"
    assert len(body["inputs"]) <= 32
    return 200, [vector(text) for text in body["inputs"]]


def answering(answer: Any, status: int = 200) -> Callable[..., tuple[int, Any]]:
    return lambda *_: (status, answer)


@pytest.mark.parametrize(
    ("service", "path"), [(openai, "/v1"), (openai, ""), (inference, "/embed")]
)
def test_a_service_keeps_the_contract(serve: Serve, service: Any, path: str) -> None:
    made = load_embedder(serve(service) + path)
    assert made.dimension == 4
    vectors = made.embed_passages(["spoor"] * 40 + ["weg", " "])
    assert (vectors.shape, vectors.dtype) == ((42, 4), np.float32)
    np.testing.assert_array_equal(vectors[[0, 39, 40, 41]], np.eye(4)[[0, 0, 1, 2]] * [1, 1, 0, 0])
    np.testing.assert_allclose(made.embed_query("spoor weg")[:2], np.sqrt([0.5, 0.5]), rtol=1e-6)
    assert made.embed_passages([]).shape == (0, 4)


def test_the_named_model_is_asked_for_with_its_prefixes(serve: Serve) -> None:
    asked: list[dict[str, Any]] = []

    def service(path: str, body: dict[str, Any], headers: Any) -> tuple[int, Any]:
        asked.append(body)
        return openai(path, body, headers)

    made = load_embedder(f"{serve(service)}/v1#intfloat/multilingual-e5-small")
    assert made.embed_query("spoor")[2] > 0
    assert made.embed_passages(["spoor"])[0][3] > 0
    assert {body["model"] for body in asked} == {"intfloat/multilingual-e5-small"}


def test_the_setting_may_name_other_prefixes(serve: Serve) -> None:
    made = load_embedder(f"{serve(openai)}/v1?query=weg+#intfloat/multilingual-e5-small")
    np.testing.assert_allclose(made.embed_query("spoor"), np.sqrt([0.5, 0.5, 0, 0]), rtol=1e-6)


def test_the_stamp_names_the_address_and_the_model(serve: Serve) -> None:
    setting = f"{serve(openai)}/v1#klein"
    stamp = Stamp.of(load_embedder(setting))
    assert (stamp.embedder, stamp.dimension) == (setting, 4)


def test_the_key_goes_along_and_is_never_shown(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPOORZOEKER_EMBEDDER_KEY", "geheim-42\n")

    def service(_: str, __: Any, headers: Any) -> tuple[int, Any]:
        return 400, {"error": f"wat moet ik met {headers['Authorization']}?"}

    with pytest.raises(SpoorzoekerError, match=r"antwoordt met 400: .*Bearer …") as refusal:
        load_embedder(f"{serve(service)}/v1")
    assert "geheim" not in str(refusal.value)


def test_a_broken_key_is_refused_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPOORZOEKER_EMBEDDER_KEY", "geheim\nregel")
    with pytest.raises(SettingsWrong, match="SPOORZOEKER_EMBEDDER_KEY") as refusal:
        load_embedder("http://127.0.0.1:1/v1")
    assert "geheim" not in str(refusal.value)


def test_a_service_that_is_down_says_so() -> None:
    with pytest.raises(SpoorzoekerError, match="is niet te bereiken"):
        load_embedder("http://127.0.0.1:1/v1")


@pytest.mark.parametrize(
    ("answer", "status", "says"),
    [
        ({"error": "no"}, 401, "SPOORZOEKER_EMBEDDER_KEY"),
        ({"error": "geen model klein"}, 404, "antwoordt met 404: .*geen model klein"),
        (b"<html>", 200, "geen JSON"),
        ({"data": []}, 200, "geeft geen 1 vectoren"),
        ({"data": [{"embedding": "AAAA"}]}, 200, "iets anders dan vectoren"),
        ([[1.0]], 200, "iets anders dan vectoren"),
        ({"data": [{"embedding": [1.0, None]}]}, 200, "eindige getallen"),
        (b'{"data": [{"embedding": [1.0, NaN]}]}', 200, "eindige getallen"),
        (b'{"data": [{"embedding": [1.0, 1e300]}]}', 200, "eindige getallen"),
    ],
)
def test_what_is_no_vector_is_told_in_one_line(
    serve: Serve, answer: Any, status: int, says: str
) -> None:
    with pytest.raises(SpoorzoekerError, match=says) as refusal:
        load_embedder(f"{serve(answering(answer, status))}/v1")
    assert "\n" not in str(refusal.value)


def test_vectors_of_another_length_than_before_are_refused(serve: Serve) -> None:
    lengths = iter((3, 4))

    def service(*_: Any) -> tuple[int, Any]:
        return 200, [[1.0] * next(lengths)]

    made = load_embedder(f"{serve(service)}/embed")
    with pytest.raises(SpoorzoekerError, match="van 4 getallen, en eerder van 3"):
        made.embed_query("spoor")


def test_a_service_that_is_busy_is_asked_again(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.http_service._WAITS_S", (0.0, 0.0))
    statuses = iter((503, 429, 200))
    made = load_embedder(f"{serve(lambda *_: (next(statuses), [[1.0, 0.0]]))}/embed")
    assert made.dimension == 2
