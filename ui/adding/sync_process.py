"""A sync in a process of its own, of what the index was made of: one line of JSON for each step.

So the app goes on answering, and nothing that the sync read stays in its memory.
"""

import json
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from corpus.errors import IndexBusy, SettingsWrong, SpoorzoekerError, VectorsAway
from ui.away import AWAY


def main(data: str) -> None:
    """Make the index in a data folder equal to its folder and what people added."""
    try:
        _sync(Path(data))
    except IndexBusy as error:
        _say(busy=str(error))
    except VectorsAway as error:
        print(error, file=sys.stderr)
        _say(failed=AWAY)
    except SpoorzoekerError as error:
        _say(failed=" ".join(str(error).split()))


def _sync(data: Path) -> None:
    from index.embedder import load_embedder
    from index.report import report_json
    from index.sync import Progress, sync
    from rag.chroma import chroma_server
    from rag.settings import load_settings

    def tell(now: Progress) -> None:
        _say(done=now.letters, of=now.files, wiping=now.wiping)

    folder = _folder(data)
    settings = load_settings(data=data)
    done = sync(
        folder,
        data,
        embedder=load_embedder(settings.embedder),
        on_progress=tell,
        chroma=chroma_server(settings),
    )
    _say(report=report_json(done))


def _folder(data: Path) -> Path:
    """Give the folder of the index; an empty one would look as if all letters were taken away."""
    from index.catalogue import Catalogue, catalogue_path

    with closing(Catalogue(catalogue_path(data))) as catalogue:
        folder, known = catalogue.folder(), catalogue.ids()
    if folder is None:
        raise SettingsWrong(
            "Neem de map met brieven eerst opnieuw op, met: spoorzoeker index MAP. "
            "Daarna kunnen er brieven bij."
        )
    if folder.is_dir() and not any(folder.iterdir()) and known - _added(folder, data):
        raise SettingsWrong(
            f"De map {folder} is leeg; is de schijf waar die op staat wel verbonden? "
            "Er is niets aan de brieven veranderd."
        )
    return folder


def _added(folder: Path, data: Path) -> frozenset[str]:
    from index.reader import letter_reader
    from index.uploads import all_files

    files = all_files(folder, data, suffixes=letter_reader().suffixes)
    return frozenset(file.id for file in files if file.uploaded)


def _say(**said: Any) -> None:
    print(json.dumps(said), flush=True, file=sys.__stdout__)
