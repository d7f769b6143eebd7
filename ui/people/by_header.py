"""Login by the server before this one, which names the reader in a header."""

import unicodedata
from collections.abc import Collection

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, JSONResponse, Response

from ui.arrival import arrival_of
from ui.language import tr
from ui.people.door import looks_at_page
from ui.people.login_page import LOGIN_FILES, notice_page
from ui.people.person import Person

_MOST_NAME = 256
_UNNAMED = (
    "De server waarmee u aanmeldt, heeft niet doorgegeven wie u bent. Open Spoorzoeker via het "
    "adres van uw organisatie, of vraag het de beheerder."
)


class ByHeader:
    """Believes one header of the trusted servers, and of nobody else."""

    open_paths = frozenset(LOGIN_FILES)

    def __init__(self, header: str, *, admins: Collection[str]) -> None:
        self._header = header
        self._admins = frozenset(admins)

    async def person(self, connection: HTTPConnection) -> Person | None:
        """Give who the trusted server says that sends a request."""
        names = connection.headers.getlist(self._header)
        if len(names) != 1 or not arrival_of(connection).trusted:  # of two names none is sure
            return None
        name = _name(names[0])
        return Person(name, is_admin=name in self._admins) if name else None

    def refusal(self, connection: HTTPConnection) -> Response:
        """Say that the name is missing."""
        if looks_at_page(connection):
            return HTMLResponse(notice_page(tr(_UNNAMED)), 401)
        return JSONResponse({"detail": tr(_UNNAMED)}, 401)


def _name(value: str) -> str | None:
    """Read a name as headers carry it: the bytes of UTF-8, which were taken for Latin-1."""
    try:
        text = value.encode("latin-1").decode()
    except UnicodeError:
        text = value
    name = unicodedata.normalize("NFC", text.strip())
    return name if name.isprintable() and 0 < len(name) <= _MOST_NAME else None
