"""Who gets in, as the settings say it."""

import stat
from collections.abc import Iterator
from pathlib import Path

from corpus.errors import SpoorzoekerError
from rag.access import networks, refuse_unguarded
from rag.accounts.password_file import made_with, read_accounts
from rag.examination.findings import Finding, Notice, fault
from rag.settings import Settings


def access_findings(settings: Settings) -> Iterator[Finding]:
    """Yield what is wrong with it."""
    try:
        refuse_unguarded(settings, settings.host)
    except SpoorzoekerError as error:
        yield fault("De app start zo niet.", str(error))
    if settings.open:
        yield Notice(
            what="Iedereen op het netwerk mag erbij zonder aan te melden (open).",
            todo="laat mensen aanmelden met passwords of user_header",
        )
    if settings.user_header and any(
        not net.prefixlen for net in networks(settings.trusted_proxies)
    ):
        yield fault(
            "Iedereen kan zeggen wie hij is: trusted_proxies vertrouwt alle adressen.",
            "zet trusted_proxies op het adres van de server ervoor",
        )
    if settings.passwords:
        yield from _password_findings(Path(settings.passwords).expanduser(), settings.admins)


def _password_findings(file: Path, admins: tuple[str, ...]) -> Iterator[Finding]:
    try:
        accounts = read_accounts(file)
    except SpoorzoekerError as error:
        yield fault("Niemand kan aanmelden.", str(error))
        return
    if not accounts:
        what = "Niemand kan aanmelden: in het bestand met wachtwoorden staat geen naam."
        yield fault(what, made_with(file))
    elif file.stat().st_mode & stat.S_IROTH:
        yield fault(f"Iedereen op deze computer kan {file} lezen.", f"chmod o-rwx {file}")
    for name in sorted(set(admins) - set(accounts)) if accounts else ():
        yield Notice(
            what=f"De beheerder {name} kan niet aanmelden.",
            todo=f"spoorzoeker user add {name} --file {file}",
        )
