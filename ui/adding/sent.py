"""A file that was sent: read, and either let wait with what was understood of it, or declined."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path, PurePath

from anyio.to_thread import run_sync
from markupsafe import Markup

from corpus.errors import LetterUnreadable
from corpus.letter import Letter
from index.folder import letter_id
from index.letter_json import letter_of_json
from index.reader import letter_reader
from index.reading import reading
from rag.engine import Engine
from ui.adding.file_names import clean_name, free_name
from ui.adding.proposal_view import declined_html, known_html, proposal_html
from ui.adding.shelf import is_known
from ui.adding.waiting import WaitingRoom, drained
from ui.language import retold, tr
from ui.library import Library
from ui.people.person import Person

_AT_ONCE = 2  # files that are read; a question must still be answered meanwhile

logger = logging.getLogger(__name__)


class Reception:
    """Reads what people send."""

    def __init__(self, room: WaitingRoom, library: Library) -> None:
        self._room = room
        self._library = library
        self._free = asyncio.Semaphore(_AT_ONCE)

    async def take(self, parts: AsyncIterator[bytes], *, name: str, person: Person) -> Markup:
        """Read a file and show what was understood of it, or why it can't be added.

        Args:
            parts: Its bytes, as they come in.
            name: As the browser gives it.
            person: Who sends it.
        """
        name = clean_name(name)
        try:
            with self._room.place(person):
                path = await self._room.receive(parts, name=name)
                async with self._free:
                    return await run_sync(self._proposed, path, person)
        except LetterUnreadable as error:
            await drained(parts)
            return declined_html(name, retold(str(error)))

    def _proposed(self, path: Path, person: Person) -> Markup:
        engine = self._library.seen_by(person)
        try:
            letter = _read(path)
            there = engine.with_content(letter.sha256)
            if there:
                self._room.discard(path)
                return known_html(path.name, there)
            if self._room.same(person, letter.sha256):
                raise LetterUnreadable(tr("Dit bestand staat hier al."))
            waiting = self._room.put(path, letter, person)
        except BaseException:
            self._room.discard(path)
            raise
        return proposal_html(waiting, becomes=_name(path.name, engine, person.tag))


def _read(path: Path) -> Letter:
    try:
        with reading(letter_reader(), [path]) as read:
            return letter_of_json(read(path).letter)
    except LetterUnreadable:
        raise
    except Exception as error:
        logger.exception("a file that was sent could not be read")
        raise LetterUnreadable(tr("‘{}’ is niet te lezen.").format(path.name)) from error


def _name(name: str, engine: Engine, tag: str) -> str:
    """Give the stem that a letter gets: not that of one that is there."""
    free = free_name(name, lambda stem: is_known(engine, letter_id(stem, tag)))
    return PurePath(free).stem
