"""What travels to a worker and back: the bytes of some files, and what was read from them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.overrides import overrides_path
from corpus.source import MAX_BYTES
from index.bulk.make import Make
from index.reading import may_harm
from index.reading_process import Bounds
from index.worker import Answer

_MOST_FILES = 16
_MOST_WEIGHT = 16
_MOST_BYTES = 1_000_000
_HEAVY = 4
"""What a file of an expensive kind weighs, a text being 1: a batch takes some tenths of a second."""
_MOST_BESIDE = 1_000_000
"""Bytes of a file beside a letter; a larger one doesn't travel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A file, and the one beside it that says what the letter doesn't, if there is one."""

    name: str
    data: bytes
    beside: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Some files to be read by a worker.

    Attributes:
        entry: The function that reads, as `module:function`.
        bounds: For each file.
        make: What the worker must be like.
        embedder: The setting of what embeds there; empty where nothing does.
        embedder_name: What that must call itself.
        parcels: The files.
    """

    entry: str
    bounds: Bounds
    make: Make
    embedder: str
    embedder_name: str
    parcels: tuple[Parcel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What a worker says of an order: an answer for each parcel, or why it may not read at all."""

    answers: tuple[Answer, ...] = ()
    refused: str = ""


def parcel_of(path: Path) -> Parcel | None:
    """Take a file along; None where it has to be read here, which then says what is wrong."""
    beside: bytes | None = None
    try:
        if path.stat().st_size > MAX_BYTES:
            return None
        said = overrides_path(path)
        if said.exists():
            if said.stat().st_size > _MOST_BESIDE:
                return None
            beside = said.read_bytes()
        return Parcel(name=path.name, data=path.read_bytes(), beside=beside)
    except OSError:
        return None


def batches_of(files: Sequence[Path], *, workers: int) -> Iterator[tuple[Path, ...]]:
    """Yield neighbouring files together, so that the way to a worker costs little beside reading.

    Few files are spread over all workers.
    """
    most = max(1, min(_MOST_FILES, len(files) // (2 * workers)))
    batch: list[Path] = []
    weight = size = 0
    for path in files:
        heavy, length = _HEAVY if may_harm(path) else 1, _size(path)
        full = len(batch) >= most or weight + heavy > _MOST_WEIGHT or size + length > _MOST_BYTES
        if batch and full:
            yield tuple(batch)
            batch, weight, size = [], 0, 0
        batch.append(path)
        weight, size = weight + heavy, size + length
    if batch:
        yield tuple(batch)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
