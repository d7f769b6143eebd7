"""Where the browser fetches the promises from, and the files that they can be taken along in."""

from datetime import date
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import HTMLResponse

from corpus.errors import SettingsWrong
from corpus.promises.as_csv import promises_csv
from corpus.promises.as_ics import promises_ics
from ui.addresses import PROMISE_FILTERS, PROMISES
from ui.chat.filter_form import filter_fields
from ui.library import Library
from ui.people.person import person_of
from ui.promises.promises import Asked, PromiseBook, read_wanted
from ui.promises.promises_view import promises_html


def add_promises(app: APIRouter, library: Library, book: PromiseBook) -> None:
    """Add the promises to the web app."""

    def asked(request: Request) -> Asked:
        try:
            engine = library.seen_by(person_of(request))
            return book.asked(engine, read_wanted(request.url.query), today=date.today())
        except SettingsWrong as error:
            raise HTTPException(400, str(error)) from None

    @app.get(f"/{PROMISES}")
    def promises(request: Request) -> HTMLResponse:
        fields = [(name, value) for name, value in parse_qsl(request.url.query) if value]
        found, letter_of = asked(request), library.seen_by(person_of(request)).letter
        return HTMLResponse(promises_html(found, letter_of=letter_of, query=urlencode(fields)))

    @app.get(f"/{PROMISE_FILTERS}")
    def filters(request: Request) -> HTMLResponse:
        return HTMLResponse(filter_fields(library.seen_by(person_of(request)).listed()))

    @app.get(f"/{PROMISES}.csv")
    def table(request: Request) -> Response:
        text = promises_csv(asked(request).promises)
        return _file(text.encode(), name=f"{PROMISES}.csv", kind="text/csv; charset=utf-8")

    @app.get(f"/{PROMISES}.ics")
    def calendar(request: Request) -> Response:
        content = promises_ics(asked(request).promises)
        return _file(content, name=f"{PROMISES}.ics", kind="text/calendar; charset=utf-8")


def _file(content: bytes, *, name: str, kind: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=kind, headers=headers)
