"""Finds out who sends each request, and lets nobody in that is not known."""

from typing import Protocol

from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.addresses import HEALTH
from ui.arrival import with_state
from ui.people.person import LOCAL, Person
from ui.same_origin import refuse
from ui.speaking import root_of

_STATIC = ("/ui/", "/assets/", "/static/")


class Entry(Protocol):
    """A way to log in; `open_paths`, the same in every language, are open to everybody."""

    open_paths: frozenset[str]

    async def person(self, connection: HTTPConnection) -> Person | None:
        """Give who sends a request; None where that is not known."""

    def refusal(self, connection: HTTPConnection) -> Response:
        """Answer a request of somebody who is not known."""


class Door:
    """ASGI middleware: gives each request its person; without an entry that is the local user."""

    def __init__(self, app: ASGIApp, *, entry: Entry | None) -> None:
        self._app = app
        self._entry = entry

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with who sends it, or refuse it."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        if self._entry is None:
            await self._app(with_state(scope, person=LOCAL), receive, send)
            return
        connection = HTTPConnection(scope)
        person = await self._entry.person(connection)
        is_open = bare_path(connection) in (*self._entry.open_paths, f"/{HEALTH}")
        if person is None and not is_open:
            await refuse(self._entry.refusal(connection), scope, receive, send)
            return
        answer = send if bare_path(connection).startswith(_STATIC) else _unkept(send)
        await self._app(with_state(scope, person=person or Person()), receive, answer)


def _unkept(send: Send) -> Send:
    """Let the browser keep nothing: the next to use it may be somebody else."""

    async def unkept(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = [h for h in message.get("headers", ()) if h[0].lower() != b"cache-control"]
            message = {**message, "headers": [*headers, (b"cache-control", b"no-store")]}
        await send(message)

    return unkept


def bare_path(connection: HTTPConnection) -> str:
    """Give the path of a request, the same in every language."""
    path: str = connection.scope["path"]
    return path.removeprefix(root_of(path))


def looks_at_page(connection: HTTPConnection) -> bool:
    """Say whether somebody looks at the address itself, and should get a page to look at."""
    headers = connection.headers
    return (
        connection.scope.get("method") in ("GET", "HEAD")
        and "text/html" in headers.get("accept", "")
        and headers.get("sec-fetch-mode", "navigate") == "navigate"
    )
