"""Where the browser has letters corrected and removed, and fetches the files they were read from."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse, StreamingResponse
from pydantic import BaseModel, Field

from corpus.errors import SettingsWrong, SpoorzoekerError
from ui.adding.bodies import sent_in
from ui.adding.change_view import details_html, notice_html
from ui.adding.jobs import LINES, told
from ui.adding.originals import bytes_of, may_change
from ui.adding.shelf import Shelf
from ui.adding.syncing import Tell
from ui.addresses import DETAILS, ORIGINAL, REMOVE, letter_address
from ui.language import retold, tr
from ui.people.person import person_of

_GONE = "Deze brief is niet meer geladen."


class _Correction(BaseModel):
    id: str
    fields: Annotated[dict[str, str], Field(max_length=50)]


class _Removal(BaseModel):
    id: str


def add_changing(app: APIRouter, shelf: Shelf) -> None:
    """Add to the web app what changes one letter, and its file."""
    _add_files(app, shelf)

    @app.get(f"/{DETAILS}")
    def details(request: Request, id: str) -> HTMLResponse:
        person = person_of(request)
        try:
            letter, file = shelf.original(person, id)
        except KeyError:
            raise HTTPException(404, tr(_GONE)) from None
        except SpoorzoekerError as error:
            return HTMLResponse(notice_html(retold(str(error))))
        if not may_change(letter, person):
            raise HTTPException(403, tr("Alleen een beheerder kan deze brief wijzigen."))
        return HTMLResponse(details_html(letter, own=file.uploaded))

    @app.post(f"/{DETAILS}")
    async def correct(request: Request) -> StreamingResponse:
        correction = await sent_in(request, _Correction)
        person = person_of(request)

        def work(tell: Tell) -> dict[str, Any]:
            with _gone_said():
                letter = shelf.correct(person, correction.id, correction.fields, tell=tell)
            return {"outcome": tr("Bewaard."), "open": letter_address(letter.id)}

        return StreamingResponse(told(work), media_type=LINES)

    @app.post(f"/{REMOVE}")
    async def remove(request: Request) -> StreamingResponse:
        removal = await sent_in(request, _Removal)
        person = person_of(request)

        def work(tell: Tell) -> dict[str, Any]:
            with _gone_said():
                away = shelf.remove(person, removal.id, tell=tell)
            if away is None:
                return {"outcome": tr("De brief is verwijderd.")}
            said = tr("De brief is verwijderd. Het bestand ligt nu in {}.")
            return {"outcome": said.format(away.parent)}

        return StreamingResponse(told(work), media_type=LINES)


def _add_files(app: APIRouter, shelf: Shelf) -> None:
    @app.get(f"/{ORIGINAL}")
    def original(request: Request, id: str) -> Response:
        try:
            letter, file = shelf.original(person_of(request), id)
            data = bytes_of(letter, file)
        except KeyError:
            raise HTTPException(404, tr(_GONE)) from None
        except SpoorzoekerError as error:
            return PlainTextResponse(retold(str(error)), status_code=404)
        # Never as what it is: a letter in HTML would run as a page of ours.
        named = f"attachment; filename*=UTF-8''{quote(letter.file_name, safe='')}"
        headers = {"content-disposition": named, "cache-control": "no-store"}
        return Response(data, media_type="application/octet-stream", headers=headers)


@contextmanager
def _gone_said() -> Iterator[None]:
    try:
        yield
    except KeyError:
        raise SettingsWrong(tr(_GONE)) from None
