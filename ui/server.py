"""The web server: the Gradio page, our style and script, and the letters as HTML."""

import logging
import socket

import gradio as gr
import uvicorn
from fastapi import APIRouter, FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.types import ASGIApp

from rag.engine import Engine
from ui.adding.routes import add_adding
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


def build_server(engine: Engine) -> ASGIApp:
    """Put the page and the letters of an engine under one guarded web app."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    library = Library(engine)
    routes = _routes(library)
    for spoken, root in ROOTS.items():
        app.mount(f"{root}/ui", StaticFiles(directory=STATIC))
        app.include_router(routes, prefix=root)
        with speaking(spoken):
            _mount_page(app, library, root=root)
    return Speaking(Guard(app, title=TITLE))


def _routes(library: Library) -> APIRouter:
    """Give what our own scripts ask for."""
    routes = APIRouter()
    for add in (add_letters, add_adding, add_filters, add_check, add_promises):
        add(routes, library)
    return routes


def _mount_page(app: FastAPI, library: Library, *, root: str) -> None:
    """Put the page at a root, in the language spoken now."""
    gr.mount_gradio_app(
        app,
        build_page(library),
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
