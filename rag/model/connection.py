"""The one way to a model's server: to the named address only, with the named key, within time."""

import time
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import ParamSpec, TypeVar

import httpx

P = ParamSpec("P")
T = TypeVar("T")

# What the libraries add by themselves, from variables that were set for another service.
_NOT_OURS = ("authorization", "openai-organization", "openai-project")


def client(*, key: str, seconds: float) -> httpx.Client:
    """Make a client that follows no redirect and heeds no proxy or key of the environment.

    Args:
        key: Sent with every request; none when empty.
        seconds: How long a server may be silent, and how long it may talk.
    """
    return httpx.Client(
        transport=Connection(key=key, seconds=seconds),
        timeout=seconds,
        follow_redirects=False,
        trust_env=False,
    )


class Connection(httpx.BaseTransport):
    """Puts the key on each request, and ends one whose answer takes too long.

    A time-out of httpx only ends a silence: a server that keeps sending a little would go on
    for ever.
    """

    def __init__(self, *, key: str, seconds: float) -> None:
        # Of the environment only SSL_CERT_FILE counts: a ministry signs its own certificates.
        self._http = httpx.HTTPTransport(trust_env=True)
        self._key = key
        self._seconds = seconds

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        ends = time.monotonic() + self._seconds
        for name in _NOT_OURS:
            request.headers.pop(name, None)
        if self._key:
            request.headers["Authorization"] = f"Bearer {self._key}"
        response = self._http.handle_request(request)
        if isinstance(response.stream, httpx.SyncByteStream):
            response.stream = _Timed(response.stream, ends)
            if call := _current.get():
                call.streams.append(response.stream)
        return response

    def close(self) -> None:
        """Close all connections."""
        self._http.close()


class _Timed(httpx.SyncByteStream):
    """The bytes of an answer, up to a moment."""

    def __init__(self, stream: httpx.SyncByteStream, ends: float) -> None:
        self._stream = stream
        self._ends = ends

    def __iter__(self) -> Iterator[bytes]:
        for part in self._stream:
            if time.monotonic() > self._ends:
                raise httpx.ReadTimeout("the answer took too long")
            yield part

    def close(self) -> None:
        self._stream.close()


class Call:
    """The requests of one question to a model, so that they can be broken off.

    Closing what the libraries give isn't enough: OpenAI's stream refers to itself, and lets the
    server write on until Python collects its garbage.
    """

    def __init__(self) -> None:
        self.streams: list[httpx.SyncByteStream] = []

    def run(self, work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        """Do a part of the work; the requests that it makes are of this call."""
        token = _current.set(self)
        try:
            return work(*arguments, **named)
        finally:
            _current.reset(token)

    def close(self) -> None:
        """Hang up."""
        for stream in self.streams:
            stream.close()


_current: ContextVar[Call | None] = ContextVar("current call", default=None)
