"""What went wrong between here and a Chroma server, in words for the user."""

from http import HTTPStatus
from typing import TYPE_CHECKING

from corpus.errors import IndexMismatch, SpoorzoekerError, VectorsAway

if TYPE_CHECKING:
    from index.chroma_server import ChromaServer

_AWAY = frozenset({408, 429, 502, 503, 504})
_SHOWN = 200
_BACK = "Controleer of die draait; is hij er weer, dan gaat alles vanzelf verder."


class OtherVersion(Exception):
    """A server that speaks Chroma's protocol, of a version that isn't known here."""


def explained_error(error: Exception, server: "ChromaServer", name: str = "") -> SpoorzoekerError:
    """Give the error to raise in the place of one that Chroma's client raised.

    Args:
        error: What was raised.
        server: That was asked; its key is in no message.
        name: The collection that was asked for, where it was one.
    """
    from chromadb.errors import NotFoundError

    if isinstance(error, SpoorzoekerError):
        return error
    if isinstance(error, NotFoundError) and name:
        return missing(name, server.address, "ontbreekt")
    return VectorsAway(f"{_what(error, server)}")


def missing(name: str, address: str, what: str) -> IndexMismatch:
    """Give the error that says what is wrong with a collection, and sends to a rebuild."""
    return IndexMismatch(
        f"De vectorindex {name} op de Chroma-server {address} {what}. "
        "Bouw opnieuw met: spoorzoeker index --rebuild"
    )


def _what(error: Exception, server: "ChromaServer") -> str:
    import httpx
    from chromadb.errors import ChromaError

    place, status = f"De Chroma-server op {server.address}", _status(error)
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        return f"{place} antwoordt niet binnen {server.timeout_s:.0f} seconden. {_BACK}"
    if isinstance(error, httpx.TransportError):
        return f"{place} is niet te bereiken ({_said(error, server.key)}). {_BACK}"
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return f"{place} weigert de toegang ({status}). Zet de juiste chroma_key."
    if status in _AWAY:
        return f"{place} is er nu niet ({status}). {_BACK}"
    if isinstance(error, OtherVersion):
        return f"{place} is van een andere versie ({error}). Nodig is Chroma 1.x."
    if isinstance(error, ChromaError) or (status and status >= HTTPStatus.INTERNAL_SERVER_ERROR):
        said = _said(error, server.key)
        return f"{place} meldt een fout ({said}). Kijk in het logboek van die server."
    return (
        f"Op {server.address} staat geen Chroma-server 1.x. "
        "Controleer het adres in de instelling chroma."
    )


def _status(error: BaseException | None) -> int | None:
    """Give the status that the server answered with: Chroma's client drops it."""
    import httpx

    while error:
        if isinstance(error, httpx.HTTPStatusError):
            return error.response.status_code
        error = error.__context__
    return None


def _said(error: Exception, key: str) -> str:
    said = " ".join(str(error).split()) or type(error).__name__
    # Some servers repeat what they were sent.
    return (said.replace(key, "…") if key else said)[:_SHOWN]
