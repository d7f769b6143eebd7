"""What people may ask of Gradio: of their own sessions, and only what the page needs.

Gradio keeps a conversation under a session that the browser names, and gives it to whoever names
it. Here a session belongs to the person who used it first.
"""

import json
from collections import OrderedDict
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.body import body_of
from ui.language import tr
from ui.people.door import bare_path
from ui.people.person import Person, person_of

_API = "/gradio_api/"
_HEARTBEAT = "heartbeat/"
_TOOLS = "mcp"  # where programs reach the tools, whose sessions are Gradio's own to guard
_NEEDED = frozenset(
    "app_id cancel info queue/data queue/join reset startup-events theme.css".split()
)
_WITH_BODY = frozenset({"cancel", "queue/join", "reset"})
_CLOSED = ("/monitoring",)
_MOST_BYTES = 1_000_000
_MOST_KEPT = 100_000
_NOT_YOURS = "Dit gesprek is niet van u. Laad de pagina opnieuw."
_NOT_THERE = "Dit adres is er niet."
_NO_QUESTION = "Dit verzoek is niet te lezen. Laad de pagina opnieuw."


class GradioSessions:
    """ASGI middleware: lets a person reach no session of another."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._owners: OrderedDict[str, Person] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it in a line."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        what = _asked(bare_path(Request(scope)))
        if what is None:
            await JSONResponse({"detail": tr(_NOT_THERE)}, 404)(scope, receive, send)
            return
        request, asked = Request(scope, receive), dict[str, Any]()
        if what in _WITH_BODY and request.method == "POST":
            body = await _body(request)
            try:
                asked = _read(body)
            except (ValueError, RecursionError):  # Gradio would repeat it, and fail
                await JSONResponse({"detail": tr(_NO_QUESTION)}, 422)(scope, receive, send)
                return
            receive = _again(body, receive)
        if self._are_own(_sessions(request, asked), person_of(request)):
            await self._app(scope, receive, send)
        else:
            await JSONResponse({"detail": tr(_NOT_YOURS)}, 403)(scope, receive, send)

    def _are_own(self, sessions: set[str], person: Person) -> bool:
        if any(self._owners.get(session, person) != person for session in sessions):
            return False
        for session in sessions:
            self._owners[session] = person
            self._owners.move_to_end(session)
        while len(self._owners) > _MOST_KEPT:
            self._owners.popitem(last=False)
        return True


def _asked(path: str) -> str | None:
    """Give what is asked of Gradio's interface; empty for another page, None for what is shut."""
    if path.startswith(_CLOSED):
        return None
    if not path.startswith(_API):
        return ""
    name = path.removeprefix(_API).rstrip("/")
    open_ = name in _NEEDED or name == _TOOLS or name.startswith((_HEARTBEAT, f"{_TOOLS}/"))
    return name if open_ else None


def _sessions(request: Request, asked: Mapping[str, Any]) -> set[str]:
    """Give the sessions that a request names, in its address or its body."""
    named = {*request.query_params.getlist("session_hash"), str(asked.get("session_hash", ""))}
    named.add(bare_path(request).partition(_API + _HEARTBEAT)[2])
    return named - {""}


def _read(body: bytes) -> dict[str, Any]:
    """Read an object of JSON; `ValueError` where it is none, or can't be written again."""
    asked = json.loads(body)
    json.dumps(asked, ensure_ascii=False, allow_nan=False).encode()
    if not isinstance(asked, dict):
        raise ValueError
    return asked


async def _body(request: Request) -> bytes:
    """Read a whole body; one of a size that no question has is cut, and then refused as no JSON."""
    with suppress(ClientDisconnect):
        return await body_of(request, most=_MOST_BYTES) or b""
    return b""


def _again(body: bytes, receive: Receive) -> Receive:
    """Give a body that was read to whoever reads next."""
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return messages.pop() if messages else await receive()

    return again
