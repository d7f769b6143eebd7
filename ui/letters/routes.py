"""Where the browser fetches the letters from: the list, the table, and one letter."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, PlainTextResponse

from ui.adding.change_view import actions_html
from ui.addresses import LETTER, LETTERS, OVERVIEW, SEARCHED
from ui.language import tr
from ui.letters.letter_list import letters_html
from ui.letters.letter_view import Target, letter_html
from ui.letters.overview import overview_html
from ui.letters.references import References, cited_by_html
from ui.library import Library
from ui.people.person import person_of
from ui.wording import searched


def add_letters(app: APIRouter, library: Library) -> None:
    """Add the letters to the web app."""

    @app.get(f"/{LETTERS}")
    def letters(request: Request) -> HTMLResponse:
        return HTMLResponse(letters_html(library.seen_by(person_of(request)).listed()))

    @app.get(f"/{OVERVIEW}")
    def overview(request: Request) -> HTMLResponse:
        person = person_of(request)
        return HTMLResponse(overview_html(library.seen_by(person).listed(), person=person))

    @app.get(f"/{SEARCHED}")
    def words(request: Request) -> PlainTextResponse:
        return PlainTextResponse(
            tr("Zoekt in {}").format(searched(library.seen_by(person_of(request)).extent()))
        )

    @app.get(f"/{LETTER}")
    def letter(
        request: Request, id: str, alinea: int | None = None, citaat: str | None = None
    ) -> HTMLResponse:
        person = person_of(request)
        engine = library.seen_by(person)
        try:
            found = engine.letter(id)
            references = References(cites=engine.cites(id))
            cited_by = cited_by_html(engine.cited_by(id), engine.letter)
        except KeyError:
            raise HTTPException(404, tr("Deze brief is niet meer geladen.")) from None
        shown = letter_html(
            found,
            Target(alinea, citaat) if alinea else None,
            references=references,
            actions=actions_html(found, person),
            cited_by=cited_by,
        )
        return HTMLResponse(shown)
