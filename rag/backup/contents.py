"""What a backup holds, and under which names.

The index is built anew of the letters, and who is logged in logs in again: neither is in it.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from corpus.errors import SettingsWrong
from rag.kept.databases import DATABASES

DATA, LETTERS, SETTINGS = "data", "letters", "settings"
"""Where the parts of a backup go back to: the data folder, the letters', that of the settings."""
SETTINGS_FILE, PASSWORDS_FILE = "spoorzoeker.toml", "wachtwoorden"
UPLOADS, RUNS = "uploads", "runs"
PEOPLES = (*(file.name for file in DATABASES), UPLOADS, RUNS)
"""What people made, as it lies in the data folder."""
_PART = ".deel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that goes into a backup, under a name."""

    path: Path
    name: str


def sources_of_data(data: Path) -> Iterator[Source]:
    """Yield the files that people made; not the databases, which are copied in another way."""
    for name in (UPLOADS, RUNS):
        yield from sources_under(data / name, f"{DATA}/{name}")


def sources_under(folder: Path, under: str, *, without: Path | None = None) -> Iterator[Source]:
    """Yield the files of a folder by name; what is hidden or half written is none.

    Raises:
        SettingsWrong: A part of it can't be listed: that must not look like nothing.
    """
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and (not without or Path(place, name).resolve() != without)
        )
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith((".", "~$")) and not name.endswith(_PART) and path.is_file():
                inside = path.relative_to(folder).as_posix()
                yield Source(path=path, name=f"{under}/{inside}")


def is_ours(name: str) -> bool:
    """Say whether a file of a backup may have a name: nothing leads out of where it is put."""
    path = PurePosixPath(name)
    parts = path.parts
    if path.as_posix() != name or path.is_absolute() or "\0" in name or len(parts) < 2:
        return False
    if any(part.startswith(".") for part in parts):
        return False
    section, first = parts[0], parts[1]
    if section == DATA:
        is_file = first not in (UPLOADS, RUNS)
        return first in PEOPLES and is_file == (len(parts) == 2)
    if section == SETTINGS:
        return len(parts) == 2 and first in (SETTINGS_FILE, PASSWORDS_FILE)
    return section == LETTERS


def _refuse(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise SettingsWrong(
            f"De map {error.filename} kan niet worden gelezen ({error.strerror}). "
            "Er is geen reservekopie gemaakt."
        ) from error
