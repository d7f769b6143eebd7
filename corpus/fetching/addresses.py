"""The services that letters come from, and the only ones that are asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urljoin, urlsplit

from corpus.errors import SettingsWrong

SourceName = Literal["odata", "sru"]

ODATA = "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0"
SRU = "https://repository.overheid.nl/sru"
TEXT = "https://zoek.officielebekendmakingen.nl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Base addresses: the open data of the Tweede Kamer, and the search and texts of KOOP.

    Raises:
        SettingsWrong: One is no address of a web server.
    """

    odata: str = ODATA
    sru: str = SRU
    text: str = TEXT

    def __post_init__(self) -> None:
        """Refuse what cannot be asked, before anything is."""
        for name in ("odata", "sru", "text"):
            address = getattr(self, name).strip().rstrip("/")
            _refuse(f"fetch_{name}", address)
            object.__setattr__(self, name, address)

    def asked(self, sources: Iterable[SourceName]) -> tuple[str, ...]:
        """Give the addresses that a choice of sources asks."""
        wanted = set(sources)
        odata = (self.odata,) if "odata" in wanted else ()
        koop = (self.sru, self.text) if "sru" in wanted else ()
        return odata + koop


def origin(address: str) -> str:
    """Give the scheme, host and port of an address; `ValueError` where it is none of the web."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise ValueError(address)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return f"{parts.scheme}://{parts.hostname}:{port}"


def resolved(address: str, link: str) -> str:
    """Give the address that a link in an answer points to; nothing where it is no address."""
    try:
        return urljoin(address, link)
    except ValueError:
        return ""


def host(address: str) -> str:
    """Give the host of an address, as people name it."""
    return urlsplit(address).netloc or address


def _refuse(name: str, address: str) -> None:
    try:
        origin(address)
        usable = address.isprintable() and not set(address) & set(" ?#")
    except ValueError:
        usable = False
    if not usable:
        raise SettingsWrong(
            f"De instelling {name} moet een adres zijn dat met https:// begint, zonder naam of "
            f"wachtwoord, zoals {TEXT}; niet {address!r}."
        )
