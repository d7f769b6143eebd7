"""A backup made, also while the app runs."""

import hashlib
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

from corpus.errors import SettingsWrong, SpoorzoekerError
from corpus.whole_file import whole_file
from index.catalogue import catalogue_path
from index.owner_only import for_owner_only
from rag.backup.contents import (
    DATA,
    LETTERS,
    PASSWORDS_FILE,
    PEOPLES,
    RUNS,
    SETTINGS,
    SETTINGS_FILE,
    UPLOADS,
    Source,
    is_ours,
    sources_of_data,
    sources_under,
)
from rag.backup.manifest import NAME, Manifest, Member
from rag.examination.letters_folder import letters_folder
from rag.kept.databases import DATABASES, PeoplesFile, look_at, to_read

_CHUNK = 1 << 20
_MODE = 0o600
_DEFLATE = zipfile.ZIP_DEFLATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Also:
    """What goes along besides what people made in the app: files of whoever runs it."""

    letters: bool = False
    settings: Path | None = None
    passwords: Path | None = None


def write_backup(file: Path, data: Path, *, also: Also, replace: bool = False) -> Manifest:
    """Write a backup of a data folder, whole or not at all, for its owner alone to read.

    The databases are copied by SQLite as they are at one moment. The other files are written
    whole or not at all by those who write them; one that is taken away meanwhile is left out.

    Args:
        file: The backup.
        data: The data folder.
        also: What else goes along.
        replace: Whether a file of that name may go.

    Raises:
        SettingsWrong: There is nothing to back up, or the file is there or can't be written.
        SpoorzoekerError: A database is damaged.
    """
    _refuse(file, data, replace=replace)
    letters = letters_folder(data)
    if also.letters and not (letters and letters.is_dir()):
        raise SettingsWrong(
            f"De map met brieven {letters or ''} is er niet; er is geen reservekopie gemaakt. "
            "Sluit de schijf aan, of laat --letters weg."
        )
    try:
        with whole_file(file, mode=_MODE) as out, zipfile.ZipFile(out, "w", _DEFLATE) as archive:
            writing = _Writing(archive)
            rows = {
                each.name: _add_database(writing, data / each.name, each, beside=file)
                for each in DATABASES
                if (data / each.name).exists()
            }
            for source in _sources(data, letters, also):
                writing.add(source)
            manifest = _manifest(writing.members, rows, letters)
            archive.writestr(NAME, manifest.as_json())
    except OSError as error:
        where = f"{error.filename or file}: {error.strerror}"
        raise SettingsWrong(f"{file} kan niet worden gemaakt ({where}).") from error
    return manifest


def _manifest(members: list[Member], rows: dict[str, int], letters: Path | None) -> Manifest:
    return Manifest(
        made=datetime.now(UTC).replace(microsecond=0),
        program=version("spoorzoeker"),
        letters_folder=str(letters) if letters else None,
        rows=rows,
        files=tuple(members),
    )


class _Writing:
    """Adds files to an archive, and keeps what was added."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.members: list[Member] = []

    def add(self, source: Source) -> None:
        """Add a file as it is now; one that is gone by now is none."""
        with suppress(FileNotFoundError), source.path.open("rb") as file:
            self._add(source.name, file)

    def _add(self, name: str, file: BinaryIO) -> None:
        try:
            name.encode()
        except UnicodeEncodeError as error:
            raise SettingsWrong(
                f"De naam van {name!r} kan niet in een reservekopie staan; geef het bestand een andere."
            ) from error
        if not is_ours(name):
            raise SettingsWrong(f"{name!r} kan niet in een reservekopie staan.")
        hashed, size = hashlib.sha256(), 0
        info = zipfile.ZipInfo(name, datetime.now().timetuple()[:6])
        info.compress_type, info.external_attr = _DEFLATE, (0o100000 | _MODE) << 16
        with self._archive.open(info, "w", force_zip64=True) as into:
            while part := file.read(_CHUNK):
                into.write(part)
                hashed.update(part)
                size += len(part)
        self.members.append(Member(name=name, bytes=size, sha256=hashed.hexdigest()))


def _add_database(writing: _Writing, path: Path, file: PeoplesFile, *, beside: Path) -> int:
    with _copy(path, beside.with_name(f"{beside.name}.{file.name}.deel")) as copy:
        seen = look_at(copy, file)
        if seen.rows is None:
            raise SpoorzoekerError(
                f"{path} {seen.wrong}; er is geen reservekopie gemaakt. "
                "Zie wat er te doen is met: spoorzoeker doctor"
            )
        writing.add(Source(path=copy, name=f"{DATA}/{file.name}"))
    return seen.rows


@contextmanager
def _copy(path: Path, to: Path) -> Iterator[Path]:
    """Give a copy of a database as it is at one moment, with what its log holds."""
    to.unlink(missing_ok=True)
    for_owner_only(to)
    try:
        with (
            closing(sqlite3.connect(to_read(path), uri=True, timeout=30)) as old,
            closing(sqlite3.connect(to)) as new,
        ):
            old.backup(new)
        yield to
    except sqlite3.Error as error:
        raise SpoorzoekerError(
            f"{path} kan niet worden gelezen ({error}); er is geen reservekopie gemaakt. "
            "Zie wat er te doen is met: spoorzoeker doctor"
        ) from error
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            to.with_name(to.name + suffix).unlink(missing_ok=True)


def _sources(data: Path, letters: Path | None, also: Also) -> Iterable[Source]:
    yield from sources_of_data(data)
    if also.letters and letters:
        yield from sources_under(letters, LETTERS, without=data.resolve())
    for path, name in ((also.settings, SETTINGS_FILE), (also.passwords, PASSWORDS_FILE)):
        if path:
            yield Source(path=path, name=f"{SETTINGS}/{name}")


def _refuse(file: Path, data: Path, *, replace: bool) -> None:
    if not data.is_dir() or not any(
        path.exists() for path in (*map(data.joinpath, PEOPLES), catalogue_path(data))
    ):
        raise SettingsWrong(
            f"In {data} is niets om te bewaren; noem met --data de gegevensmap van de app."
        )
    if file.exists() and not replace:
        raise SettingsWrong(f"{file} bestaat al. Noem een ander bestand, of kies --replace.")
    if not file.parent.is_dir():
        raise SettingsWrong(f"De map {file.parent} bestaat niet.")
    if any(file.resolve().is_relative_to((data / name).resolve()) for name in (UPLOADS, RUNS)):
        raise SettingsWrong(f"{file} ligt tussen wat erin moet; noem een andere plaats.")
