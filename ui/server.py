"""The web server: the Gradio page, our style and script, and the letters as HTML."""

import logging
import socket
from pathlib import Path

import gradio as gr
import uvicorn
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.types import ASGIApp

from rag.engine import Engine
from ui.chat.routes import add_filters
from ui.check.routes import add_check
from ui.letters.routes import add_letters
from ui.library import Library
from ui.note.given import GivenAnswers
from ui.note.routes import add_notes
from ui.note.store import NoteStore, notes_path
from ui.page import TITLE, build_page, theme
from ui.promises.routes import add_promises
from ui.security import Guard

_FILES = Path(__file__).parent / "static"


def build_server(engine: Engine, *, data: Path) -> ASGIApp:
    """Put the page and the letters of an engine under one guarded web app.

    Args:
        engine: Answers from the letters.
        data: The folder for what people make, such as notes.
    """
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/ui", StaticFiles(directory=_FILES))
    library = Library(engine)
    for add in (add_letters, add_filters, add_check, add_promises):
        add(app, library)
    given = GivenAnswers()
    add_notes(app, library, NoteStore(notes_path(data)), given.of)
    gr.mount_gradio_app(
        app,
        build_page(library, given),
        path="/",
        app_kwargs={"docs_url": None, "redoc_url": None, "openapi_url": None},
        theme=theme(),
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        mcp_server=False,
        ssr_mode=False,
        pwa=False,
        show_error=False,
        favicon_path=str(_FILES / "favicon.svg"),
    )
    return Guard(app, title=TITLE)


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
