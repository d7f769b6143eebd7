"""The folder that the index was made of."""

import os
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from corpus.errors import SpoorzoekerError
from index.catalogue import Catalogue, catalogue_path
from index.examination import Fault
from rag.examination.findings import fault

_TODO = "sluit de schijf aan, of neem de map op waar ze nu staan: spoorzoeker index MAP"


def letters_folder(data: Path) -> Path | None:
    """Give the folder; None where that isn't known."""
    if catalogue_path(data).is_file():
        with suppress(SpoorzoekerError), closing(Catalogue(catalogue_path(data))) as catalogue:
            return catalogue.folder()
    return None


def letters_faults(folder: Path | None, *, letters: int) -> Iterator[Fault]:
    """Yield what is wrong with a folder that an index of some letters was made of."""
    if folder is None:
        return
    if not folder.is_dir():
        yield fault(f"De map met brieven {folder} is er niet meer.", _TODO)
    elif not os.access(folder, os.R_OK | os.X_OK):
        yield fault(f"De map met brieven {folder} kan niet worden gelezen.", "geef leesrechten")
    elif letters and not any(folder.iterdir()):
        yield fault(f"De map met brieven {folder} is leeg.", _TODO)
