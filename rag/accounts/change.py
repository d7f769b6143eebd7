"""Put a name in the file of accounts, or take it out; the other lines stay as they are."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from corpus.errors import SettingsWrong
from corpus.whole_file import unwritable, whole_file
from rag.accounts.account import (
    LEAST_PASSWORD,
    MOST_NAME,
    MOST_PASSWORD,
    account_name,
    new_account,
    parse_account,
    password_bytes,
)

_OWN = stat.S_IRUSR | stat.S_IWUSR
_ITS_GROUP = stat.S_IRWXG


def checked_name(text: str) -> str:
    """Give a name as it is kept; `SettingsWrong` where it can't be one."""
    name = account_name(text)
    if name is None:
        raise SettingsWrong(
            f"{text!r} kan geen naam zijn: hoogstens {MOST_NAME} tekens, zonder dubbele punt, "
            "zonder # vooraan en zonder spatie aan het begin of eind."
        )
    return name


def checked_password(password: str) -> str:
    """Give a password that is good enough; `SettingsWrong` says what is wrong, without showing it."""
    if len(password) < LEAST_PASSWORD:
        raise SettingsWrong(
            f"Dit wachtwoord is te kort; neem er een van minstens {LEAST_PASSWORD} tekens, "
            "bijvoorbeeld vier losse woorden."
        )
    if len(password_bytes(password)) > MOST_PASSWORD:
        raise SettingsWrong(
            f"Dit wachtwoord is te lang; neem er een van hoogstens {MOST_PASSWORD} tekens "
            "(letters met accenten tellen dubbel)."
        )
    if not password.isprintable():
        raise SettingsWrong("Een wachtwoord kan geen tabs of andere stuurtekens bevatten.")
    return password


def put_account(file: Path, name: str, password: str) -> bool:
    """Add an account, or give it another password; say whether it was there already.

    Raises:
        SettingsWrong: The name or the password is of no use, or the file can't be written.
    """
    account = new_account(checked_name(name), checked_password(password))
    lines = _lines(file)
    others = [line for line in lines if _name(line) != account.name]
    _write(file, [*others, f"{account.name}:{account.hash}"])
    return len(others) < len(lines)


def remove_account(file: Path, name: str) -> bool:
    """Take an account out; False where it was not there.

    Raises:
        SettingsWrong: The file can't be read or written.
    """
    lines = _lines(file)
    others = [line for line in lines if _name(line) != account_name(name)]
    if len(others) == len(lines):
        return False
    _write(file, others)
    return True


def _name(line: str) -> str:
    account = parse_account(line)
    return account.name if account else ""


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "geen UTF-8"
        raise SettingsWrong(f"{file} is niet te lezen: {reason}.") from error


def _write(file: Path, lines: list[str]) -> None:
    """Write the file whole; who may read it stays as it was, but never everybody."""
    file = file.resolve()  # where it is a link, what it leads to
    try:
        before = file.stat() if file.exists() else None
        with whole_file(file, mode=_OWN) as written:
            written.write("".join(f"{line}\n" for line in lines).encode())
            if before:
                _keep_readers(written.fileno(), before)
    except OSError as error:
        raise unwritable(file, error) from error


def _keep_readers(descriptor: int, before: os.stat_result) -> None:
    """Leave the file to the account that the app runs under, where somebody else changes it."""
    with suppress(PermissionError):  # nobody but root gives files away
        os.fchown(descriptor, before.st_uid, before.st_gid)
        os.fchmod(descriptor, _OWN | (stat.S_IMODE(before.st_mode) & _ITS_GROUP))
