"""The notes of all who use the app, in one SQLite file; each person sees only their own."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Any

from corpus.errors import NotesUnusable, SettingsWrong, SpoorzoekerError
from index.database import Database
from index.owner_only import for_owner_only
from rag.kept.databases import NOTES
from ui.language import tr
from ui.note.bounds import MOST_NOTES
from ui.note.item import KeptNote, Sheet
from ui.note.written import items_of, written
from ui.people.person import Person

_FORMAT = NOTES.version
_SCHEMA = """
CREATE TABLE IF NOT EXISTS notes (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, title TEXT NOT NULL, items BLOB NOT NULL,
    revision INTEGER NOT NULL, changed TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS notes_of_person ON notes (person, changed);
CREATE TABLE IF NOT EXISTS earlier (
    note TEXT NOT NULL, revision INTEGER NOT NULL, title TEXT NOT NULL, items BLOB NOT NULL,
    PRIMARY KEY (note, revision)
) WITHOUT ROWID;
"""
_PART = "Het bestand met notities"
_UNDOABLE = 50  # changes of a note that can be undone
_NOTE = "id, title, items, revision, changed, (SELECT count(*) FROM earlier WHERE note = id)"


class Outdated(Exception):
    """The note was changed elsewhere; `newer` is what it is now."""

    def __init__(self, newer: KeptNote) -> None:
        super().__init__(newer.id)
        self.newer = newer


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What one needs of a note to choose it."""

    id: str
    title: str
    changed: datetime


class NoteStore:
    """Keeps notes, and of each its last states. Threads may share it, and so may processes.

    The file is opened when it is first needed: where it can't be, each call says so, and the
    file is left as it is.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = RLock()
        self._opened: Database | None = None

    def listed(self, person: Person) -> tuple[Listed, ...]:
        """Give what a person's notes are called, the last changed first."""
        with self._database() as database:
            rows = database.rows(
                "SELECT id, title, changed FROM notes WHERE person = ? ORDER BY changed DESC, id",
                (person.name,),
            )
        return tuple(
            Listed(id=note_id, title=title, changed=datetime.fromisoformat(changed))
            for note_id, title, changed in rows
        )

    def get(self, person: Person, note_id: str) -> KeptNote:
        """Give a note; `KeyError` where that person has none of that id."""
        with self._database() as database:
            return self._get(database, person, note_id)

    def create(self, person: Person, sheet: Sheet) -> KeptNote:
        """Keep a new note.

        Raises:
            SettingsWrong: The person has too many.
        """
        note_id = secrets.token_urlsafe(12)
        with self._writing() as database:
            count = database.rows("SELECT count(*) FROM notes WHERE person = ?", (person.name,))
            if count[0][0] >= MOST_NOTES:
                raise SettingsWrong(
                    tr(
                        "U hebt al {} notities. Verwijder er eerst een die u niet meer nodig hebt."
                    ).format(MOST_NOTES)
                )
            row = (note_id, person.name, sheet.title, written(sheet.items), 1, _now())
            database.write("INSERT INTO notes VALUES (?,?,?,?,?,?)", row)
            return self._get(database, person, note_id)

    def replace(self, person: Person, note_id: str, sheet: Sheet, *, revision: int) -> KeptNote:
        """Keep a note's next state; the one before can be had back by `undo`.

        Raises:
            KeyError: That person has no such note.
            Outdated: The note is at another revision than the one that was changed.
        """
        with self._writing() as database:
            now = self._current(database, person, note_id, revision)
            if now.sheet == sheet:
                return now
            database.write(
                "INSERT INTO earlier SELECT id, revision, title, items FROM notes WHERE id = ?",
                (note_id,),
            )
            database.write(
                "DELETE FROM earlier WHERE note = ? AND revision NOT IN (SELECT revision FROM"
                " earlier WHERE note = ? ORDER BY revision DESC LIMIT ?)",
                (note_id, note_id, _UNDOABLE),
            )
            _put(database, note_id, sheet.title, written(sheet.items), revision + 1)
            return self._get(database, person, note_id)

    def undo(self, person: Person, note_id: str, *, revision: int) -> KeptNote:
        """Give a note the state back that it had before its last change.

        Raises:
            KeyError: That person has no such note.
            Outdated: The note is at another revision than the one that is seen.
            SettingsWrong: There is no earlier state.
        """
        with self._writing() as database:
            self._current(database, person, note_id, revision)
            row = database.row(
                "SELECT revision, title, items FROM earlier WHERE note = ?"
                " ORDER BY revision DESC LIMIT 1",
                (note_id,),
            )
            if row is None:
                raise SettingsWrong(tr("Er is niets meer om ongedaan te maken."))
            database.write("DELETE FROM earlier WHERE note = ? AND revision = ?", (note_id, row[0]))
            _put(database, note_id, row[1], row[2], revision + 1)
            return self._get(database, person, note_id)

    def delete(self, person: Person, note_id: str) -> None:
        """Delete a note with its earlier states, off the disk too; `KeyError` where there is none."""
        with self._writing() as database:
            self._get(database, person, note_id)
            database.write("DELETE FROM notes WHERE id = ?", (note_id,))
            database.write("DELETE FROM earlier WHERE note = ?", (note_id,))
        with self._database() as database:
            database.wipe()

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        with self._lock:
            if self._opened:
                self._opened.close()
            self._opened = None

    @contextmanager
    def _database(self) -> Iterator[Database]:
        with self._lock:
            if self._opened is None:
                self._opened = self._open()
            yield self._opened

    def _open(self) -> Database:
        # To SQLite an empty file is a new one, and all notes would be gone without a word.
        if self._path.is_file() and self._path.stat().st_size == 0:
            raise _unusable(_PART, self._path, "is leeg")
        with for_owner_only(self._path):
            opened = Database(
                self._path, schema=_SCHEMA, version=_FORMAT, part=_PART, unusable=_unusable
            )
        try:
            if opened.row("PRAGMA quick_check(1)") != ("ok",):
                raise _unusable(_PART, self._path, "is beschadigd")
            # What was deleted just before the app was killed may stand in the log yet.
            opened.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        except SpoorzoekerError:
            opened.close()
            raise
        return opened

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        with self._database() as database, database.transaction():
            yield database

    def _current(self, database: Database, person: Person, note_id: str, revision: int) -> KeptNote:
        now = self._get(database, person, note_id)
        if now.revision != revision:
            raise Outdated(now)
        return now

    def _get(self, database: Database, person: Person, note_id: str) -> KeptNote:
        row = database.row(
            f"SELECT {_NOTE} FROM notes WHERE id = ? AND person = ?",  # nosec B608  # our own names; values are bound
            (note_id, person.name),
        )
        if row is None:
            raise KeyError(note_id)
        return self._note(row)

    def _note(self, row: tuple[Any, ...]) -> KeptNote:
        note_id, title, items, revision, changed, undoable = row
        try:
            sheet = Sheet(title=title, items=items_of(items))
        except ValueError as error:
            raise _unusable(_PART, self._path, "is beschadigd (een notitie)") from error
        return KeptNote(
            id=note_id,
            sheet=sheet,
            revision=revision,
            changed=datetime.fromisoformat(changed),
            undoable=undoable,
        )


def notes_path(data: Path) -> Path:
    """Give the place of the notes in a data folder."""
    return data / NOTES.name


def _put(database: Database, note_id: str, title: str, items: bytes, revision: int) -> None:
    database.write(
        "UPDATE notes SET title = ?, items = ?, revision = ?, changed = ? WHERE id = ?",
        (title, items, revision, _now(), note_id),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _unusable(part: str, path: Path, what: str) -> NotesUnusable:
    return NotesUnusable(
        f"{part} {path} {what} en wordt niet gebruikt. Er is niets aan veranderd: zet een kopie "
        "terug, of verplaats het bestand om met lege notities te beginnen."
    )
