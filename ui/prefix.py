"""The path under which a server before this one has the app: Gradio's addresses need to know it."""

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.arrival import arrival_of


class UnderPrefix:
    """ASGI middleware: gives a request the whole path that the browser asked for."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] in ("http", "websocket"):
            prefix = arrival_of(HTTPConnection(scope)).prefix
            if prefix:
                scope = {**scope, "root_path": prefix, "path": prefix + scope["path"]}
        await self._app(scope, receive, send)
