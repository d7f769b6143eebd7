"""What people may do with letters: add them, correct what is known of them, remove them.

Each change is made on the disk first, then the index is made equal to it; where that fails, the
disk is put back as it was. No file is ever written over, and one of the folder is never deleted.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from corpus.errors import SettingsWrong, SpoorzoekerError
from corpus.letter import Letter
from corpus.override_values import Value
from corpus.override_writing import write_overrides
from corpus.overrides import overrides_path
from index.folder import LetterFile, letter_id
from index.uploads import uploads_folder
from rag.engine import Engine
from ui.adding.fields import changes_of
from ui.adding.file_names import free_name
from ui.adding.moves import Moves
from ui.adding.originals import file_of, may_change
from ui.adding.syncing import Syncing, Tell
from ui.adding.waiting import REMOVED, Waiting, WaitingRoom
from ui.language import retold, tr
from ui.library import Library
from ui.people.person import Person

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A file that waits, by its key, with the fields as its sender filled them in."""

    key: str
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of files: letters that can be searched now, and names with why they can't.

    `kept` are the keys of those that still wait.
    """

    letters: tuple[Letter, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    kept: tuple[str, ...] = ()


class Shelf:
    """Changes the letters of an index, one change at a time."""

    def __init__(self, library: Library) -> None:
        self.room = WaitingRoom(library.data)
        self._library = library
        self._data = library.data
        self._syncing = Syncing(library.data)

    def add(self, person: Person, wanted: Sequence[Wanted], *, for_all: bool, tell: Tell) -> Added:
        """Take files that wait into the index.

        Args:
            person: Whose they are.
            wanted: Which, and what is known of them.
            for_all: Let everybody see them; an administrator may.
            tell: Told how far it is.
        """
        tag = "" if for_all and person.is_admin else person.tag
        chosen = [self._checked(person, each) for each in wanted]
        with self._syncing.turn(tell), Moves() as moves:
            engine, placed = self._library.seen_by(person), {}
            for waiting, changes in chosen:
                path = self._free_place(waiting, tag, engine)
                overrides_path(waiting.path).unlink(missing_ok=True)  # of an earlier try
                write_overrides(waiting.path, changes)
                moves.move(overrides_path(waiting.path), overrides_path(path), if_there=True)
                moves.move(waiting.path, path)
                placed[path] = waiting
            report = self._syncing.run(tell)
            failed = {failure["file"]: failure["reason"] for failure in report["failed"]}
            engine, added, refused = self._library.seen_by(person), [], []
            for path, waiting in placed.items():
                letter = _taken(engine, letter_id(path.stem, tag), waiting)
                if letter:
                    added.append(letter)
                else:
                    name = path.relative_to(self._data).as_posix()
                    refused.append((waiting.path.name, retold(failed.get(name, ""))))
                    moves.take_back(path)
            moves.keep()
        kept = {waiting.key for waiting, _ in chosen if waiting.path.exists()}
        for waiting, _ in chosen:
            if waiting.key not in kept:
                self.room.drop(waiting)
        return Added(letters=tuple(added), refused=tuple(refused), kept=tuple(sorted(kept)))

    def correct(self, person: Person, letter_id: str, fields: Fields, *, tell: Tell) -> Letter:
        """Set what is known of a letter, in the file beside it.

        Raises:
            KeyError: The person sees no such letter.
            SpoorzoekerError: A field is wrong, the person may not, or the file can't be written.
        """
        letter = self._library.seen_by(person).letter(letter_id)
        with self._syncing.turn(tell), Moves() as moves:
            file = self._file(letter, person)
            changes = changes_of(letter.metadata, fields)
            if not changes:
                raise SettingsWrong(tr("Er is niets gewijzigd."))
            moves.remember(overrides_path(file.path))
            _write_beside(file, changes)
            report = self._syncing.run(tell)
            why = next((f["reason"] for f in report["failed"] if f["file"] == file.name), None)
            if why:
                moves.undo()
                self._syncing.run(tell)
                raise SettingsWrong(retold(why))
            moves.keep()
        return self._library.seen_by(person).letter(letter_id)

    def remove(self, person: Person, letter_id: str, *, tell: Tell) -> Path | None:
        """Take a letter out of the index, and give where its file lies now.

        One that was added in the app is gone then (None); one of the folder lies in a hidden
        folder there.

        Raises:
            KeyError: The person sees no such letter.
            SpoorzoekerError: The person may not, or the file can't be moved.
        """
        letter = self._library.seen_by(person).letter(letter_id)
        with self._syncing.turn(tell), Moves() as moves:
            file = self._file(letter, person)
            path, beside = file.path, overrides_path(file.path)
            away = self._away(file, person)
            moves.move(path, away)
            moves.move(beside, overrides_path(away), if_there=True)
            self._syncing.run(tell)
            moves.keep()
        if not file.uploaded:
            return away
        for left in (away, overrides_path(away)):
            left.unlink(missing_ok=True)
        with suppress(OSError):
            away.parent.rmdir()
        return None

    def original(self, person: Person, letter_id: str) -> tuple[Letter, LetterFile]:
        """Give a letter that a person sees, with its file; errors as `correct`."""
        engine = self._library.seen_by(person)
        letter = engine.letter(letter_id)
        return letter, file_of(letter, folder=engine.folder(), data=self._data)

    def _checked(self, person: Person, wanted: Wanted) -> tuple[Waiting, dict[str, Value]]:
        try:
            waiting = self.room.of(person, wanted.key)
        except KeyError:
            raise SettingsWrong(
                tr("Een bestand is niet meer bewaard. Haal het weg en kies het opnieuw.")
            ) from None
        try:
            return waiting, changes_of(waiting.letter.metadata, wanted.fields)
        except SettingsWrong as error:
            raise SettingsWrong(f"‘{waiting.path.name}’: {error}") from error

    def _free_place(self, waiting: Waiting, tag: str, engine: Engine) -> Path:
        folder = uploads_folder(self._data, tag)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SpoorzoekerError(
                tr("‘{}’ kan niet worden bewaard ({}).").format(
                    waiting.path.name, error.strerror or error
                )
            ) from error
        there = {path.stem for path in folder.iterdir()}

        def is_taken(stem: str) -> bool:
            return stem in there or is_known(engine, letter_id(stem, tag))

        return folder / free_name(waiting.path.name, is_taken)

    def _file(self, letter: Letter, person: Person) -> LetterFile:
        if not may_change(letter, person):
            raise SettingsWrong(tr("Alleen een beheerder kan deze brief wijzigen."))
        folder = self._library.seen_by(person).folder()
        return file_of(letter, folder=folder, data=self._data)

    def _away(self, file: LetterFile, person: Person) -> Path:
        """Give a place in the hidden folder, which has a new name for every day and second."""
        uploads = uploads_folder(self._data)
        top = uploads if file.uploaded else self._library.seen_by(person).folder()
        now = datetime.now().strftime("%Y-%m-%d %H.%M.%S.%f")
        return (top or uploads) / REMOVED / now / file.path.name


def is_known(engine: Engine, letter_id: str) -> bool:
    """Say whether there is a letter of an id, for whom the engine is."""
    try:
        engine.letter(letter_id)
    except KeyError:
        return False
    return True


def _taken(engine: Engine, letter_id: str, waiting: Waiting) -> Letter | None:
    try:
        letter = engine.letter(letter_id)
    except KeyError:
        return None
    return letter if letter.sha256 == waiting.letter.sha256 else None


def _write_beside(file: LetterFile, changes: Mapping[str, Value]) -> None:
    try:
        write_overrides(file.path, changes)
    except SettingsWrong as error:
        raise SpoorzoekerError(
            tr(
                "In de map van deze brief kan niet worden geschreven. "
                "Vraag de beheerder om {} daar te mogen maken."
            ).format(overrides_path(file.path).name)
        ) from error
