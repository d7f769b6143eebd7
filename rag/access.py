"""Who may reach the app, as the settings say it: checked before anybody can."""

import ipaddress
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from corpus.errors import SettingsWrong

if TYPE_CHECKING:
    from rag.settings import Settings

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

LOOPBACK = ("127.0.0.0/8", "::1")
_HEADER = re.compile(r"[A-Za-z0-9-]+")  # with _ a server before us might let a forged one pass
_TAKEN = frozenset({"cookie", "host", "origin", "authorization", "content-length", "content-type"})
_HOST = re.compile(r"[A-Za-z0-9.-]+|\[?[0-9A-Fa-f:]+\]?")


def refuse_wrong_access(settings: "Settings") -> None:
    """Refuse settings of access that can't be meant.

    Raises:
        SettingsWrong: There are two ways to log in, or a value is of no use.
    """
    if settings.passwords and settings.user_header:
        raise SettingsWrong(
            "De instellingen passwords en user_header gaan niet samen: kies aanmelden met een "
            "wachtwoord, of via de server ervoor."
        )
    header = settings.user_header
    if header and (not _HEADER.fullmatch(header) or header.lower() in _TAKEN):
        raise SettingsWrong(
            "De instelling user_header moet de naam van een eigen header zijn, zoals "
            f"X-Forwarded-User, niet {header!r}."
        )
    networks(settings.trusted_proxies)
    for host in settings.host_names:
        if not _HOST.fullmatch(host):
            raise SettingsWrong(
                "De instelling host_names moet namen bevatten zoals spoorzoeker.example.nl, zonder "
                f"http:// of poort, niet {host!r}."
            )


def refuse_unguarded(settings: "Settings", host: str) -> None:
    """Refuse to let everybody on the network in, unless that was said expressly.

    Raises:
        SettingsWrong: The app would listen to others than this machine, and nobody has to log in.
    """
    if settings.open or settings.passwords or settings.user_header or is_loopback(host):
        return
    raise SettingsWrong(
        f"Op {host or 'alle adressen'} kan iedereen op het netwerk erbij. Laat mensen aanmelden: "
        "maak een bestand met spoorzoeker user add NAAM --file BESTAND en zet "
        'passwords = "BESTAND" in '
        "spoorzoeker.toml (of user_header, achter een inlogserver). Is het zonder aanmelden "
        "bedoeld, kies dan --open."
    )


def networks(texts: Iterable[str]) -> tuple[Network, ...]:
    """Read addresses and networks.

    Raises:
        SettingsWrong: One is neither.
    """
    return tuple(map(_network, texts))


def is_loopback(host: str) -> bool:
    """Say whether only this machine can reach what listens there."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _network(text: str) -> Network:
    try:
        return ipaddress.ip_network(text)
    except ValueError as error:
        raise SettingsWrong(
            "De instelling trusted_proxies moet adressen of netwerken bevatten, zoals 10.0.0.5 of "
            f"10.0.0.0/8, niet {text!r}."
        ) from error
