"""Where the browser fetches notes, sends their changes, and downloads them as Word files."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import quote

from anyio.to_thread import run_sync
from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import JSONResponse

from corpus.errors import SettingsWrong, SpoorzoekerError, VectorsAway
from ui.addresses import ADD_TO_NOTE, NOTES
from ui.away import for_reader
from ui.body import body_of
from ui.language import retold, tr
from ui.library import Library
from ui.note.bounds import MOST_BYTES
from ui.note.change import read_addition, read_change
from ui.note.item import KeptNote
from ui.note.note_view import listed_json, note_json
from ui.note.notes import Notes, TurnOf
from ui.note.store import NoteStore, Outdated
from ui.people.person import Person, person_of

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_GONE = "Deze notitie is er niet meer."
_OUTDATED = (
    "De notitie is intussen elders gewijzigd; hier staat nu de nieuwste versie. "
    "Deze wijziging is niet doorgevoerd:"
)
_TOO_LARGE = "Dit is te veel tekst voor één keer. Voeg het in delen toe."
_NO_NAME = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')


def add_notes(app: APIRouter, library: Library, store: NoteStore, turn_of: TurnOf) -> None:
    """Add the notes to the web app.

    Args:
        app: The routes of the web app.
        library: The letters, as each person sees them.
        store: Keeps the notes.
        turn_of: Gives a turn of a conversation, its answer as the app kept it.
    """
    notes = Notes(library, store, turn_of)

    def shown(person: Person, note: KeptNote) -> dict[str, Any]:
        return note_json(note, letter_of=library.seen_by(person).letter)

    @app.get(f"/{NOTES}")
    def listed(request: Request) -> JSONResponse:
        return _told(lambda: listed_json(store.listed(person_of(request))))

    @app.post(f"/{NOTES}")
    def begin(request: Request) -> JSONResponse:
        person = person_of(request)
        return _told(lambda: shown(person, notes.begin(person)))

    @app.post(f"/{ADD_TO_NOTE}")
    async def add(request: Request) -> JSONResponse:
        data, person = await _body(request), person_of(request)
        return await run_sync(_told, lambda: shown(person, notes.add(person, read_addition(data))))

    @app.get(f"/{NOTES}/{{note_id}}")
    def note(note_id: str, request: Request) -> JSONResponse:
        person = person_of(request)
        return _told(lambda: shown(person, store.get(person, note_id)))

    @app.post(f"/{NOTES}/{{note_id}}")
    async def change(note_id: str, request: Request) -> JSONResponse:
        data, person = await _body(request), person_of(request)

        def changed() -> dict[str, Any]:
            try:
                return shown(person, notes.change(person, note_id, read_change(data)))
            except Outdated as outdated:
                newer = shown(person, outdated.newer)
                raise _Refused(409, {"detail": tr(_OUTDATED), "note": newer}) from None

        return await run_sync(_told, changed)

    @app.delete(f"/{NOTES}/{{note_id}}")
    def delete(note_id: str, request: Request) -> JSONResponse:
        def deleted() -> dict[str, Any]:
            store.delete(person_of(request), note_id)
            return {}

        return _told(deleted)

    @app.get(f"/{NOTES}/{{note_id}}/word")
    def file(note_id: str, request: Request) -> Response:
        # python-docx takes a while to import, and only a download needs it.
        from rag.note.word import word_file

        person = person_of(request)
        try:
            kept = store.get(person, note_id)
        except KeyError:
            raise HTTPException(404, tr(_GONE)) from None
        except SpoorzoekerError as error:
            raise HTTPException(500, retold(str(error))) from None
        note = kept.sheet.note(consulted=date.today())
        name = quote(f"{_NO_NAME.sub(' ', note.title).strip(' .') or 'Notitie'}.docx")
        headers = {"content-disposition": f"attachment; filename*=UTF-8''{name}"}
        data = word_file(note, library.seen_by(person).letter)
        return Response(data, media_type=_WORD, headers=headers)


class _Refused(Exception):
    """What was asked isn't done; the page is told why."""

    def __init__(self, status: int, told: dict[str, Any]) -> None:
        super().__init__(told)
        self.status, self.told = status, told


def _told(make: Callable[[], dict[str, Any]]) -> JSONResponse:
    """Answer with what is made, or with one line that says why it isn't."""
    try:
        return JSONResponse(make())
    except _Refused as refused:
        return JSONResponse(refused.told, status_code=refused.status)
    except KeyError:
        return JSONResponse({"detail": tr(_GONE)}, status_code=404)
    except SettingsWrong as error:
        return JSONResponse({"detail": str(error)}, status_code=400)
    except SpoorzoekerError as error:
        status = 503 if isinstance(error, VectorsAway) else 500
        return JSONResponse({"detail": for_reader(error)}, status_code=status)


async def _body(request: Request) -> bytes:
    data = await body_of(request, most=MOST_BYTES)
    if data is None:
        raise HTTPException(413, tr(_TOO_LARGE))
    return data
