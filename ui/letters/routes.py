"""Where the browser fetches the letters from: the list, the table, and one letter."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse

from ui.addresses import LETTER, LETTERS, OVERVIEW
from ui.language import tr
from ui.letters.letter_list import letters_html
from ui.letters.letter_view import Target, letter_html
from ui.letters.overview import overview_html
from ui.library import Library
from ui.people.person import person_of


def add_letters(app: APIRouter, library: Library) -> None:
    """Add the letters to the web app."""

    @app.get(f"/{LETTERS}")
    def letters(request: Request) -> HTMLResponse:
        return HTMLResponse(letters_html(library.seen_by(person_of(request)).letters()))

    @app.get(f"/{OVERVIEW}")
    def overview(request: Request) -> HTMLResponse:
        return HTMLResponse(overview_html(library.seen_by(person_of(request)).letters()))

    @app.get(f"/{LETTER}")
    def letter(
        request: Request, id: str, alinea: int | None = None, citaat: str | None = None
    ) -> HTMLResponse:
        try:
            found = library.seen_by(person_of(request)).letter(id)
        except KeyError:
            raise HTTPException(404, tr("Deze brief is niet meer geladen.")) from None
        return HTMLResponse(letter_html(found, Target(alinea, citaat) if alinea else None))
