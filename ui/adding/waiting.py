"""Files that were sent and read, and wait for their sender to add them.

They lie in a hidden folder beside the letters that were added, where no sync sees them, and go
from there to their place in one step: nobody ever finds half a letter.
"""

import logging
import secrets
import shutil
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from anyio.to_thread import run_sync

from corpus.errors import LetterUnreadable
from corpus.letter import Letter
from corpus.source import MAX_BYTES
from corpus.whole_file import FULL, to_disk
from index.uploads import uploads_folder
from ui.language import tr
from ui.people.person import Person

MOST_WAITING = 50  # files of one person
REMOVED = ".verwijderd"
"""The hidden folder that what is removed goes to; no sync looks into it."""
_PLACE = ".wacht"
_DAY_S = 86_400.0

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A file that was sent, with the letter in it; `key` names it to its sender."""

    key: str
    person: Person
    path: Path
    letter: Letter


class WaitingRoom:
    """Keeps what was sent until it is added or taken back, or a day has gone by."""

    def __init__(self, data: Path) -> None:
        self._place = uploads_folder(data) / _PLACE
        self._lock = Lock()
        self._waiting: dict[str, Waiting] = {}
        self._coming: Counter[Person] = Counter()

    async def receive(self, parts: AsyncIterator[bytes], *, name: str) -> Path:
        """Write what is sent to a file of its own as it comes in, and give its place.

        Args:
            parts: The bytes.
            name: What the file is called; clean.

        Raises:
            LetterUnreadable: It is too large, or can't be written; nothing of it is left.
        """
        folder = self._place / secrets.token_hex(16)
        try:
            await run_sync(self._tidy)
            folder.mkdir(parents=True, mode=0o700)
            with (folder / name).open("wb") as file:
                await _write(file, parts, name)
                await run_sync(to_disk, file)
        except OSError as error:
            self._remove(folder)
            raise LetterUnreadable(_not_written(name, error)) from error
        except BaseException:  # also who leaves halfway
            self._remove(folder)
            raise
        return folder / name

    @contextmanager
    def place(self, person: Person) -> Iterator[None]:
        """Hold a place for a file that is coming in; `LetterUnreadable` when there is none left."""
        with self._lock:
            self._refuse_more(person, self._coming[person])
            self._coming[person] += 1
        try:
            yield
        finally:
            with self._lock:
                self._coming[person] -= 1
                self._coming += Counter()  # whose count is nought is forgotten

    def put(self, path: Path, letter: Letter, person: Person) -> Waiting:
        """Let a file wait whose letter was read; `LetterUnreadable` when there are too many."""
        waiting = Waiting(key=path.parent.name, person=person, path=path, letter=letter)
        with self._lock:
            self._refuse_more(person, 0)
            self._waiting[waiting.key] = waiting
        return waiting

    def _refuse_more(self, person: Person, coming: int) -> None:
        if sum(one.person == person for one in self._waiting.values()) + coming >= MOST_WAITING:
            raise LetterUnreadable(
                tr("Er wachten al {} bestanden. Voeg die eerst toe, of haal ze weg.").format(
                    MOST_WAITING
                )
            )

    def of(self, person: Person, key: str) -> Waiting:
        """Give what a person let wait; `KeyError` when it is not kept, or another's."""
        with self._lock:
            waiting = self._waiting[key]
        if waiting.person != person:
            raise KeyError(key)
        return waiting

    def same(self, person: Person, sha256: str) -> bool:
        """Say whether a person sent the same file before."""
        with self._lock:
            mine = [one for one in self._waiting.values() if one.person == person]
        return any(one.letter.sha256 == sha256 for one in mine)

    def drop(self, waiting: Waiting) -> None:
        """Keep a file no longer; where it was added, only its folder is left of it."""
        with self._lock:
            self._waiting.pop(waiting.key, None)
        self._remove(waiting.path.parent)

    def discard(self, path: Path) -> None:
        """Delete a file that will not wait."""
        self._remove(path.parent)

    def _remove(self, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)

    def _tidy(self) -> None:
        """Delete what was left a day ago or longer, also by an app that was ended."""
        before = time.time() - _DAY_S
        hidden = (self._place, self._place.with_name(REMOVED))
        for folder in (folder for place in hidden if place.is_dir() for folder in place.iterdir()):
            if folder.stat().st_mtime < before:
                logger.info("deleting %s, which was left here", folder)
                with self._lock:
                    self._waiting.pop(folder.name, None)
                self._remove(folder)


async def drained(parts: AsyncIterator[bytes]) -> None:
    """Take what is sent and keep nothing: a browser hears what is wrong once it has sent all."""
    size = 0
    async for part in parts:
        size += len(part)
        if size > 2 * MAX_BYTES:  # but there is an end to what is taken for that
            break


async def _write(file: BinaryIO, parts: AsyncIterator[bytes], name: str) -> None:
    size = 0
    async for part in parts:
        size += len(part)
        if size > 2 * MAX_BYTES:  # a browser hears what is wrong only if it may send all, but
            break  # there is an end to what is taken for that
        if size <= MAX_BYTES:
            await run_sync(file.write, part)
    if size > MAX_BYTES:
        raise LetterUnreadable(tr("‘{}’ is groter dan {} MB.").format(name, MAX_BYTES // 1_000_000))


def _not_written(name: str, error: OSError) -> str:
    if error.errno in FULL:
        return tr(
            "‘{}’ past niet meer op de schijf van Spoorzoeker. Maak daar eerst ruimte."
        ).format(name)
    return tr("‘{}’ kan niet worden bewaard ({}).").format(name, error.strerror or error)
