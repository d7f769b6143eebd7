"""A name with its hashed password: a line `name:$2y$…` of a file that `htpasswd -B` makes too."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field

import bcrypt

MOST_NAME = 64  # characters
LEAST_PASSWORD = 12  # characters
MOST_PASSWORD = 72  # bytes: bcrypt looks no further
_COST = 12
# A cost of more than 16 would keep a reader waiting for many seconds.
_HASH = re.compile(r"\$2[aby]\$(?P<cost>0[4-9]|1[0-6])\$[./A-Za-z0-9]{53}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may log in; `hash` is bcrypt's, with its salt and cost in it."""

    name: str
    hash: str = field(repr=False)

    @property
    def cost(self) -> int:
        """Give bcrypt's cost: a check of the password takes 2**cost rounds."""
        return int(self.hash.split("$")[2])

    @property
    def stamp(self) -> str:
        """Stand for this password, so that what was allowed with another one is not any more."""
        return hashlib.sha256(self.hash.encode()).hexdigest()


def account_name(text: str) -> str | None:
    """Give a name in its one spelling; None where it can't be one, or not in a file."""
    name = unicodedata.normalize("NFC", text)
    usable = name.isprintable() and name == name.strip() and ":" not in name and name[:1] != "#"
    return name if usable and 0 < len(name) <= MOST_NAME else None


def parse_account(line: str) -> Account | None:
    """Read a line of the file; None where it is no name with a bcrypt hash."""
    text, _, hashed = line.strip().partition(":")
    name = account_name(text)
    if name is None or not _HASH.fullmatch(hashed):
        return None
    return Account(name=name, hash=hashed)


def new_account(name: str, password: str) -> Account:
    """Make an account, of a name and a password that were found good."""
    hashed = bcrypt.hashpw(password_bytes(password), bcrypt.gensalt(_COST))
    return Account(name=name, hash=hashed.decode())


def password_bytes(password: str) -> bytes:
    """Give what is hashed: however the letters were composed, the same bytes."""
    return unicodedata.normalize("NFC", password).encode(errors="replace")


def is_right(password: str, account: Account | None, *, highest_cost: int) -> bool:
    """Compare a password with that of an account, in a time that tells of no account.

    Where there is none, or one of a lower cost, as many rounds are done as the highest cost takes:
    2**c + (2**c + … + 2**(h-1)) = 2**h.
    """
    given = password_bytes(password)
    fits = len(given) <= MOST_PASSWORD
    given = given[:MOST_PASSWORD]
    right = account is not None and bcrypt.checkpw(given, account.hash.encode())
    for cost in range(account.cost, highest_cost) if account else (highest_cost,):
        bcrypt.hashpw(given, bcrypt.gensalt(cost))
    return right and fits
