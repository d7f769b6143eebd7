"""Where a request comes from, as far as the server before this one may be believed."""

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from rag.access import Network

_PREFIX = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """How a request came: `address` is the reader's, `host` what the browser was sent to.

    `trusted` says whether the one that brought it is believed on who sends it; `prefix` is the
    path that the server before this one has for it.
    """

    address: str
    host: str
    is_https: bool
    prefix: str
    trusted: bool


class Arrivals:
    """ASGI middleware: tells the rest how each request came, and under which path it is known."""

    def __init__(self, app: ASGIApp, *, trusted: Sequence[Network]) -> None:
        self._app = app
        self._trusted = tuple(trusted)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Put the arrival in the state of a request."""
        if scope["type"] in ("http", "websocket"):
            scope = with_state(scope, arrival=arrival(scope, self._trusted))
        await self._app(scope, receive, send)


def arrival_of(connection: HTTPConnection) -> Arrival:
    """Give how a request came."""
    found: Arrival = connection.state.arrival
    return found


def with_state(scope: Scope, **values: object) -> Scope:
    """Give a request with more in its state, which what handles it reads as `request.state`."""
    return {**scope, "state": {**scope.get("state", {}), **values}}


def arrival(scope: Scope, trusted: Sequence[Network]) -> Arrival:
    """Read how a request came; what a header says of it counts only from a trusted server."""
    connection = HTTPConnection(scope)
    peer = connection.client.host if connection.client else ""
    host = connection.headers.get("host", "")
    if not _is_in(peer, trusted):
        is_https = scope["scheme"] in ("https", "wss")
        return Arrival(address=peer, host=host, is_https=is_https, prefix="", trusted=False)
    prefix = _first(connection, "x-forwarded-prefix").rstrip("/")
    scheme = _first(connection, "x-forwarded-proto") or scope["scheme"]
    return Arrival(
        address=_reader(peer, connection.headers.getlist("x-forwarded-for"), trusted),
        host=_first(connection, "x-forwarded-host") or host,
        is_https=scheme in ("https", "wss"),
        prefix=prefix if _PREFIX.fullmatch(prefix) else "",
        trusted=True,
    )


def _first(connection: HTTPConnection, header: str) -> str:
    """Give what a header says first: the servers that a request passes each add theirs behind."""
    return connection.headers.get(header, "").partition(",")[0].strip()


def _reader(peer: str, forwarded: Sequence[str], trusted: Sequence[Network]) -> str:
    """Give the last address that no trusted server added for another trusted one."""
    for address in reversed([part.strip() for line in forwarded for part in line.split(",")]):
        if not _is_address(address):
            break
        peer = address
        if not _is_in(address, trusted):
            break
    return peer


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _is_in(address: str, networks: Sequence[Network]) -> bool:
    if not _is_address(address):
        return False
    found = ipaddress.ip_address(address)
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    return any(found in network for network in networks)
