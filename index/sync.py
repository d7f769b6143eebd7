"""Make the index equal to a folder of letters."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import IndexMismatch
from index.catalogue import Catalogue, catalogue_path
from index.chroma_server import ChromaServer
from index.comparison import Comparison, Failure, Taken
from index.embedder import Embedder
from index.lock import sync_lock
from index.matrix_writing import drop_matrices
from index.parts import Parts, last_generation, open_parts
from index.reader import Reader, letter_reader
from index.reading import Reading, reading
from index.renewal import OnLetter, renew, tidy
from index.seal import refuse_damaged, seal
from index.stamp import Stamp
from index.sync_run import SyncRun
from index.uploads import all_files


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncReport:
    """What a sync did (letters), what could not be read, and what there is now."""

    added: int
    changed: int
    renamed: int
    removed: int
    unchanged: int
    failed: tuple[Failure, ...]
    letters: int
    paragraphs: int
    chunks: int
    seconds: float

    @property
    def did_something(self) -> bool:
        """Say whether the index is another than before."""
        return bool(self.added or self.changed or self.renamed or self.removed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a sync is: letters taken in so far, paragraphs in them, of how many files to read.

    While it is `wiping`, the letters that stay go over to a new generation, and are counted anew.
    """

    letters: int
    paragraphs: int
    files: int
    wiping: bool = False


OnProgress = Callable[[Progress], None]


def sync(
    folder: Path,
    data: Path,
    *,
    embedder: Embedder,
    rebuild: bool = False,
    on_progress: OnProgress | None = None,
    reader: Reader | None = None,
    refused: dict[str, str] | None = None,
    chroma: ChromaServer | None = None,
    reading: Reading = reading,
) -> SyncReport:
    """Make the index in `data` equal to a folder, with what people added in the app.

    New chunks are written beside the old; one commit of the catalogue takes readers from the
    old state to the new. Where chunks have become stale, the others then go over to a new
    generation, and the old one is deleted whole, so that nothing of a removed letter stays on
    disk. Broken off anywhere, it leaves readers with the old state or the new, and the next sync
    goes on from there.

    Args:
        folder: The letters, in subfolders too; the catalogue remembers it.
        data: Where what is built lies.
        embedder: Makes the vectors.
        rebuild: Read and write everything anew, also with another embedder or over damage.
        on_progress: Called after every letter.
        reader: Reads a file; the reader of `corpus` when None.
        refused: Why files gave no letter before, by name and content. They are not tried again,
            and those that are refused now are added.
        chroma: The server that has the vectors; the data folder when None.
        reading: Has the reader read files: here, or on a cluster (`index.bulk`).

    Raises:
        SettingsWrong: A folder is missing or may not be read or written.
        IndexMismatch: The index is damaged or of another make; `rebuild` puts it right.
        IndexBusy: Another sync is under way.
        VectorsAway: The server is; what was there stays, and the next sync goes on.
        SpoorzoekerError: The disk is full, or a cluster that read is gone.
    """
    chroma = chroma.patient() if chroma else None
    started = time.monotonic()
    reader = reader or letter_reader()
    files = all_files(folder, data, suffixes=reader.suffixes)
    with sync_lock(data), closing(_open_catalogue(data, rebuild=rebuild)) as catalogue:
        if catalogue.state() is None:
            drop_matrices(data)  # of an index whose catalogue was lost: names begin anew
        comparison = Comparison(
            files,
            catalogue.entries(),
            reader,
            reread=rebuild,
            refused=refused,
            reading=reading,
        )
        with closing(_open_parts(data, catalogue, embedder, chroma, rebuild=rebuild)) as parts:
            run = SyncRun(
                data, folder.resolve(), catalogue, parts, comparison, embedder, reader.version
            )
            with closing(comparison.letters()) as letters:
                left = run.carry_out(_counted(letters, len(comparison.to_read), on_progress))
            if not left.chunks:
                tidy(data, catalogue, parts.vectors, wipe=left.letters, chroma=chroma)
        if left.chunks:
            renew(data, catalogue, embedder, on_letter=_wiping(on_progress), chroma=chroma)
        seal(data, catalogue)
        return _report(comparison, catalogue, seconds=time.monotonic() - started)


def _open_catalogue(data: Path, *, rebuild: bool) -> Catalogue:
    path = catalogue_path(data)
    try:
        return _whole_catalogue(path)
    except IndexMismatch:
        if not rebuild:
            raise
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return Catalogue(path)


def _whole_catalogue(path: Path) -> Catalogue:
    catalogue = Catalogue(path)
    try:
        catalogue.refuse_damaged()
    except BaseException:
        catalogue.close()
        raise
    return catalogue


def _open_parts(
    data: Path,
    catalogue: Catalogue,
    embedder: Embedder,
    chroma: ChromaServer | None,
    *,
    rebuild: bool,
) -> Parts:
    """Open the generation to write to: the one that is there, or a new one."""
    state, stamp = catalogue.state(), Stamp.of(embedder)
    if state and not rebuild:
        state.stamp.hold_to(stamp)
        refuse_damaged(data, catalogue, state)
        return open_parts(data, state.generation, stamp, chroma=chroma)
    # What a first sync or a rebuild left when it was broken off is gone on with.
    last = last_generation(data, chroma=chroma)
    if last and (last > state.generation if state else not rebuild):
        with suppress(IndexMismatch):
            return open_parts(data, last, stamp, chroma=chroma)
    return open_parts(data, last + 1, stamp, create=True, chroma=chroma)


def _counted(
    letters: Iterator[Taken], files: int, on_progress: OnProgress | None
) -> Iterator[Taken]:
    """Pass letters on, and report each once whoever asked for it has dealt with it."""
    paragraphs = 0
    for number, taken in enumerate(letters, start=1):
        yield taken
        paragraphs += taken.prepared.paragraphs
        if on_progress:
            on_progress(Progress(letters=number, paragraphs=paragraphs, files=files))


def _wiping(on_progress: OnProgress | None) -> OnLetter | None:
    if on_progress is None:
        return None
    return lambda number, letters: on_progress(
        Progress(letters=number, paragraphs=0, files=letters, wiping=True)
    )


def _report(comparison: Comparison, catalogue: Catalogue, *, seconds: float) -> SyncReport:
    totals = catalogue.totals()
    return SyncReport(
        added=comparison.fates["added"],
        changed=comparison.fates["changed"],
        renamed=comparison.fates["renamed"],
        removed=comparison.removed,
        unchanged=comparison.fates["unchanged"],
        failed=tuple(comparison.failures),
        letters=totals.letters,
        paragraphs=totals.paragraphs,
        chunks=totals.chunks,
        seconds=round(seconds, 3),
    )
