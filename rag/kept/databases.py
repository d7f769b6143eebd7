"""The files that hold what people made in the app, and how each is looked at without opening it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from rag.kept.opening import FILE
from rag.kept.rows import VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplesFile:
    """An SQLite file of the data folder: its name, the version that is known, its main table.

    `what` is what its rows are to the user, in Dutch.
    """

    name: str
    version: int
    table: str
    what: str


CONVERSATIONS = PeoplesFile(name=FILE, version=VERSION, table="conversation", what="gesprekken")
NOTES = PeoplesFile(name="notes.sqlite", version=1, table="notes", what="notities")
DATABASES = (CONVERSATIONS, NOTES)
SESSIONS = "sessions.sqlite"
"""Who is logged in: nothing that a person made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What was seen of a file: how many rows, and what is wrong with it, in Dutch."""

    rows: int | None = None
    wrong: str | None = None
    newer: bool = False


def look_at(path: Path, file: PeoplesFile) -> Look:
    """Look at a file that is there; nothing in it is changed."""
    try:
        with closing(sqlite3.connect(_to_look(path), uri=True, timeout=10)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > file.version:
                return Look(wrong=f"is van een nieuwere versie ({version})", newer=True)
            if version != file.version:
                return Look(wrong=f"is geen bestand met {file.what}")
            (first, *_) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if first != "ok":
                return Look(wrong="is beschadigd")
            (rows,) = connection.execute(f"SELECT count(*) FROM {file.table}").fetchone()
            return Look(rows=rows)
    except sqlite3.OperationalError as error:
        return Look(wrong=f"kan niet worden gelezen ({error})")
    except sqlite3.DatabaseError:
        return Look(wrong="is beschadigd")


def to_read(path: Path) -> str:
    """Give the address by which SQLite opens a file that is there, and leaves no log beside it."""
    return f"file:{quote(str(path.absolute()))}?mode=rw"


def _to_look(path: Path) -> str:
    """Give the address that changes nothing at all: without a log nobody has the file open."""
    how = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "immutable=1"
    return f"file:{quote(str(path.absolute()))}?{how}"
