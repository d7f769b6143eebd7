"""What is there of an index, and what is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from corpus.errors import IndexMismatch, SpoorzoekerError, VectorsAway
from index.catalogue import Catalogue, State, Totals, catalogue_path
from index.chroma_name import NAMED, known_server
from index.chroma_server import ChromaServer
from index.damage import INDEX, MEND, REBUILD
from index.database import PART
from index.lock import is_syncing
from index.matrix import MATRIX
from index.parts import Parts, generations, open_parts, part_folders
from index.seal import CHROMA_FILE, damaged_matrix, damaged_parts
from index.sqlite_file import page_fault
from index.stamp import Stamp
from index.vectors import VectorIndex

_PROBES = 20
_REBUILD = f"bouw opnieuw: {REBUILD}"

Kind = Literal["parts", "left", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that is not as it should be, and what to do about it; in Dutch.

    The `parts` can be made anew from the catalogue, what was `left` lying about can be taken
    away; another fault asks for the letters, or for the user.
    """

    what: str
    todo: str
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What was found; `sizes` are in bytes, by what lies there."""

    faults: tuple[Fault, ...]
    syncing: bool = False
    state: State | None = None
    totals: Totals | None = None
    vectors: int | None = None
    terms: int | None = None
    sizes: Mapping[str, int]


def examine(
    data: Path,
    stamp: Stamp | None,
    *,
    syncing: bool | None = None,
    chroma: ChromaServer | None = None,
) -> Examination:
    """Look at all parts of an index; nothing is changed.

    Args:
        data: Where what is built lies.
        stamp: What the program would make now; None where that isn't known.
        syncing: Whether letters are being taken in; it is found out when None.
        chroma: The server that has the vectors; the data folder when None.
    """
    syncing = is_syncing(data) if syncing is None else syncing
    sizes, path = _sizes(data), catalogue_path(data)
    if not path.is_file():
        nothing = _other(f"In {data} zijn nog geen brieven opgenomen.", f"neem ze op: {INDEX}")
        return Examination(faults=(nothing,), syncing=syncing, sizes=sizes)
    try:
        with closing(Catalogue(path)) as catalogue:
            return _examined(data, catalogue, stamp, syncing, sizes, chroma)
    except SpoorzoekerError as exc:
        return Examination(faults=(_refused(exc, _REBUILD),), syncing=syncing, sizes=sizes)


def _examined(
    data: Path,
    catalogue: Catalogue,
    stamp: Stamp | None,
    syncing: bool,
    sizes: Mapping[str, int],
    chroma: ChromaServer | None,
) -> Examination:
    state = catalogue.state()
    if state is None:
        unfinished = _other("De eerste opname is niet afgemaakt.", f"ga ermee door: {INDEX}")
        return Examination(faults=() if syncing else (unfinished,), syncing=syncing, sizes=sizes)
    if faults := [*_catalogue_faults(data, catalogue)]:
        return Examination(faults=tuple(faults), syncing=syncing, state=state, sizes=sizes)
    faults = [*_stamp_faults(state, stamp), *_file_faults(data, catalogue, state)]
    counts: tuple[int | None, int | None] = (None, None)
    try:
        if not damaged_parts(data, catalogue, state, summed=True):
            with closing(open_parts(data, state.generation, state.stamp, chroma=chroma)) as parts:
                counts = parts.vectors.count(), parts.lexical.count()
                faults += _part_faults(parts, frozenset(catalogue.chunk_ids()), syncing)
        faults += () if chroma else _server_faults(data)
    except VectorsAway as exc:  # a server is not mended from here
        faults.append(_other(str(exc), "herhaal daarna: spoorzoeker doctor"))
    except SpoorzoekerError as exc:
        faults.append(_refused(exc, None))
    if not syncing:
        with suppress(VectorsAway):  # said already
            faults += _left_faults(data, state, chroma)
    return Examination(
        faults=tuple(faults),
        syncing=syncing,
        state=state,
        totals=catalogue.totals(),
        vectors=counts[0],
        terms=counts[1],
        sizes=sizes,
    )


def _catalogue_faults(data: Path, catalogue: Catalogue) -> Iterator[Fault]:
    for complaint in catalogue.complaints():
        cause = complaint.splitlines()[-1]
        yield _other(f"{PART} {catalogue_path(data)} is beschadigd ({cause}).", _REBUILD)


def _stamp_faults(state: State, stamp: Stamp | None) -> Iterator[Fault]:
    if stamp and state.stamp != stamp:
        yield _broken(
            f"De index is gemaakt met {state.stamp.words()}, en nu geldt {stamp.words()}."
        )


def _file_faults(data: Path, catalogue: Catalogue, state: State) -> Iterator[Fault]:
    file = part_folders(data, state.generation)[0] / CHROMA_FILE
    pages = page_fault(file) if file.is_file() else None
    damaged = damaged_parts(data, catalogue, state, summed=True) or (
        [(file, pages)] if pages else ()
    )
    for path, fault in (*damaged, *damaged_matrix(data, catalogue, state)):
        yield _broken(f"Het bestand {path} {fault}.")


def _refused(error: SpoorzoekerError, todo: str | None) -> Fault:
    """Give the fault for a part that can't be used; without `todo`, one that mending puts right."""
    what, _, advice = str(error).rpartition(". ")
    if not isinstance(error, IndexMismatch):
        # The disk, its rights, or another process: nothing is to be built anew.
        return _other(f"{what}.", advice)
    return _other(f"{what}.", todo) if todo else _broken(f"{what}.")


