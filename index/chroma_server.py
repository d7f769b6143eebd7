"""Chroma on a server: where it is, and its collections, each call within a bound of time."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, cast

from corpus.errors import IndexMismatch, VectorsAway
from index.chroma_errors import OtherVersion, explained_error, missing
from index.chroma_place import GRAPH, WRITTEN_AT_ONCE, Labels, Opening

if TYPE_CHECKING:
    from chromadb.api import ServerAPI
    from chromadb.api.models.Collection import Collection
    from chromadb.config import System

_CONNECT_S, _ANSWER_S, _WRITE_S = 3.0, 10.0, 120.0
_SILENCE_S = 5.0
"""After a call that was not answered in time, others are refused so long without waiting for it."""
_READ_AT_ONCE = 2000
"""Chunks: a page of vectors is then some 5 MB of JSON, however many there are."""
_LISTED_AT_ONCE = 500
_VERSION = "1."
_SHOWN = 20

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChromaServer:
    """Where a Chroma server is, and what it or a server before it wants to be shown.

    `key` is sent as a bearer token and is a secret; Chroma 1.x itself asks for none. `timeout_s`
    is how long one answer may take.
    """

    address: str
    key: str = field(default="", repr=False)
    timeout_s: float = _ANSWER_S

    def patient(self) -> "ChromaServer":
        """Give the same server for writing to, where nobody waits for an answer."""
        return replace(self, timeout_s=_WRITE_S)

    def version(self) -> str:
        """Give what the server says that its version is.

        Raises:
            VectorsAway: It can't be reached, or is no Chroma of a known version.
        """
        with self.explained(), self._connected() as api:
            return _held_version(api)

    def collections(self, beginning: str) -> tuple[str, ...]:
        """Give the names of the collections that begin with something; errors as `version`."""
        with self.explained(), self._connected() as api:
            _held_version(api)
            return tuple(name for name in _names(api) if name.startswith(beginning))

    def delete(self, name: str) -> None:
        """Delete a collection; one that is not there is no error."""
        from chromadb.errors import NotFoundError

        with self.explained(), self._connected() as api:
            try:
                api.delete_collection(name)
            except NotFoundError:
                logger.debug("there was no %s", name)

    @contextmanager
    def explained(self, name: str = "") -> Iterator[None]:
        """Say what is wrong with the server, or with a collection on it."""
        try:
            yield
        except Exception as exc:
            logger.debug("Chroma failed on %s", self.address, exc_info=True)
            raise explained_error(exc, self, name) from exc

    @contextmanager
    def _connected(self) -> "Iterator[ServerAPI]":
        system, api = connect(self)
        try:
            yield api
        finally:
            close(system, api)


class ServedCollection:
    """One collection on a server; what others write is seen at once."""

    shared = True

    def __init__(self, server: ChromaServer, name: str) -> None:
        self._server = server
        self._name = name
        self._silent_until = 0.0

    def open(self, labels: Labels, *, create: bool) -> Opening:
        """Open the collection; as `ChromaPlace`."""
        with self.explained():
            system, api = connect(self._server)
            try:
                _held_version(api)
                most = api.get_max_batch_size()
                collection = _collection(api, self._name, labels, create=create)
            except BaseException:
                close(system, api)
                raise
        return Opening(
            collection=collection,
            close=lambda: close(system, api),
            written_at_once=min(WRITTEN_AT_ONCE, most) if most > 0 else WRITTEN_AT_ONCE,
            read_at_once=_READ_AT_ONCE,
        )

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Say what is wrong; after a silence, at once."""
        if time.monotonic() < self._silent_until:
            raise explained_error(TimeoutError(), self._server, self._name)
        begun = time.monotonic()
        try:
            with self._server.explained(self._name):
                yield
        except VectorsAway:
            if time.monotonic() - begun >= min(self._server.timeout_s, _CONNECT_S):
                self._silent_until = time.monotonic() + _SILENCE_S
            raise

    def mismatch(self, what: str) -> IndexMismatch:
        """Give the error that sends to a rebuild."""
        return missing(self._name, self._server.address, what)


def connect(server: ChromaServer) -> "tuple[System, ServerAPI]":
    """Prepare to ask a server; nothing is asked yet."""
    import httpx
    from chromadb.api import ServerAPI
    from chromadb.config import Settings, System

    # Not chromadb.HttpClient: it asks three things without any bound of time before it can be
    # given one, and leaves a connection open that nothing closes.
    system = System(
        Settings(
            chroma_api_impl="chromadb.api.fastapi.FastAPI",
            chroma_server_host=server.address.rstrip("/"),
            chroma_server_http_port=0,  # it stands in the address
            chroma_server_headers={"Authorization": f"Bearer {server.key}"} if server.key else {},
            anonymized_telemetry=False,
        )
    )
    api = system.instance(ServerAPI)  # type: ignore[type-abstract]
    # It waits for ever, and no setting says otherwise.
    _session(api).timeout = httpx.Timeout(server.timeout_s, connect=_CONNECT_S)
    return system, api


def close(system: "System", api: "ServerAPI") -> None:
    """Let go of the connections."""
    _session(api).close()
    system.stop()


def _session(api: "ServerAPI") -> Any:
    return cast("Any", api)._session


def _held_version(api: "ServerAPI") -> str:
    said = api.get_version()
    if not isinstance(said, str) or not said.startswith(_VERSION):
        raise OtherVersion(str(said)[:_SHOWN])
    return said


def _names(api: "ServerAPI") -> Iterator[str]:
    offset = 0
    while page := api.list_collections(limit=_LISTED_AT_ONCE, offset=offset):
        yield from (each.name for each in page)
        offset += len(page)


def _collection(api: "ServerAPI", name: str, labels: Labels, *, create: bool) -> "Collection":
    from chromadb.api.models.Collection import Collection

    if create:
        model = api.get_or_create_collection(
            name, configuration={"hnsw": GRAPH}, metadata=dict(labels)
        )
    else:
        model = api.get_collection(name)
    return Collection(client=api, model=model, embedding_function=None)
