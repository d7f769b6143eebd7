"""The file of accounts as the app uses it: read anew as soon as it changed."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from corpus.errors import SettingsWrong
from rag.accounts.account import Account, account_name, is_right, parse_account

logger = logging.getLogger(__name__)

_LEAST_COST = 12  # of the work that is done for a name that is not there
_NOBODY: Mapping[str, Account] = MappingProxyType({})
_Signs = tuple[int, int, int, int]


def read_accounts(file: Path) -> dict[str, Account]:
    """Read the accounts by name; other lines than theirs are passed over.

    Raises:
        SettingsWrong: The file is not there, or cannot be read.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        raise SettingsWrong(
            f"Het bestand met wachtwoorden {file} is er niet. Maak het met: {made_with(file)}."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "geen UTF-8"
        raise SettingsWrong(
            f"Het bestand met wachtwoorden {file} is niet te lezen: {reason}."
        ) from error
    return {account.name: account for account in _accounts(file, lines)}


def _accounts(file: Path, lines: Iterable[str]) -> Iterator[Account]:
    for number, line in enumerate(lines, start=1):
        account = parse_account(line)
        if account:
            yield account
        elif line.strip() and not line.lstrip().startswith("#"):
            logger.warning("%s, line %d is no name with a bcrypt hash: passed over", file, number)


def made_with(file: Path) -> str:
    """Give the command that puts a first name in a file."""
    return f"spoorzoeker user add NAAM --file {file}"


class PasswordFile:
    """Knows who may log in now. While the file can't be read, nobody may."""

    def __init__(self, file: Path) -> None:
        """Read the file.

        Raises:
            SettingsWrong: It cannot be read, or nobody stands in it.
        """
        self._file = file
        self._signs = _signs(file)
        self._accounts: Mapping[str, Account] = read_accounts(file)
        if not self._accounts:
            raise SettingsWrong(
                f"In {file} staat niemand die kan aanmelden. Voeg iemand toe met: "
                f"{made_with(file)}."
            )

    def account(self, name: str) -> Account | None:
        """Give the account of a name, if it is there now."""
        return self._now().get(name)

    def checked(self, name: str, password: str) -> Account | None:
        """Give the account that a name and a password belong to; slow, whether there is one or not."""
        accounts = self._now()
        known = account_name(name)
        account = accounts.get(known) if known else None
        highest = max((account.cost for account in accounts.values()), default=_LEAST_COST)
        return account if is_right(password, account, highest_cost=highest) else None

    def _now(self) -> Mapping[str, Account]:
        signs = _signs(self._file)
        if signs != self._signs:
            self._accounts, self._signs = self._read(), signs
        return self._accounts

    def _read(self) -> Mapping[str, Account]:
        try:
            return read_accounts(self._file)
        except SettingsWrong as error:
            logger.error("nobody can log in: %s", error)
            return _NOBODY


def _signs(file: Path) -> _Signs | None:
    """Give what tells that a file is another one or was written to; None where there is none."""
    try:
        stat = file.stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns
