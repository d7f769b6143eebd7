"""Who is logged in: in a file, so that a restart of the app logs nobody out."""

import hashlib
import logging
import os
import secrets
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from corpus.errors import SettingsWrong
from rag.accounts.account import Account

logger = logging.getLogger(__name__)

LIFETIME = 12 * 3600.0  # seconds that a session lasts after it was last used
_BETWEEN_WRITES = 300.0  # seconds; a session in use isn't written at every request
_MOST_EACH = 20  # sessions of one person; who begins more loses the oldest
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
            os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))  # for nobody else to read
            # The one thread of the server uses it.
            self._file = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
            self._file.execute(_TABLE)
        except (OSError, sqlite3.Error) as error:
            raise SettingsWrong(
                f"In {file} kan niet worden bijgehouden wie is aangemeld: {error}."
            ) from error

    def begin(self, account: Account) -> str:
        """Begin a session and give its token, which the browser keeps."""
        token = secrets.token_urlsafe(32)
        oldest = "select key from session where name = ? order by used desc limit -1 offset ?"
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
        """End a session: its token is worth nothing from now on."""
        self._file.execute("delete from session where key = ?", (_key(token),))

    def _use(self, token: str, used: float) -> None:
        if self._now() - used < _BETWEEN_WRITES:
            return
        try:
            self._file.execute(
                "update session set used = ? where key = ?", (self._now(), _key(token))
            )
        except sqlite3.Error:  # a full disk is no reason to keep people out
            logger.exception("a session could not be prolonged")


def _key(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
