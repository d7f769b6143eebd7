"""The web server: the Gradio page, our style and script, and the letters as HTML."""

import socket
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import gradio as gr
import uvicorn
from fastapi import APIRouter, FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.types import ASGIApp

from eval.history import RUNS, History
from rag.engine import Engine
from rag.kept.opening import Kept, keep_conversations
from ui.adding.routes import add_adding
from ui.api.abilities import Abilities
from ui.api.errors import tell_errors
from ui.api.routes import api
from ui.arrival import Arrivals
from ui.bounded import Bounded
from ui.chat.chat import Chat
from ui.chat.export_routes import add_exports
from ui.chat.kept import turn_of
from ui.chat.kept_routes import add_conversations
from ui.chat.routes import add_filters
from ui.check.routes import add_check
from ui.evaluation.routes import add_evaluation
from ui.gradio_log import log_handlers_errors
from ui.language import speaking
from ui.letters.routes import add_letters
from ui.library import Library
from ui.note.routes import add_notes
from ui.note.store import NoteStore, notes_path
from ui.own_files import STATIC
from ui.page import TITLE, build_page, theme
from ui.patience import Patient
from ui.people.access import Access
from ui.people.door import Door
from ui.people.gradio_sessions import GradioSessions
from ui.people.routes import add_people
from ui.prefix import UnderPrefix
from ui.promises.promises import PromiseBook
from ui.promises.routes import add_promises
from ui.same_origin import SameOrigin
from ui.security import Guard
from ui.speaking import ROOTS, Speaking
from ui.stopping import InWork, Server

_LARGEST_HEAD = 256_000  # bytes: an address may name some hundreds of letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What the app keeps beside the index: evaluations, conversations and notes."""

    history: History
    kept: Kept
    notes: NoteStore


def open_stored(data: Path) -> Stored:
    """Open what the app keeps in a data folder."""
    return Stored(
        history=History(data / RUNS),
        kept=keep_conversations(data),
        notes=NoteStore(notes_path(data)),
    )


def build_server(engine: Engine, access: Access, stored: Stored, *, mcp: bool = False) -> InWork:
    """Put the page and all that it asks for under one guarded web app.

    Args:
        engine: Answers, over the letters that it has.
        access: Who may use it, and from where.
        stored: What people made.
        mcp: Whether the abilities are offered to language models as tools.
    """
    log_handlers_errors()
    library, promises = Library(engine), PromiseBook()
    chat, abilities = Chat(library, stored.kept), Abilities(promises)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    tell_errors(app)
    app.mount("/api", api(library, abilities))
    routes = _routes(library, chat, stored, promises)
    if access.entry:
        add_people(routes, access.entry)
    for spoken, root in ROOTS.items():
        app.mount(f"{root}/ui", StaticFiles(directory=STATIC))
        app.include_router(routes, prefix=root)
        with speaking(spoken):
            tools = abilities if mcp and not root else None
            page = build_page(library, chat, with_login=access.entry is not None, tools=tools)
            _mount_page(app, page, root=root, mcp=tools is not None)
    guarded = Speaking(Guard(_behind_door(app, access), title=TITLE))
    answering = chat.answering
    return InWork(guarded, growing=answering.is_busy, break_off=answering.break_off)


def _behind_door(app: ASGIApp, access: Access) -> ASGIApp:
    """Put the app behind what finds out where each request comes from, and from whom."""
    app = GradioSessions(Bounded(UnderPrefix(app)))
    app = Door(app, entry=access.entry)
    app = SameOrigin(app, host=access.host, names=access.names)
    return Arrivals(app, trusted=access.trusted)


def _routes(library: Library, chat: Chat, stored: Stored, promises: PromiseBook) -> APIRouter:
    """Give what our own scripts ask for."""
    routes = APIRouter()
    for add in (add_letters, add_adding, add_filters, add_check):
        add(routes, library)
    add_promises(routes, library, promises)
    add_conversations(routes, chat)
    add_exports(routes, chat)
    add_evaluation(routes, stored.history)
    add_notes(routes, library, stored.notes, partial(turn_of, chat.conversations))
    return routes


def _mount_page(app: FastAPI, page: gr.Blocks, *, root: str, mcp: bool) -> None:
    """Put the page at a root."""
    gr.mount_gradio_app(
        app,
        page,
        path=root or "/",
        app_kwargs={"docs_url": None, "redoc_url": None, "openapi_url": None},
        theme=theme(),
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        mcp_server=mcp,
        ssr_mode=False,
        pwa=False,
        show_error=False,
        favicon_path=None if root else str(STATIC / "favicon.svg"),
    )


def run_server(app: InWork, listener: socket.socket) -> None:
    """Serve an app on a bound socket until it is interrupted."""
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        http=Patient,
        h11_max_incomplete_event_size=_LARGEST_HEAD,
        proxy_headers=False,  # Arrivals reads them, of the servers that the settings trust
        timeout_graceful_shutdown=1,
    )
    Server(config, app).run(sockets=[listener])
