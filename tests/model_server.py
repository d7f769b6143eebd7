"""A real HTTP server that plays language models: OpenAI's and Ollama's protocols, streamed or not.

What it answers is told by a persona: a function from what was asked to the parts of an answer.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

_PARAGRAPH = re.compile(r'<alinea sleutel="([^"]+)"[^>]*>\n(.*?)\n</alinea>', re.DOTALL)


class BreaksOff(Exception):
    """Raised by a persona: the connection is cut without an end."""


@dataclass(frozen=True)
class Asked:
    """What a model was asked."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def rules(self) -> str:
        return str(self.body["messages"][0]["content"])

    @property
    def text(self) -> str:
        return str(self.body["messages"][-1]["content"])

    @property
    def paragraphs(self) -> dict[str, str]:
        """Give the text of each paragraph by its key."""
        return dict(_PARAGRAPH.findall(self.text))

    def key_of(self, words: str) -> str:
        """Give the key of the paragraph with these words."""
        return next(key for key, text in self.paragraphs.items() if words in text)


Persona = Callable[[Asked], Iterable[str]]


@dataclass
class Model:
    """What the server plays now, and what it saw."""

    persona: Persona = lambda asked: ()
    status: int = 200
    body: bytes | None = None
    ends_with: str | None = "stop"
    asked: list[Asked] = field(default_factory=list)
    may_go_on: Event = field(default_factory=Event)
    hung_up: Event = field(default_factory=Event)


class ModelServer(ThreadingHTTPServer):
    """Listens on loopback; `model` is what it plays."""

    daemon_threads = True
    BreaksOff = BreaksOff

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.model = Model()
        Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def plays_anew(self) -> None:
        self.model = Model()

    def url(self, kind: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{'/v1' if kind == 'openai' else ''}"

    def close(self) -> None:
        self.model.may_go_on.set()
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: ModelServer

    def log_message(self, *arguments: Any) -> None:
        pass

    def do_POST(self) -> None:
        model = self.server.model
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        asked = Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, body)
        model.asked.append(asked)
        try:
            if model.status != 200 or model.body is not None:
                self._send(model.status, model.body or b'{"error": {"message": "kapot"}}')
            elif body.get("stream"):
                self._stream(_stream_of(asked, model))
            else:
                self._send(200, json.dumps(_whole(asked, model)).encode())
        except BreaksOff:
            self.close_connection = True
        except OSError:
            self.close_connection = True
            model.hung_up.set()

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        if 300 <= status < 400:
            self.send_header("Location", "http://example.com/elders")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, parts: Iterator[bytes]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for part in parts:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        self.wfile.write(b"0\r\n\r\n")


def _stream_of(asked: Asked, model: Model) -> Iterator[bytes]:
    of_ollama = asked.path.startswith("/api/")
    for part in model.persona(asked):
        yield _ollama(part) if of_ollama else _openai(part)
    if model.ends_with:
        yield _ollama("", model.ends_with) if of_ollama else _openai("", model.ends_with)


def _openai(text: str, ends_with: str | None = None) -> bytes:
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": ends_with}
    chunk = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "proef"}
    return f"data: {json.dumps(chunk | {'choices': [choice]})}\n\n".encode()


def _ollama(text: str, ends_with: str | None = None) -> bytes:
    chunk: dict[str, Any] = {"model": "proef", "message": {"role": "assistant", "content": text}}
    return (json.dumps(chunk | {"done": bool(ends_with), "done_reason": ends_with}) + "\n").encode()


def _whole(asked: Asked, model: Model) -> dict[str, Any]:
    message = {"role": "assistant", "content": "".join(model.persona(asked))}
    if asked.path.startswith("/api/"):
        return {"model": "proef", "message": message, "done": True, "done_reason": model.ends_with}
    choice = {"index": 0, "message": message, "finish_reason": model.ends_with}
    return {"id": "1", "object": "chat.completion", "created": 1, "model": "p", "choices": [choice]}
