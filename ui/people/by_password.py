"""Login by name and password, on a page of our own."""

from collections.abc import Collection

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, RedirectResponse, Response

from rag.accounts.password_file import PasswordFile
from ui.addresses import LOGIN, LOGOUT
from ui.arrival import arrival_of
from ui.language import tr
from ui.people.door import bare_path, looks_at_page
from ui.people.guesses import Guesses
from ui.people.login_page import LOGIN_FILES
from ui.people.person import Person
from ui.people.sessions import Sessions
from ui.place import place_in

_COOKIE = "spoorzoeker"
_AT_ONCE = 2  # passwords that are checked; each keeps a core busy
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
        self._guesses = Guesses()
        self._checking = CapacityLimiter(_AT_ONCE)

    def person(self, connection: HTTPConnection) -> Person | None:
        """Give whose token a request carries."""
        token = connection.cookies.get(_COOKIE)
        name = self._sessions.name(token, self._passwords.account) if token else None
        return Person(name, is_admin=name in self._admins) if name else None

    def refusal(self, connection: HTTPConnection) -> Response:
        """Lead who looks at a page to the login; tell others in a line."""
        if not looks_at_page(connection):
            return JSONResponse({"detail": tr(_EXPIRED)}, 401)
        up = "../" * (bare_path(connection).count("/") - 1)
        place = place_in(connection.url.query)
        return RedirectResponse(f"{up or './'}{LOGIN}{place}", 303)

    def wait(self, name: str, connection: HTTPConnection) -> float:
        """Give the seconds that somebody has to wait after too many wrong passwords."""
        return self._guesses.wait(name, arrival_of(connection).address)

    async def token(self, name: str, password: str, connection: HTTPConnection) -> str | None:
        """Give a token for a name and its password; None where they don't belong together."""
        address = arrival_of(connection).address
        self._guesses.count(name, address)
        account = await run_sync(self._passwords.checked, name, password, limiter=self._checking)
        if account is None:
            return None
        self._guesses.right(name, address)
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
