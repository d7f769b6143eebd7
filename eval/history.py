"""Finished runs that lie under one folder, to be looked back on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

from corpus.errors import SettingsWrong
from eval.folder import RunFolder
from eval.report.material import Material, read_material

RUNS = "runs"
"""The folder under the data folder in which a run lies that no other place was named for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRun:
    """A finished run: its folder's name, when it was made, of which case files, and its scores.

    Runs of equal `cases` (the hashes of their files) may be compared.
    """

    name: str
    made: datetime
    files: tuple[str, ...]
    cases: tuple[str, ...]
    scores: Mapping[str, Any]


class History:
    """The runs under a folder; what is no finished run there is passed over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def runs(self) -> tuple[PastRun, ...]:
        """Give the finished runs, newest first."""
        try:
            folders = [place for place in self._folder.iterdir() if place.is_dir()]
        except OSError:
            return ()
        found = (_past(place) for place in folders)
        return tuple(
            sorted(filter(None, found), key=lambda run: (run.made, run.name), reverse=True)
        )

    def material(self, name: str) -> Material:
        """Give all of a run.

        Raises:
            KeyError: There is no finished run of that name.
            SettingsWrong: A file of it is damaged.
        """
        return read_material(self._place(name))

    def report(self, name: str) -> str:
        """Give the HTML of a run's report; `KeyError` when there is none."""
        try:
            return (self._place(name) / "report.html").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise KeyError(name) from error

    def _place(self, name: str) -> Path:
        """Find a run by comparing names, so that none can lead out of the folder."""
        for run in self.runs():
            if run.name == name:
                return self._folder / name
        raise KeyError(name)


def new_run(data: Path, *, now: datetime) -> Path:
    """Name a folder for a run that is made now, among those of a data folder; never one there is."""
    first = data / RUNS / now.strftime("%Y-%m-%d %H.%M.%S")
    names = chain([first], (first.with_name(f"{first.name} ({number})") for number in count(2)))
    return next(name for name in names if not name.exists())


def _past(place: Path) -> PastRun | None:
    folder = RunFolder(place)
    about = folder.about()
    try:
        made = datetime.fromisoformat(str(about.get("date")))
        scores = folder.scores()
        files = [(str(case["file"]), str(case["sha256"])) for case in about.get("cases", ())]
    except (SettingsWrong, ValueError, TypeError, KeyError):
        return None
    return PastRun(
        name=place.name,
        made=made if made.tzinfo else made.replace(tzinfo=UTC),
        files=tuple(Path(file).name for file, _ in files),
        cases=tuple(sha256 for _, sha256 in files),
        scores=scores,
    )
