"""How people get in, made of the settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from rag.access import Network, networks
from rag.accounts.password_file import PasswordFile
from rag.kept.databases import SESSIONS
from rag.settings import Settings
from ui.people.by_header import ByHeader
from ui.people.by_password import ByPassword
from ui.people.door import Entry
from ui.people.sessions import Sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """How people get in: `entry` is None where nobody logs in; `host` is what is listened on."""

    host: str
    names: tuple[str, ...] = ()
    trusted: Sequence[Network] = ()
    entry: Entry | None = None


def open_access(settings: Settings, *, host: str) -> Access:
    """Make what lets people in.

    Raises:
        SettingsWrong: The file of passwords can't be read, or what is kept of logins not written.
    """
    return Access(
        host=host,
        names=settings.host_names,
        trusted=networks(settings.trusted_proxies),
        entry=_entry(settings),
    )


def _entry(settings: Settings) -> Entry | None:
    admins = tuple(normalize("NFC", name) for name in settings.admins)
    if settings.user_header:
        return ByHeader(settings.user_header, admins=admins)
    if not settings.passwords:
        return None
    passwords = PasswordFile(Path(settings.passwords).expanduser())
    return ByPassword(passwords, Sessions(settings.data / SESSIONS), admins=admins)
