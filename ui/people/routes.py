"""Where people log in and out, and where the page asks who they are."""

import math
import unicodedata
from contextlib import suppress
from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from markupsafe import Markup
from starlette.requests import ClientDisconnect

from corpus.errors import SpoorzoekerError
from ui.addresses import LOGIN, LOGOUT, PERSON
from ui.body import body_of
from ui.language import count, said, tr
from ui.people.by_password import ByPassword
from ui.people.door import Entry
from ui.people.login_page import login_page
from ui.people.person import person_of
from ui.people.way_back import way_back

_MOST_BYTES = 10_000
_MOST_NAME = 200
_WRONG = "Deze naam en dit wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw."
_NAME = '<span class="name" title="{0}"><span class="unseen">[[Aangemeld als]] </span>{0}</span>'
_LEAVE = '<form method="post" action="{}"><button type="submit">[[Meld af]]</button></form>'
_WAIT = "Er is te vaak een verkeerd wachtwoord gegeven. Probeer het over {} opnieuw."
_MAIN = "./"  # there is one page, and nobody is ever sent elsewhere


def add_people(routes: APIRouter, entry: Entry) -> None:
    """Add who is logged in to the web app, and the login by password where that is the way."""
    if isinstance(entry, ByPassword):
        _add_login(routes, entry)

    @routes.get(f"/{PERSON}")
    def person(request: Request) -> HTMLResponse:
        leave = said(_LEAVE).format(LOGOUT) if isinstance(entry, ByPassword) else Markup()
        return HTMLResponse(said(_NAME).format(person_of(request).name) + leave)


def _add_login(routes: APIRouter, entry: ByPassword) -> None:
    @routes.get(f"/{LOGIN}")
    async def show(request: Request) -> Response:
        if await entry.person(request):
            return RedirectResponse(f"{_MAIN}{way_back(request)}", 303)
        return HTMLResponse(login_page(back=way_back(request)))

    @routes.post(f"/{LOGIN}")
    async def log_in(request: Request) -> Response:
        name, password = await _form(request)
        wait = entry.wait(name, request)
        if wait:
            page = login_page(name=name, problem=_wait_words(wait), back=way_back(request))
            return HTMLResponse(page, 429, {"retry-after": str(math.ceil(wait))})
        try:
            token = await entry.token(name, password, request)
        except SpoorzoekerError as error:
            page = login_page(name=name, problem=str(error), back=way_back(request))
            return HTMLResponse(page, 503)
        if token is None:
            page = login_page(name=name, problem=tr(_WRONG), back=way_back(request))
            return HTMLResponse(page, 403)
        response = RedirectResponse(f"{_MAIN}{way_back(request)}", 303)
        entry.give(response, token, request)
        return response

    @routes.post(f"/{LOGOUT}")
    async def log_out(request: Request) -> Response:
        response = RedirectResponse(LOGIN, 303)
        try:
            entry.log_out(response, request)
        except SpoorzoekerError as error:
            return HTMLResponse(login_page(problem=str(error)), 503)
        return response


async def _form(request: Request) -> tuple[str, str]:
    """Read name and password; empty where the form is not ours."""
    body = b""
    with suppress(ClientDisconnect):  # nobody waits for what this gives
        body = await body_of(request, most=_MOST_BYTES) or b""
    try:
        fields = parse_qs(body.decode("ascii"), max_num_fields=10, errors="strict")
    except ValueError:
        return "", ""
    name, password = (fields.get(field, [""])[0] for field in ("naam", "wachtwoord"))
    return unicodedata.normalize("NFC", name.strip())[:_MOST_NAME], password


def _wait_words(seconds: float) -> str:
    left = math.ceil(seconds)
    time = (
        count(left, "seconde", "seconden")
        if left < 60
        else count(math.ceil(left / 60), "minuut", "minuten")
    )
    return tr(_WAIT).format(time)
