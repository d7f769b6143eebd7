"""Login by name and password: people on a page of our own, programs with every request."""

import base64
from collections.abc import Collection

from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, RedirectResponse, Response

from corpus.errors import SpoorzoekerError
from rag.accounts.account import account_name
from rag.accounts.password_file import PasswordFile
from ui.addresses import LOGIN, LOGOUT
from ui.arrival import arrival_of
from ui.language import tr
from ui.people.door import bare_path, looks_at_page
from ui.people.login_page import LOGIN_FILES
from ui.people.password_check import PasswordCheck
from ui.people.person import Person
from ui.people.sessions import Sessions
from ui.people.way_back import way_back

_COOKIE = "spoorzoeker"
_FOR_PROGRAMS = ("/api/", "/gradio_api/mcp")
_ASKED_OF_PROGRAMS = {"www-authenticate": 'Basic realm="Spoorzoeker", charset="UTF-8"'}
_EXPIRED = "U bent niet aangemeld. Meld u opnieuw aan."


class ByPassword:
    """Knows people by the token in their cookie, which they got for their password."""

    open_paths = frozenset((f"/{LOGIN}", f"/{LOGOUT}", *LOGIN_FILES))

    def __init__(
        self, passwords: PasswordFile, sessions: Sessions, *, admins: Collection[str]
    ) -> None:
        self._passwords = passwords
        self._sessions = sessions
        self._admins = frozenset(admins)
        self._check = PasswordCheck(passwords)

    async def person(self, connection: HTTPConnection) -> Person | None:
        """Give whose token a request carries, or whose name and password that of a program."""
        token = connection.cookies.get(_COOKIE)
        name = self._name(token) if token else None
        if name is None and _is_for_programs(connection):
            name = await self._program(connection)
        return Person(name, is_admin=name in self._admins) if name else None

    def _name(self, token: str) -> str | None:
        try:
            return self._sessions.name(token, self._passwords.account)
        except SpoorzoekerError:  # it is in the log; whoever is not known is not let in
            return None

    async def _program(self, connection: HTTPConnection) -> str | None:
        name, password = _basic(connection.headers.get("authorization", ""))
        if not name:
            return None
        address = arrival_of(connection).address
        account = await self._check.again(name, password, address=address)
        return account.name if account else None

    def refusal(self, connection: HTTPConnection) -> Response:
        """Lead who looks at a page to the login; tell others in a line."""
        if _is_for_programs(connection):
            return JSONResponse({"detail": tr(_EXPIRED)}, 401, _ASKED_OF_PROGRAMS)
        if not looks_at_page(connection):
            return JSONResponse({"detail": tr(_EXPIRED)}, 401)
        up = "../" * (bare_path(connection).count("/") - 1)
        return RedirectResponse(f"{up or './'}{LOGIN}{way_back(connection)}", 303)

    def wait(self, name: str, connection: HTTPConnection) -> float:
        """Give the seconds that somebody has to wait after too many wrong passwords."""
        return self._check.wait(name, arrival_of(connection).address)

    async def token(self, name: str, password: str, connection: HTTPConnection) -> str | None:
        """Give a token for a name and its password; None where they don't belong together."""
        address = arrival_of(connection).address
        account = await self._check.checked(name, password, address=address)
        if account is None:
            return None
        self._end(connection)
        return self._sessions.begin(account)

    def _end(self, connection: HTTPConnection) -> None:
        token = connection.cookies.get(_COOKIE)
        if token:
            self._sessions.end(token)

    def give(self, response: Response, token: str, connection: HTTPConnection) -> None:
        """Have the browser keep a token until it is closed."""
        self._set_cookie(response, token, connection)

    def log_out(self, response: Response, connection: HTTPConnection) -> None:
        """End the session of a request, here and in the browser."""
        self._end(connection)
        self._set_cookie(response, "", connection, max_age=0)

    def _set_cookie(
        self,
        response: Response,
        value: str,
        connection: HTTPConnection,
        *,
        max_age: int | None = None,
    ) -> None:
        arrival = arrival_of(connection)
        response.set_cookie(
            _COOKIE,
            value,
            max_age=max_age,
            path=f"{arrival.prefix}/",  # another app may have another path of this server
            httponly=True,
            samesite="lax",
            secure=arrival.is_https,
        )


def _is_for_programs(connection: HTTPConnection) -> bool:
    return bare_path(connection).startswith(_FOR_PROGRAMS)


def _basic(authorization: str) -> tuple[str, str]:
    """Read a name and a password as programs send them; empty where that is not what it is."""
    kind, _, value = authorization.partition(" ")
    try:
        text = base64.b64decode(value, validate=True).decode() if kind.lower() == "basic" else ""
    except ValueError:
        return "", ""
    name, _, password = text.partition(":")
    return account_name(name) or "", password
