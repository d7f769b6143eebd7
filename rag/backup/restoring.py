"""What people made put back from a backup: all of it or nothing, and nothing is written over."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from corpus.errors import BackupUnusable, SettingsWrong
from index.durable import write_through
from index.lock import without_app
from index.owner_only import as_owner_of
from rag.backup.contents import DATA, LETTERS, PEOPLES, SETTINGS
from rag.backup.manifest import Manifest, Member
from rag.backup.reading import Backup, open_backup
from rag.kept.databases import DATABASES, look_at

_STAGE = ".terugzetten"
_ASIDE = "vervangen"
_LOGS = ("", "-wal", "-shm")  # what SQLite has beside a file


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was put back, and where that lies now which was there before (None: nothing was)."""

    manifest: Manifest
    sections: tuple[str, ...]
    aside: Path | None


def restore(
    file: Path,
    data: Path,
    *,
    replace: bool = False,
    letters: Path | None = None,
    settings: Path | None = None,
) -> Restored:
    """Put back what people made, into a data folder that no app uses.

    Args:
        file: The backup.
        data: The data folder; it may be new.
        replace: Whether what people made there may go aside, into a folder within it.
        letters: Where the letters of the backup go; they stay in it when None.
        settings: The same, for the file of settings and that of passwords.

    Raises:
        BackupUnusable: The backup is damaged, newer, or none.
        SettingsWrong: There is something already, or a folder can't be written.
        IndexBusy: An app uses the folder, or letters are being taken in.
    """
    places = {DATA: data, LETTERS: letters, SETTINGS: settings}
    targets = {section: place for section, place in places.items() if place is not None}
    with open_backup(file) as backup:
        members = [m for m in backup.manifest.files if _section(m) in targets]
        here = {section: targets[section] for section in {DATA, *map(_section, members)}}
        for section in sorted(here.keys() - {DATA}):
            _refuse_full(here[section])
        with without_app(data), _stages(here) as stages:
            there = [name for name in PEOPLES if _is_there(data / name)]
            if there and not replace:
                raise SettingsWrong(
                    f"In {data} staat al wat mensen maakten ({', '.join(there)}). Noem een andere "
                    "map met --data; of kies --replace, dan komt het apart te staan."
                )
            _refuse_small(data, members)
            _unpack(backup, members, stages)
            _refuse_databases(stages[DATA])
            aside = _put(here, stages, there)
    sections = tuple(sorted(set(map(_section, members))))
    return Restored(manifest=backup.manifest, sections=sections, aside=aside)


def _section(member: Member) -> str:
    return PurePosixPath(member.name).parts[0]


def _refuse_full(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SettingsWrong(f"{folder} is niet leeg; noem een map die leeg is of nog niet bestaat.")


def _refuse_small(data: Path, members: list[Member]) -> None:
    needed, free = sum(member.bytes for member in members), shutil.disk_usage(data).free
    if needed > free:
        raise SettingsWrong(
            f"Op de schijf van {data} is {free / 1e6:.0f} MB vrij, en nodig is {needed / 1e6:.0f} "
            "MB. Maak eerst ruimte."
        )


@contextmanager
def _stages(targets: Mapping[str, Path]) -> Iterator[dict[str, Path]]:
    """Give a hidden folder within each target, and take it away afterwards."""
    stages = {section: target / _STAGE for section, target in targets.items()}
    try:
        for stage in stages.values():
            shutil.rmtree(stage, ignore_errors=True)  # of one that was broken off
            stage.mkdir(parents=True, mode=0o700)
        yield stages
    finally:
        for stage in stages.values():
            shutil.rmtree(stage, ignore_errors=True)


def _unpack(backup: Backup, members: list[Member], stages: Mapping[str, Path]) -> None:
    for member in members:
        section, *inside = PurePosixPath(member.name).parts
        path = stages[section].joinpath(*inside)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with path.open("xb") as file:
            path.chmod(0o600)
            backup.copy(member, file)
    for stage in stages.values():
        write_through(stage)
        as_owner_of(stage.parent, *stage.rglob("*"))


def _refuse_databases(stage: Path) -> None:
    for each in DATABASES:
        path = stage / each.name
        seen = look_at(path, each) if path.exists() else None
        if seen and seen.wrong:
            todo = "; werk Spoorzoeker bij" if seen.newer else ""
            raise BackupUnusable(f"is niet te gebruiken: {each.name} {seen.wrong}{todo}")


def _put(targets: Mapping[str, Path], stages: Mapping[str, Path], there: list[str]) -> Path | None:
    """Move all to its place, what was there aside; where that fails, all back."""
    data, moves = targets[DATA], _Moves()
    aside = _new_folder(data) if there else None
    try:
        for name in there:
            for suffix in _LOGS:
                path = data / f"{name}{suffix}"
                if aside and _is_there(path):
                    moves.move(path, aside / path.name)
        for section, stage in stages.items():
            for path in sorted(stage.iterdir()):
                moves.move(path, targets[section] / path.name)
    except BaseException:
        moves.undo()
        if aside:
            shutil.rmtree(aside, ignore_errors=True)
        raise
    return aside


class _Moves:
    """Renames that can be undone."""

    def __init__(self) -> None:
        self._done: list[tuple[Path, Path]] = []

    def move(self, old: Path, new: Path) -> None:
        if _is_there(new):
            raise SettingsWrong(f"{new} is er al. Er is niets teruggezet.")
        old.rename(new)
        self._done.append((old, new))

    def undo(self) -> None:
        while self._done:
            old, new = self._done.pop()
            new.rename(old)


def _new_folder(data: Path) -> Path:
    folder = data / f"{_ASIDE}-{datetime.now():%Y%m%d-%H%M%S-%f}"
    folder.mkdir(mode=0o700)
    as_owner_of(data, folder)
    return folder


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()
