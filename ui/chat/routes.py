"""Where the browser fetches the form of filters from, and what its choice is in words."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, PlainTextResponse

from corpus.errors import SettingsWrong
from ui.addresses import CHOICE, FILTERS
from ui.chat.choice import choice_words, read_choice
from ui.chat.filter_form import filter_form
from ui.library import Library
from ui.people.person import person_of


def add_filters(app: APIRouter, library: Library) -> None:
    """Add the filters of the chat to the web app."""

    @app.get(f"/{FILTERS}")
    def filters(request: Request) -> HTMLResponse:
        return HTMLResponse(filter_form(library.seen_by(person_of(request)).listed()))

    @app.get(f"/{CHOICE}")
    def choice(request: Request) -> PlainTextResponse:
        try:
            made = read_choice(request.url.query)
        except SettingsWrong as error:
            return PlainTextResponse(str(error))
        return PlainTextResponse(choice_words(made, library.seen_by(person_of(request))))
