"""The server of a language model, asked for real, on this machine."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from rag.examination.language_model import language_model
from rag.settings import Settings


class Listing(HTTPServer):
    """Lists models; keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.status = 200
        self.told: Any = {"data": [{"id": "proef"}, {"id": "ander"}]}
        self.asked: list[tuple[str, str | None]] = []
        Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()


class _Handler(BaseHTTPRequestHandler):
    server: Listing

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers.get("authorization")))
        body = json.dumps(self.server.told).encode()
        self.send_response(self.server.status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def listing() -> Iterator[Listing]:
    server = Listing()
    yield server
    server.shutdown()
    server.server_close()


def named(listing: Listing, model: str = "proef", **more: Any) -> Settings:
    return Settings(model=model, model_url=f"http://127.0.0.1:{listing.server_port}/v1", **more)


def test_without_a_model_there_is_nothing_to_tell() -> None:
    assert language_model(Settings(), contact=True) == ({}, ())


def test_a_server_that_knows_it_answers(listing: Listing) -> None:
    told, faults = language_model(named(listing, model_key="sleutel"), contact=False)
    assert (told["answers"], faults) == (True, ())
    assert listing.asked == [("/v1/models", "Bearer sleutel")]
    assert "sleutel" not in str(told)


def test_of_ollama_the_tags_are_asked(listing: Listing) -> None:
    listing.told = {"models": [{"name": "proef:latest"}]}
    address = f"http://127.0.0.1:{listing.server_port}"
    settings = Settings(model="proef", model_url=address, model_kind="ollama")
    assert language_model(settings, contact=False)[0]["answers"] is True
    assert listing.asked[0][0] == "/api/tags"


@pytest.mark.parametrize(
    ("status", "model", "todo"),
    [(200, "onbekend", "model"), (401, "proef", "model_key"), (500, "proef", "log")],
)
def test_what_is_wrong_says_what_to_do(
    listing: Listing, status: int, model: str, todo: str
) -> None:
    listing.status = status
    told, (fault,) = language_model(named(listing, model), contact=False)
    assert told["answers"] is False
    assert todo in fault.todo


def test_a_server_that_lists_nothing_but_speaks_is_well(listing: Listing) -> None:
    for listing.status, listing.told in ((404, {"detail": "?"}), (200, ["x"]), (200, None)):
        assert language_model(named(listing), contact=False)[1] == ()


def test_one_elsewhere_is_asked_only_when_told() -> None:
    settings = Settings(model="proef", model_url="https://model.example/v1")
    told, faults = language_model(settings, contact=False)
    assert (told["answers"], faults) == (None, ())
