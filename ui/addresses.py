"""Where the browser fetches letters and the like from; relative, so that they hold behind a proxy too."""

from urllib.parse import urlencode

LETTER = "brief"
LETTERS = "brieven"
OVERVIEW = "brieven/overzicht"
ADDING = "brieven/nieuw"
READ = "brieven/lezen"
ADD = "brieven/toevoegen"
TAKE_BACK = "brieven/weghalen"
SEARCHED = "brieven/doorzocht"
DETAILS = "brief/gegevens"
REMOVE = "brief/verwijderen"
ORIGINAL = "brief/bestand"
FILTERS = "filters"
CHOICE = "keuze"
CONVERSATIONS = "gesprekken"
ALL_CONVERSATIONS = "gesprekken.json"
CHECK = "controle"
DRAFT_FILE = "gecontroleerd"
NOTES = "notitie"
ADD_TO_NOTE = "notitie/toevoegen"
PROMISES = "toezeggingen"
PROMISE_FILTERS = "toezeggingen/filters"
RUNS = "evaluaties"
RUN = "evaluatie"
REPORT = "verslag"
LOGIN = "aanmelden"
LOGOUT = "afmelden"
PERSON = "persoon"
HEALTH = "api/health"
"""Open to everybody: what watches over the app doesn't log in."""


def letter_address(
    letter_id: str, *, paragraph: int | None = None, quote: str | None = None
) -> str:
    """Give the address of a letter, open at a paragraph with a quote marked in it."""
    wanted = {"id": letter_id, "alinea": paragraph, "citaat": quote}
    return f"{LETTER}?{urlencode({key: value for key, value in wanted.items() if value})}"
