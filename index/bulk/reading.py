"""Files read by a cluster ahead of whoever takes them, in order, and never too many at once."""

import logging
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from corpus.errors import LetterUnreadable, SettingsWrong
from index.bulk.address import RayAddress, ray_address
from index.bulk.link import Link, OrderLost
from index.bulk.make import make_here
from index.bulk.order import Filled, Order, Parcel, batches_of, parcel_of
from index.embedder import OFFLINE_EMBEDDERS, Embedder
from index.model_setting import is_address
from index.prepared import Prepared
from index.reader import Reader
from index.reading import Read, reading
from index.reading_process import Bounds

logger = logging.getLogger(__name__)

_AHEAD = 3
"""Orders per worker that may be under way or wait to be taken."""
_MOST_AHEAD = 96
_MOST_BYTES = 128_000_000
"""Of files that are under way together."""


class BulkReading:
    """Reads for one sync after another on a cluster, which it only looks for when there is work."""

    def __init__(
        self,
        setting: str,
        *,
        embedder: Embedder,
        embedder_setting: str,
        bounds: Bounds | None = None,
    ) -> None:
        """Take the settings in; nothing is contacted yet.

        Args:
            setting: Where the cluster is.
            embedder: Gives the vectors here; those of the workers must equal its own.
            embedder_setting: What it was loaded by. One behind an address goes on being asked
                from here.
            bounds: For each file.

        Raises:
            SettingsWrong: It is no address.
        """
        self._address: RayAddress = ray_address(setting)
        self._embedder_name = embedder.name
        self._embedder = "" if is_address(embedder_setting) else _absolute(embedder_setting)
        self._bounds = bounds or Bounds()
        self._link: Link | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def begin(self) -> None:
        """Look for the cluster now."""
        self._linked()

    def close(self) -> None:
        """Let go of the cluster."""
        link, self._link = self._link, None
        if link:
            link.close()

    @contextmanager
    def reading(self, reader: Reader, files: Sequence[Path]) -> Iterator[Read]:
        """Give what reads and prepares a file; as `index.reading.reading`, and its vectors too.

        A file that the cluster did not read, because it can't travel or because every worker
        that had it ended, is read here.

        Raises:
            SettingsWrong: There is no such cluster, or its machines would give other letters.
            SpoorzoekerError: The cluster is gone.
        """
        with ExitStack() as stack:
            here = stack.enter_context(reading(reader, (), self._bounds))
            if not (files and reader.entry):
                yield here
                return
            try:
                yield _Ahead(self._linked(), self._order(reader.entry), files, here).read
            except BaseException:
                self.close()  # nobody waits for what is under way
                raise

    def _linked(self) -> Link:
        self._link = self._link or Link(self._address)
        return self._link

    def _order(self, entry: str) -> Order:
        return Order(
            entry=entry,
            bounds=self._bounds,
            make=make_here(),
            embedder=self._embedder,
            embedder_name=self._embedder_name,
            parcels=(),
        )


def _absolute(setting: str) -> str:
    """Name a folder so that it is found from every current folder."""
    if setting in OFFLINE_EMBEDDERS:
        return setting
    folder, query, words = setting.partition("?")
    path = Path(folder).expanduser()
    return f"{path.absolute()}{query}{words}" if path.is_dir() else setting


@dataclass(slots=True, kw_only=True)
class _Sent:
    """An order that is under way or filled; `left` are the files not yet taken, by their places."""

    future: Future[Filled]
    left: dict[Path, int]
    size: int


class _Ahead:
    """The files of one sync, sent in the order in which they will be asked for."""

    def __init__(self, link: Link, order: Order, files: Sequence[Path], here: Read) -> None:
        self._link, self._order, self._here = link, order, here
        self._batches = batches_of(files, workers=link.workers)
        self._most = min(_AHEAD * link.workers, _MOST_AHEAD)
        self._sent: deque[_Sent] = deque()
        self._by_path: dict[Path, _Sent] = {}
        self._send()

    def read(self, path: Path) -> Prepared:
        """Give the letter of a file, and see to it that the next ones are being read."""
        sent = self._by_path.pop(path, None)
        if sent is None:
            return self._here(path)
        self._forget_before(sent)
        place = sent.left.pop(path)
        self._send()
        try:
            filled = self._link.wait(sent.future)
        except OrderLost as exc:
            logger.warning("no worker could read %s, so it is read here: %s", path.name, exc)
            return self._here(path)
        if filled.refused:
            raise SettingsWrong(f"Het Ray-cluster is niet te gebruiken. {filled.refused}")
        _, said = filled.answers[place]
        if isinstance(said, Prepared):
            return said
        raise LetterUnreadable(said)

    def _forget_before(self, sent: _Sent) -> None:
        """Let go of orders that are behind, whether or not all of their files were asked for."""
        while self._sent and self._sent[0] is not sent:
            for path in self._sent.popleft().left:
                del self._by_path[path]

    def _send(self) -> None:
        while len(self._sent) < self._most and self._under_way() < _MOST_BYTES:
            batch = next(self._batches, None)
            if batch is None:
                return
            parcels = {path: parcel for path in batch if (parcel := parcel_of(path))}
            if parcels:
                self._send_parcels(parcels)

    def _send_parcels(self, parcels: dict[Path, Parcel]) -> None:
        sent = _Sent(
            future=self._link.send(replace(self._order, parcels=tuple(parcels.values()))),
            left={path: place for place, path in enumerate(parcels)},
            size=sum(len(parcel.data) for parcel in parcels.values()),
        )
        self._sent.append(sent)
        self._by_path |= dict.fromkeys(parcels, sent)

    def _under_way(self) -> int:
        return sum(sent.size for sent in self._sent)
