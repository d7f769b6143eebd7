"""The web server: the Gradio page, our style and script, and the letters as HTML."""

import logging
import socket
from pathlib import Path

import gradio as gr
import uvicorn
from fastapi import APIRouter, FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.types import ASGIApp

from rag.engine import Engine
from rag.kept.opening import keep_conversations
from ui.chat.chat import Chat
from ui.chat.export_routes import add_exports
from ui.chat.kept_routes import add_conversations
from ui.chat.routes import add_filters
from ui.check.routes import add_check
from ui.language import speaking
from ui.letters.routes import add_letters
from ui.library import Library
from ui.own_files import STATIC
from ui.page import TITLE, build_page, theme
from ui.promises.routes import add_promises
from ui.security import Guard
from ui.speaking import ROOTS, Speaking


def build_server(engine: Engine, data: Path | None = None) -> ASGIApp:
    """Put the page and the letters of an engine under one guarded web app.

    Args:
        engine: Answers the questions.
        data: The folder in which conversations are kept; without one they are in memory only.
    """
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    library = Library(engine)
    chat = Chat(library, keep_conversations(data))
    routes = _routes(library, chat)
    for spoken, root in ROOTS.items():
        app.mount(f"{root}/ui", StaticFiles(directory=STATIC))
        app.include_router(routes, prefix=root)
        with speaking(spoken):
            _mount_page(app, library, chat, root=root)
    return Speaking(Guard(app, title=TITLE))


def _routes(library: Library, chat: Chat) -> APIRouter:
    """Give what our own scripts ask for."""
    routes = APIRouter()
    for add in (add_letters, add_filters, add_check, add_promises):
        add(routes, library)
    add_conversations(routes, chat)
    add_exports(routes, chat)
    return routes


def _mount_page(app: FastAPI, library: Library, chat: Chat, *, root: str) -> None:
    """Put the page at a root, in the language spoken now."""
    gr.mount_gradio_app(
        app,
        build_page(library, chat),
        path=root or "/",
        app_kwargs={"docs_url": None, "redoc_url": None, "openapi_url": None},
        theme=theme(),
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        mcp_server=False,
        ssr_mode=False,
        pwa=False,
        show_error=False,
        favicon_path=None if root else str(STATIC / "favicon.svg"),
    )


class _AnnouncedServer(uvicorn.Server):
    """Says where it is as soon as it listens."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then print the address for the user."""
        await super().startup(sockets)
        for listener in sockets or ():
            host, port = listener.getsockname()[:2]
            print(f"Spoorzoeker staat op http://{host}:{port}", flush=True)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop; that the streams of open browsers are broken off is no error to report."""
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets)


def run_server(app: ASGIApp, listener: socket.socket) -> None:
    """Serve an app on a bound socket until it is interrupted."""
    config = uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=1)
    _AnnouncedServer(config).run(sockets=[listener])