def _part_faults(parts: Parts, live: frozenset[str], syncing: bool) -> Iterator[Fault]:
    for name, held in (
        ("De vectorindex", parts.vectors.ids()),
        ("De woordenindex", parts.lexical.ids()),
    ):
        if missing := len(live - held):
            yield _broken(f"{name} mist {missing} van de {len(live)} stukken.")
        # While letters are being taken in, the parts run ahead of the catalogue.
        if (stale := len(held - live)) and not syncing:
            yield _broken(f"{name} heeft {stale} stukken die niet meer bestaan.")
    if lost := _lost(parts.vectors, sorted(live)):
        yield _broken(f"De vectorindex vindt {lost} stukken niet terug.")


def _lost(vectors: VectorIndex, ids: Sequence[str]) -> str:
    """Say of how many of some chunks there is no vector, or none that is like it.

    Chroma counts and names the chunks whose folder of vectors was deleted as if all were well.
    """
    probes = ids[:: max(1, len(ids) // _PROBES)]
    stored = vectors.stored(probes)
    asked = [vector for vector in stored.values() if vector.any()]
    silent = sum(not vectors.nearest(vector, limit=1) for vector in asked)
    lost = len(probes) - len(stored) + silent
    return f"{lost} van {len(probes)} gevraagde" if lost else ""


def _server_faults(data: Path) -> Iterator[Fault]:
    """Yield what an index in the folder left on the server where it was before."""
    if known := known_server(data):
        address, beginning = known
        yield _other(
            f"Op de Chroma-server {address} staan nog vectoren van deze gegevensmap.",
            f"verwijder daar de verzamelingen {beginning}*, en dan {data / NAMED}",
        )


def _left_faults(data: Path, state: State, chroma: ChromaServer | None) -> Iterator[Fault]:
    if others := generations(data, chroma=chroma) - {state.generation}:
        yield _left(f"Er liggen nog {len(others)} oude of half gebouwde versies van de index.")
    folder = data / MATRIX
    names = [child.name for child in folder.iterdir()] if folder.is_dir() else []
    if any(name != state.name for name in names):
        yield _left("Er liggen nog vectoren van een eerdere stand in de map matrix.")
    if not state.clean:
        yield _left("De laatste opname is niet helemaal afgemaakt.")


def _sizes(data: Path) -> dict[str, int]:
    """Give the bytes that lie in a data folder, by the first part of the way to them."""
    sizes: dict[str, int] = {}
    for path in sorted(data.rglob("*")):
        if path.is_file():
            name = path.relative_to(data).parts[0].partition("-")[0]
            sizes[name] = sizes.get(name, 0) + path.stat().st_size
    return sizes


def _broken(what: str) -> Fault:
    return Fault(what=what, todo=MEND, kind="parts")


def _left(what: str) -> Fault:
    return Fault(what=what, todo=MEND, kind="left")


def _other(what: str, todo: str) -> Fault:
    return Fault(what=what, todo=todo, kind="other")
