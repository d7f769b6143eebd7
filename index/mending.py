"""An index put right without its letters' files: the catalogue has all that they hold."""

from contextlib import closing
from pathlib import Path

from corpus.errors import IndexMissing
from index.catalogue import Catalogue, catalogue_path
from index.chroma_server import ChromaServer
from index.embedder import Embedder
from index.examination import Examination, examine
from index.lock import sync_lock
from index.parts import open_vectors
from index.renewal import OnLetter, renew, tidy
from index.seal import seal
from index.stamp import Stamp


def mend(
    data: Path,
    embedder: Embedder,
    *,
    on_letter: OnLetter | None = None,
    chroma: ChromaServer | None = None,
) -> Examination:
    """Put right what can be, and look again.

    Vectors and terms that are missing, damaged or stale, or made with another embedder, are made
    anew from the catalogue; readers go on meanwhile.

    Args:
        data: Where what is built lies.
        embedder: Makes the vectors that cannot be reused.
        on_letter: Called after every letter that is written anew.
        chroma: The server that has the vectors, or is to have them; the data folder when None.

    Raises:
        IndexMissing: There is no index.
        IndexMismatch: The catalogue itself is damaged; only the letters' files help.
        SpoorzoekerError: A sync is under way, or the disk is full.
    """
    stamp, patient = Stamp.of(embedder), chroma.patient() if chroma else None
    if not catalogue_path(data).is_file():
        raise IndexMissing(f"In {data} is geen index om te herstellen.")
    with sync_lock(data):
        kinds = {fault.kind for fault in examine(data, stamp, syncing=False, chroma=chroma).faults}
        with closing(Catalogue(catalogue_path(data))) as catalogue:
            state = catalogue.state()
            if "parts" in kinds:
                renew(data, catalogue, embedder, on_letter=on_letter, chroma=patient)
            elif state and "left" in kinds:
                with closing(
                    open_vectors(data, state.generation, stamp, chroma=patient)
                ) as vectors:
                    tidy(data, catalogue, vectors, wipe=True, chroma=patient)
            seal(data, catalogue)
    return examine(data, stamp, chroma=chroma)
