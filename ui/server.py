"""The web server: the Gradio page, our style and script, and the letters as HTML."""

import logging
import socket
from pathlib import Path

import gradio as gr
import uvicorn
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, PlainTextResponse
from fastapi.staticfiles import StaticFiles
from starlette.types import ASGIApp

from corpus.errors import SettingsWrong
from rag.engine import Engine
from ui.addresses import CHOICE, FILTERS, LETTER, LETTERS, OVERVIEW
from ui.check_routes import add_check
from ui.choice import choice_words, read_choice
from ui.filter_form import filter_form
from ui.letter_list import letters_html
from ui.letter_view import Target, letter_html
from ui.overview import overview_html
from ui.page import TITLE, build_page, theme
from ui.promises_routes import add_promises
from ui.security import Guard

_FILES = Path(__file__).parent / "static"


def build_server(engine: Engine) -> ASGIApp:
    """Put the page and the letters of an engine under one guarded web app."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/ui", StaticFiles(directory=_FILES))
    _add_letters(app, engine)
    _add_filters(app, engine)
    add_check(app, engine)
    add_promises(app, engine)
    gr.mount_gradio_app(
        app,
        build_page(engine),
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


def _add_letters(app: FastAPI, engine: Engine) -> None:
    @app.get(f"/{LETTERS}")
    def letters() -> HTMLResponse:
        return HTMLResponse(letters_html(engine.letters()))

    @app.get(f"/{OVERVIEW}")
    def overview() -> HTMLResponse:
        return HTMLResponse(overview_html(engine.letters()))

    @app.get(f"/{LETTER}")
    def letter(id: str, alinea: int | None = None, citaat: str | None = None) -> HTMLResponse:
        try:
            found = engine.letter(id)
        except KeyError:
            raise HTTPException(404, "Deze brief is niet meer geladen.") from None
        return HTMLResponse(letter_html(found, Target(alinea, citaat) if alinea else None))


def _add_filters(app: FastAPI, engine: Engine) -> None:
    @app.get(f"/{FILTERS}")
    def filters() -> HTMLResponse:
        return HTMLResponse(filter_form(engine.letters()))

    @app.get(f"/{CHOICE}")
    def choice(request: Request) -> PlainTextResponse:
        try:
            made = read_choice(request.url.query)
        except SettingsWrong as error:
            return PlainTextResponse(str(error))
        chosen = engine.chosen(made.filters()) if made else ()
        return PlainTextResponse(choice_words(made, chosen, len(engine.letters())))


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
