"""The server that lets what is under way come to an end before it stops, within a time."""

import asyncio
import logging
import socket
import time
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.service_manager import tell

PATIENCE_S = 30.0
"""So long an answer may take yet; a language model has as much by default."""
_LOOK_S = 0.05
_ENDLESS = ("/heartbeat/", "/mcp")  # streams that last as long as a page or program is there

logger = logging.getLogger(__name__)


class InWork:
    """ASGI middleware: knows whether there is anything to wait for before the app stops.

    Args:
        app: The app.
        growing: Says whether answers are made yet, also those that nobody listens to.
        break_off: Ends those; what there is of them is kept.
    """

    def __init__(
        self, app: ASGIApp, *, growing: Callable[[], bool], break_off: Callable[[], None]
    ) -> None:
        self._app = app
        self._growing = growing
        self.break_off = break_off
        self._requests = 0

    def is_busy(self) -> bool:
        """Say whether a request is being answered, or an answer is growing."""
        return self._requests > 0 or self._growing()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on to the app."""
        if scope["type"] != "http" or any(part in scope["path"] for part in _ENDLESS):
            await self._app(scope, receive, send)
            return
        self._requests += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._requests -= 1


class Server(uvicorn.Server):
    """Says where it is as soon as it listens, and stops when what is under way has ended."""

    def __init__(
        self, config: uvicorn.Config, work: InWork, *, patience: float = PATIENCE_S
    ) -> None:
        super().__init__(config)
        self._work = work
        self._patience = patience

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then print the address for the user."""
        await super().startup(sockets)
        for listener in sockets or ():
            host, port = listener.getsockname()[:2]
            named = f"[{host}]" if ":" in host else host
            print(f"Spoorzoeker staat op http://{named}:{port}", flush=True)
        tell("READY=1")

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let in nobody new, wait for what is under way, and stop.

        That the streams of open browsers are broken off then is no error to report.
        """
        tell("STOPPING=1")
        for server in self.servers:
            server.close()
        until = time.monotonic() + self._patience
        if self._work.is_busy():
            logger.info("stopping: waiting for what is under way, %.0f s at most", self._patience)
        while self._work.is_busy() and time.monotonic() < until and not self.force_exit:
            await asyncio.sleep(_LOOK_S)
        if self._work.is_busy():
            logger.warning("stopping: what is under way is broken off")
        self._work.break_off()
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets)
        logger.info("stopped")
