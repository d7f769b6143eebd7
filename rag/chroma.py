"""The Chroma server that the settings name."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from corpus.errors import SettingsWrong
from index.chroma_server import ChromaServer

if TYPE_CHECKING:
    from rag.settings import Settings


def chroma_server(settings: "Settings") -> ChromaServer | None:
    """Give the server that has the vectors; None where the data folder has them."""
    if not settings.chroma:
        return None
    return ChromaServer(address=settings.chroma.rstrip("/"), key=settings.chroma_key)


def refuse_wrong_chroma(settings: "Settings") -> None:
    """Refuse what is no address of a server, or what holds a password.

    Raises:
        SettingsWrong: The address is of no use.
    """
    address = settings.chroma
    if "@" in address:
        raise SettingsWrong(
            "De instelling chroma mag geen naam of wachtwoord bevatten; zet die in chroma_key."
        )
    try:
        parts = urlsplit(address)
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        known = False
    if address and (not known or not address.isprintable() or set(address) & set("?# ")):
        raise SettingsWrong(
            "De instelling chroma moet een adres zijn dat met http:// of https:// begint, zoals "
            f"http://127.0.0.1:8000, niet {address!r}."
        )
