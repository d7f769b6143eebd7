"""Checks names and passwords, a few at a time, and not without end."""

import hashlib
import logging
import secrets
import time
from collections import OrderedDict

from anyio import CapacityLimiter
from anyio.to_thread import run_sync

from rag.accounts.account import Account
from rag.accounts.password_file import PasswordFile
from ui.people.guesses import Guesses

logger = logging.getLogger(__name__)

_AT_ONCE = 2  # each keeps a core busy
_REMEMBERED = 300.0  # seconds
_MOST_REMEMBERED = 1000


class PasswordCheck:
    """Says whether a name and a password belong together; after too many wrong ones one waits."""

    def __init__(self, passwords: PasswordFile) -> None:
        self._passwords = passwords
        self._guesses = Guesses()
        self._free = CapacityLimiter(_AT_ONCE)
        self._salt = secrets.token_bytes(32)
        self._right: OrderedDict[bytes, tuple[str, float]] = OrderedDict()

    def wait(self, name: str, address: str) -> float:
        """Give the seconds that somebody has to wait after too many wrong passwords."""
        return self._guesses.wait(name, address)

    async def checked(self, name: str, password: str, *, address: str) -> Account | None:
        """Give the account of a name if the password is right; takes part of a second.

        Who has to wait must have been refused before.
        """
        self._guesses.count(name, address)
        account = await run_sync(self._passwords.checked, name, password, limiter=self._free)
        if account is None:
            logger.warning("a wrong password from %s", address)  # the name may hold a password
        else:
            self._guesses.right(name, address)
        return account

    async def again(self, name: str, password: str, *, address: str) -> Account | None:
        """Do the same for a program, which sends both each time: what was right is remembered."""
        key = hashlib.sha256(self._salt + f"{name}\0{password}".encode(errors="replace")).digest()
        stamp, until = self._right.get(key, ("", 0.0))
        account = self._passwords.account(name)
        if account and account.stamp == stamp and time.monotonic() < until:
            return account
        if self.wait(name, address):
            return None
        account = await self.checked(name, password, address=address)
        if account:
            self._right[key] = (account.stamp, time.monotonic() + _REMEMBERED)
            while len(self._right) > _MOST_REMEMBERED:
                self._right.popitem(last=False)
        return account
