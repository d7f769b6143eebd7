"""The bodies of requests, each as large as what may be asked there."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.addresses import CHECK, READ
from ui.check.checker import MOST_BYTES
from ui.language import tr
from ui.speaking import root_of

_MOST = 1_000_000
_DRAFT = 2 * MOST_BYTES  # written as JSON, a text grows
_BOUNDED_THERE = frozenset((f"/{READ}", f"/{CHECK}"))
"""Where files are sent, which are let in to their end, so that the browser hears what is wrong."""
_DRAFTS = "/api/check"
_TOO_LARGE = "Dit verzoek is te groot."


class Bounded:
    """ASGI middleware: refuses a body that nothing here asks for, before it fills the memory."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, its body counted as it is read."""
        most = _most(scope) if scope["type"] == "http" else None
        counted = receive if most is None else _counted(receive, most)
        await self._app(scope, counted, send)


def _most(scope: Scope) -> int | None:
    path: str = scope["path"]
    path = path.removeprefix(root_of(path))
    if path in _BOUNDED_THERE:
        return None
    return _DRAFT if path.startswith(_DRAFTS) else _MOST


def _counted(receive: Receive, most: int) -> Receive:
    size = 0

    async def counted() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > most:
            raise HTTPException(413, tr(_TOO_LARGE))
        return message

    return counted
