"""A sync in a process of its own, of what the index was made of: one line of JSON for each step.

So the app goes on answering, and nothing that the sync read stays in its memory.
"""

import json
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from corpus.errors import IndexBusy, SettingsWrong, SpoorzoekerError


def main(data: str) -> None:
    """Make the index in a data folder equal to its folder and what people added."""
    try:
        _sync(Path(data))
    except IndexBusy as error:
        _say(busy=str(error))
    except SpoorzoekerError as error:
        _say(failed=" ".join(str(error).split()))


def _sync(data: Path) -> None:
    from index.embedder import load_embedder
    from index.report import report_json
    from index.sync import Progress, sync
    from rag.settings import load_settings

    def tell(now: Progress) -> None:
        _say(done=now.letters, of=now.files, wiping=now.wiping)

    folder = _folder(data)
    embedder = load_embedder(load_settings(data=data).embedder)
    _say(report=report_json(sync(folder, data, embedder=embedder, on_progress=tell)))


def _folder(data: Path) -> Path:
    """Give the folder of the index; an empty one would look as if all letters were taken away."""
    from index.catalogue import Catalogue, catalogue_path
    from index.uploads import uploads_folder

    with closing(Catalogue(catalogue_path(data))) as catalogue:
        folder = catalogue.folder()
        others = catalogue.totals().letters
    if folder is None:
        raise SettingsWrong(
            "Neem de map met brieven eerst opnieuw op, met: spoorzoeker index MAP. "
            "Daarna kunnen er brieven bij."
        )
    if others and folder.is_dir() and not any(folder.iterdir()):
        added = uploads_folder(data)
        if others > sum(1 for path in added.rglob("*") if path.is_file()):
            raise SettingsWrong(
                f"De map {folder} is leeg; is de schijf waar die op staat wel verbonden? "
                "Er is niets aan de brieven veranderd."
            )
    return folder


def _say(**said: Any) -> None:
    print(json.dumps(said, ensure_ascii=True), flush=True, file=sys.__stdout__)
