"""The sample letters for the baselines, and a language model that says what a test wants."""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, cast

import pytest
from llama_index.llms.openai_like import OpenAILike

from corpus.letter import Letter
from index.embedder import Embedder, load_embedder
from rag.engine import Engine


class Model(ThreadingHTTPServer):
    """Speaks OpenAI's protocol: gives one text to everything, or fails; keeps what it was sent."""

    says: str | None = None
    sent: list[str]


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        server = cast(Model, self.server)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        server.sent.append(json.loads(body)["messages"][-1]["content"])
        message = {"role": "assistant", "content": server.says}
        reply = {
            "id": "1", "object": "chat.completion", "created": 0, "model": "proef",
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        }  # fmt: skip
        self.send_response(500 if server.says is None else 200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(reply).encode())

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def server() -> Iterator[Model]:
    server = Model(("127.0.0.1", 0), _Handler)
    server.sent = []
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def llm(server: Model) -> OpenAILike:
    return OpenAILike(
        model="proef", api_key="geen", is_chat_model=True, max_retries=0,
        api_base=f"http://127.0.0.1:{server.server_port}/v1",
    )  # fmt: skip


@pytest.fixture
def model_says(server: Model) -> Callable[[str | None], list[str]]:
    """Set what the model says, None to fail; gives the list that its prompts will be in."""

    def says(text: str | None) -> list[str]:
        server.says = text
        server.sent.clear()
        return server.sent

    return says


@pytest.fixture(scope="session")
def letters(engine: Engine) -> tuple[Letter, ...]:
    return tuple(engine.letters())


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    return load_embedder()


@pytest.fixture(scope="session")
def ask() -> Callable[..., dict[str, Any]]:
    """Ask a system one question."""

    def ask(system: Any, question: str) -> dict[str, Any]:
        (answer,) = system.answers({"id": "v", "question": question})
        return cast(dict[str, Any], answer)

    return ask
