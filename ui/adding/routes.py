"""Where the browser sends letters to be added, and hears how far that is."""

from contextlib import suppress
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, StreamingResponse
from pydantic import BaseModel, Field
from starlette.requests import ClientDisconnect

from ui.adding.bodies import sent_in
from ui.adding.changing_routes import add_changing
from ui.adding.jobs import LINES, told
from ui.adding.page import adding_html
from ui.adding.proposal_view import added_html
from ui.adding.sent import Reception
from ui.adding.shelf import Shelf, Wanted
from ui.adding.syncing import Tell
from ui.adding.waiting import MOST_WAITING
from ui.addresses import ADD, ADDING, READ, TAKE_BACK
from ui.library import Library
from ui.people.person import person_of


class _File(BaseModel):
    key: str
    fields: Annotated[dict[str, str], Field(max_length=50)]


class _Addition(BaseModel):
    files: Annotated[list[_File], Field(max_length=MOST_WAITING)]
    for_all: bool = False


def add_adding(app: APIRouter, library: Library) -> None:
    """Add to the web app what changes letters."""
    shelf = Shelf(library)
    _add_sending(app, library, shelf)
    add_changing(app, shelf)

    @app.post(f"/{ADD}")
    async def add(request: Request) -> StreamingResponse:
        addition = await sent_in(request, _Addition)
        person = person_of(request)
        wanted = [Wanted(key=file.key, fields=file.fields) for file in addition.files]

        def work(tell: Tell) -> dict[str, Any]:
            added = shelf.add(person, wanted, for_all=addition.for_all, tell=tell)
            return {"outcome": added_html(added), "kept": list(added.kept)}

        return StreamingResponse(told(work), media_type=LINES)


def _add_sending(app: APIRouter, library: Library, shelf: Shelf) -> None:
    reception = Reception(shelf.room, library)

    @app.get(f"/{ADDING}")
    def place(request: Request) -> HTMLResponse:
        person = person_of(request)
        return HTMLResponse(adding_html(library.seen_by(person), person))

    @app.post(f"/{READ}")
    async def read(request: Request, naam: str = "") -> HTMLResponse:
        try:
            shown = await reception.take(request.stream(), name=naam, person=person_of(request))
        except ClientDisconnect:
            return HTMLResponse(status_code=400)  # for nobody: nothing of it is left
        return HTMLResponse(shown)

    @app.post(f"/{TAKE_BACK}")
    def take_back(request: Request, sleutel: str) -> Response:
        with suppress(KeyError):  # it is gone, and that is what was asked
            shelf.room.drop(shelf.room.of(person_of(request), sleutel))
        return Response(status_code=204)
