"""Who is logged in: in a file, so that a restart of the app logs nobody out."""

import hashlib
import logging
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import SettingsWrong, SpoorzoekerError
from index.owner_only import for_owner_only
from rag.accounts.account import Account
from ui.language import tr

logger = logging.getLogger(__name__)

LIFETIME = 12 * 3600.0  # seconds that a session lasts after it was last used
_BETWEEN_WRITES = 300.0  # seconds; a session in use isn't written at every request
_MOST_EACH = 20  # sessions of one person; who begins more loses the oldest
_COLUMNS = ["key", "name", "stamp", "used"]
_IN_TROUBLE = (
    "Aan- en afmelden lukt nu niet. Vraag de beheerder of er nog ruimte is op de schijf van "
    "Spoorzoeker."
)
_TABLE = (
    "create table if not exists session "
    "(key text primary key, name text not null, stamp text not null, used real not null)"
)


class Sessions:
    """Gives tokens and knows whose they are; the file holds no token, only hashes of them.

    A session ends when it was not used for `LIFETIME`, by logging out, when its person is removed
    from the accounts, or gets another password.
    """

    def __init__(self, file: Path, *, now: Callable[[], float] = time.time) -> None:
        """Open the file, or make it.

        Raises:
            SettingsWrong: It can't be written.
        """
        self._now = now
        try:
            self._file = _opened(file)
        except (OSError, sqlite3.Error) as error:
            raise SettingsWrong(
                f"In {file} kan niet worden bijgehouden wie is aangemeld ({error}). "
                "Zorg dat er ruimte is op de schijf en dat er in die map geschreven mag worden."
            ) from error

    def begin(self, account: Account) -> str:
        """Begin a session and give its token, which the browser keeps.

        Raises:
            SpoorzoekerError: It can't be written.
        """
        token = secrets.token_urlsafe(32)
        oldest = "select key from session where name = ? order by used desc limit -1 offset ?"
        with _told():
            self._file.execute("delete from session where used < ?", (self._now() - LIFETIME,))
            self._file.execute(
                "insert into session values (?, ?, ?, ?)",
                (_key(token), account.name, account.stamp, self._now()),
            )
            self._file.execute(
                f"delete from session where key in ({oldest})",  # nosec B608  # our own names; values are bound
                (account.name, _MOST_EACH),
            )
        return token

    def name(self, token: str, account: Callable[[str], Account | None]) -> str | None:
        """Give whose a token is; None where its session has ended.

        Args:
            token: What the browser sent.
            account: Gives the account of a name as it is now.
        """
        with _told():
            found = self._file.execute(
                "select name, stamp, used from session where key = ?", (_key(token),)
            ).fetchone()
        if found is None:
            return None
        name, stamp, used = found
        known = account(name)
        if known is None or known.stamp != stamp or used < self._now() - LIFETIME:
            return None
        self._use(token, used)
        return str(name)

    def end(self, token: str) -> None:
        """End a session: its token is worth nothing from now on.

        Raises:
            SpoorzoekerError: It can't be written, so the session goes on.
        """
        with _told():
            self._file.execute("delete from session where key = ?", (_key(token),))

    def _use(self, token: str, used: float) -> None:
        # A moment to come was written before the clock was set back: the session would not end.
        if 0 <= self._now() - used < _BETWEEN_WRITES:
            return
        try:
            self._file.execute(
                "update session set used = ? where key = ?", (self._now(), _key(token))
            )
        except sqlite3.Error:  # a full disk is no reason to keep people out
            logger.exception("a session could not be prolonged")


def _opened(file: Path) -> sqlite3.Connection:
    """Open the file; a damaged one gives way to a new one, as it only holds who is logged in."""
    try:
        return _open(file)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        logger.warning("%s was damaged (%s); everybody has to log in again", file, error)
    for suffix in ("", "-journal"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)
    return _open(file)


def _open(file: Path) -> sqlite3.Connection:
    # The one thread of the server uses it.
    with for_owner_only(file):
        opened = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        try:
            opened.execute(_TABLE)
        except sqlite3.Error:
            opened.close()
            raise
    try:
        columns = [row[1] for row in opened.execute("pragma table_info(session)")]
        if columns != _COLUMNS or opened.execute("pragma quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("pages or columns are not as they should be")
    except sqlite3.Error:
        opened.close()
        raise
    return opened


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        logger.error("who is logged in can't be read or written (%s)", error)
        raise SpoorzoekerError(tr(_IN_TROUBLE)) from error


def _key(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
