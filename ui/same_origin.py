"""Requests that another site makes a browser send are refused, with or without a login."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from rag.access import is_loopback
from ui.arrival import arrival_of
from ui.language import tr

_HARMLESS = frozenset({"GET", "HEAD"})
_OURS = frozenset({"same-origin", "none"})
_FOREIGN = "Dit verzoek komt van een andere site en is geweigerd."
_OTHER_NAME = (
    "Onder deze naam is Spoorzoeker hier niet bekend. Zet de naam in de instelling host_names."
)


class SameOrigin:
    """ASGI middleware: lets through what its own pages, a link or a program ask.

    An app that only this machine reaches answers to no other names than its own: a page elsewhere
    could else give its own name this machine's address, and then read what the app says.
    """

    def __init__(self, app: ASGIApp, *, host: str, names: Iterable[str]) -> None:
        self._app = app
        self._names = {name.strip("[]").lower() for name in names}
        self._checks_name = bool(self._names) or is_loopback(host)
        self._own = {*self._names, host.strip("[]").lower(), "localhost"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it in a line."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        if not self._is_known(connection.headers.get("host", "")):
            await refuse(JSONResponse({"detail": tr(_OTHER_NAME)}, 400), scope, receive, send)
        elif self._is_foreign(connection):
            await refuse(JSONResponse({"detail": tr(_FOREIGN)}, 403), scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _is_known(self, host: str) -> bool:
        if not self._checks_name:
            return True
        place = _place("http", host)
        return place is not None and (place[0] in self._own or is_loopback(place[0]))

    def _is_foreign(self, connection: HTTPConnection) -> bool:
        """Say whether a page of another site had it sent; only browsers tell, and only of pages."""
        site = connection.headers.get("sec-fetch-site")
        method = connection.scope.get("method", "WEBSOCKET")
        if site in _OURS:
            return False
        if site and (method not in _HARMLESS or not _is_visit(connection)):
            return True
        origin = connection.headers.get("origin")
        return origin is not None and not self._is_own(origin, connection)

    def _is_own(self, origin: str, connection: HTTPConnection) -> bool:
        scheme, _, host = origin.partition("://")
        place = _place(scheme, host)
        hosts = (connection.headers.get("host", ""), arrival_of(connection).host)
        own = {_place(scheme, host) for host in hosts}
        return place is not None and (place in own or place[0] in self._names)


def _is_visit(connection: HTTPConnection) -> bool:
    """Say whether somebody goes to the address, by a link on another site for instance."""
    return connection.headers.get("sec-fetch-mode") == "navigate"


async def refuse(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer instead of the app; a websocket is closed before it is opened."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
    else:
        await response(scope, receive, send)


def _place(scheme: str, host: str) -> tuple[str, int] | None:
    """Give name and port of a host; None where it is no host."""
    try:
        parts = urlsplit(f"//{host}")
        port = parts.port or (443 if scheme == "https" else 80)
    except ValueError:
        return None
    return (parts.hostname, port) if parts.hostname else None
