"""The Chroma server, where one is set: whether it answers, and which it is."""

from corpus.errors import SpoorzoekerError
from index.examination import Fault
from rag.chroma import chroma_server
from rag.settings import Settings

_UNKNOWN = "onbekend"


def chroma_findings(settings: Settings) -> tuple[dict[str, str] | None, tuple[Fault, ...]]:
    """Ask the server for its version; None where the vectors lie in the data folder."""
    server = chroma_server(settings)
    if server is None:
        return None, ()
    try:
        return {"address": server.address, "version": server.version()}, ()
    except SpoorzoekerError as exc:
        fault = Fault(what=str(exc), todo="herhaal daarna: spoorzoeker doctor", kind="other")
        return {"address": server.address, "version": _UNKNOWN}, (fault,)
