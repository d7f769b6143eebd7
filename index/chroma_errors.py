"""What went wrong between here and a Chroma server, in words for the user."""

from http import HTTPStatus
from typing import TYPE_CHECKING

from corpus.errors import IndexMismatch, SpoorzoekerError, VectorsAway

if TYPE_CHECKING:
    from index.chroma_server import ChromaServer

_AWAY = frozenset({408, 429, 502, 503, 504})
_SHOWN = 200
_BACK = "Controleer of die draait; is hij er weer, dan gaat alles vanzelf verder."
_CHECK = "Controleer het adres in de instelling chroma."


def explained_error(error: Exception, server: "ChromaServer", name: str = "") -> Exception:
    """Give the error to raise in the place of one that Chroma's client raised.

    Args:
        error: What was raised.
        server: That was asked; its key is in no message.
        name: The collection that was asked for, where it was one.
    """
    import httpx
    from chromadb.errors import ChromaError, NotFoundError

    place = f"De Chroma-server op {server.address}"
    if isinstance(error, SpoorzoekerError):
        return error
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        return VectorsAway(
            f"{place} antwoordt niet binnen {server.timeout_s:.0f} seconden. {_BACK}"
        )
    if isinstance(error, httpx.TransportError):
        why = " ".join(str(error).split()) or type(error).__name__
        return VectorsAway(f"{place} is niet te bereiken ({why}). {_BACK}")
    if isinstance(error, NotFoundError) and name:
        return IndexMismatch(
            f"De vectorindex {name} ontbreekt op de Chroma-server {server.address}. "
            "Bouw opnieuw met: spoorzoeker index --rebuild"
        )
    status = _status(error)
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return SpoorzoekerError(f"{place} weigert de toegang ({status}). Zet de juiste chroma_key.")
    if status in _AWAY:
        return VectorsAway(f"{place} is er nu niet ({status}). {_BACK}")
    if isinstance(error, ChromaError) or (status or 0) >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return SpoorzoekerError(
            f"{place} meldt een fout ({_said(error, server.key)}). Kijk in het logboek van die server."
        )
    if isinstance(error, LookupError) and not isinstance(error, KeyError | IndexError):
        return SpoorzoekerError(f"{place} is van een andere soort ({error}); nodig is Chroma 1.x.")
    return SpoorzoekerError(f"Op {server.address} staat geen Chroma-server 1.x. {_CHECK}")


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
