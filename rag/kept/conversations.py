"""The conversations of every person, in one SQLite file; each sees and changes only their own."""

import json
import secrets
import threading
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from corpus.errors import SpoorzoekerError
from index.damage import Unusable
from index.database import Database
from rag.kept.conversation import Conversation, Listed, Opinion, Turn, Turns
from rag.kept.presence import Presence
from rag.kept.rows import (
    ANSWERING,
    PENDING,
    SCHEMA,
    TURN,
    VERSION,
    clean,
    now,
    searchable,
    searched_in,
    turn_of,
)
from rag.kept.stored_answer import as_stored

PART = "Het bestand met gesprekken"
LONGEST_NAME = 120
LONGEST_REMARK = 2000
_MOST_WORDS = 50  # that are searched for; SQL nests no deeper than a thousand
BROKEN_OFF = (
    "Dit antwoord is afgebroken doordat Spoorzoeker stopte. Stel de vraag opnieuw als u het "
    "antwoord toch wilt."
)


class Conversations:
    """What people asked and were answered. Threads may share it.

    A person is the name that was logged in with. Whatever is asked of a conversation that is not
    theirs, or not there, raises `KeyError`: the two can't be told apart.
    """

    def __init__(self, path: Path, *, unusable: Unusable, presence: Presence | None = None) -> None:
        """Open the file, or begin one.

        Args:
            path: The file.
            unusable: Makes the error for a file that is damaged or of another version.
            presence: Of this process, where others may use the file too.
        """
        self._lock = threading.RLock()
        self._presence = presence
        self._file = Database(path, schema=SCHEMA, version=VERSION, part=PART, unusable=unusable)
        try:
            if self._file.row("PRAGMA quick_check(1)") != ("ok",):
                raise unusable(PART, path, "is beschadigd")
            self._file.write(ANSWERING)
        except SpoorzoekerError:
            self._file.close()
            raise

    def break_off(self) -> None:
        """Close the turns whose answer was growing in a process that was ended."""
        with self._lock:
            with self._file.transaction():
                for process in self._ended():
                    self._file.write("DELETE FROM answering WHERE process = ?", (process,))
                self._file.write(
                    f"UPDATE turn SET notice = ? WHERE {PENDING} AND NOT EXISTS (SELECT 1 FROM "  # nosec B608  # our own names; values are bound
                    "answering AS a WHERE a.conversation = turn.conversation "
                    "AND a.number = turn.number)",
                    (BROKEN_OFF,),
                )
            # What was deleted just before the end may stand in the log yet.
            self._file.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def break_off_ended(self) -> bool:
        """Do so where a process was ended since; say whether one was."""
        with self._lock:
            ended = bool(self._ended())
            if ended:
                self.break_off()
            return ended

    def stop(self, person: str, conversation: str, notice: str) -> None:
        """Await no more of a conversation's answers, in whatever process they grow."""
        with self._lock, self._file.transaction():
            self._refuse_others(person, conversation)
            self._file.write(
                f"UPDATE turn SET notice = ? WHERE conversation = ? AND {PENDING}",  # nosec B608  # our own names; values are bound
                (notice, conversation),
            )

    def ask(self, person: str, conversation: str, turn: Turn) -> tuple[str, int]:
        """Keep a question, in a new conversation where the person has none of that id.

        Returns:
            The conversation's id, and the number of the turn in it.
        """
        asked, question = now(), clean(turn.question)
        with self._lock, self._file.transaction():
            if not self._has(person, conversation):
                conversation = self._begin(person, question, asked)
            (last,) = self._file.row(
                "SELECT coalesce(max(number), 0) FROM turn WHERE conversation = ?", (conversation,)
            ) or (0,)
            number: int = last + 1
            self._file.write(
                "INSERT INTO turn (conversation, number, question, asked, searched, words) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (conversation, number, question, asked, turn.searched, searched_in(turn)),
            )
            if self._presence:
                row = (conversation, number, self._presence.name)
                self._file.write("INSERT OR REPLACE INTO answering VALUES (?, ?, ?)", row)
            self._touch(conversation, asked)
        return conversation, number

    def settle(self, conversation: str, turn: Turn) -> None:
        """Keep what came of a question; nothing where it was stopped or deleted meanwhile."""
        answer = as_stored(turn.answer) if turn.answer else None
        with self._lock, self._file.transaction():
            self._file.write(
                "UPDATE turn SET answer = ?, notice = ?, among = ?, words = ? "  # nosec B608  # our own names; values are bound
                f"WHERE conversation = ? AND number = ? AND {PENDING}",
                (answer, turn.notice, turn.among, searched_in(turn), conversation, turn.number),
            )
            self._file.write(
                "DELETE FROM answering WHERE conversation = ? AND number = ?",
                (conversation, turn.number),
            )
            self._touch(conversation, now())

    def whole(self, person: str, conversation: str) -> Conversation:
        """Give a conversation with all its turns."""
        with self._lock:
            row = self._file.row(
                "SELECT name, begun FROM conversation WHERE id = ? AND person = ?",
                (clean(conversation), person),
            )
            if row is None:
                raise KeyError(conversation)
            turns = self._file.rows(
                f"SELECT {TURN} FROM turn WHERE conversation = ? ORDER BY number",  # nosec B608  # our own names; values are bound
                (conversation,),
            )
        name, begun = row
        return Conversation(
            id=conversation,
            name=name,
            begun=datetime.fromisoformat(begun),
            turns=tuple(map(turn_of, turns)),
        )

    def turns(self, person: str, conversation: str) -> Turns:
        """Give the turns of a conversation, oldest first."""
        return self.whole(person, conversation).turns

    def turn(self, person: str, conversation: str, number: int) -> Turn:
        """Give one turn of a conversation."""
        found = {turn.number: turn for turn in self.turns(person, conversation)}
        return found[number]

    def listed(self, person: str, words: str = "") -> tuple[Listed, ...]:
        """Give a person's conversations in which all words stand, newest first."""
        wanted = searchable(words).split()[:_MOST_WORDS]
        holds = (
            " AND (instr(words, ?) OR EXISTS "
            "(SELECT 1 FROM turn WHERE conversation = c.id AND instr(turn.words, ?)))"
        )
        with self._lock:
            rows = self._file.rows(
                "SELECT id, name, changed FROM conversation AS c WHERE person = ?"  # nosec B608  # our own names; values are bound
                f"{holds * len(wanted)} ORDER BY changed DESC, id",
                (person, *(word for word in wanted for _ in range(2))),
            )
        return tuple(
            Listed(id=id_, name=name, changed=datetime.fromisoformat(changed))
            for id_, name, changed in rows
        )

    def rename(self, person: str, conversation: str, name: str) -> None:
        """Give a conversation another name; an empty one leaves it as it was."""
        name = _one_line(name)
        with self._lock, self._file.transaction():
            self._refuse_others(person, conversation)
            if name:
                self._file.write(
                    "UPDATE conversation SET name = ?, words = ? WHERE id = ?",
                    (name, searchable(name), conversation),
                )

    def delete(self, person: str, conversation: str) -> None:
        """Delete a conversation for good: nothing of it stays in the file or its log."""
        with self._lock:
            with self._file.transaction():
                self._refuse_others(person, conversation)
                self._file.write("DELETE FROM turn WHERE conversation = ?", (conversation,))
                self._file.write("DELETE FROM conversation WHERE id = ?", (conversation,))
                self._file.write("DELETE FROM answering WHERE conversation = ?", (conversation,))
            self._file.wipe()

    def judge(self, person: str, conversation: str, number: int, opinion: Opinion | None) -> None:
        """Keep what a person thinks of an answer; None takes it back."""
        kept = json.dumps(asdict(opinion), ensure_ascii=False) if opinion else None
        with self._lock, self._file.transaction():
            if self.turn(person, conversation, number).answer is None:
                raise KeyError(number)
            self._file.write(
                "UPDATE turn SET opinion = ? WHERE conversation = ? AND number = ?",
                (clean(kept) if kept else None, conversation, number),
            )

    def judged(self) -> Turns:
        """Give the turns of everybody that were judged, oldest first."""
        with self._lock:
            rows = self._file.rows(
                f"SELECT {TURN} FROM turn WHERE opinion IS NOT NULL ORDER BY asked, conversation"  # nosec B608  # our own names; values are bound
            )
        return tuple(map(turn_of, rows))

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._file.close()

    def _begin(self, person: str, question: str, asked: str) -> str:
        conversation, name = secrets.token_urlsafe(16), _one_line(question)
        self._file.write(
            "INSERT INTO conversation VALUES (?, ?, ?, ?, ?, ?)",
            (conversation, person, name, searchable(name), asked, asked),
        )
        return conversation

    def _ended(self) -> tuple[str, ...]:
        """Give the processes that were to answer something, and are there no more."""
        if self._presence is None:
            return ()
        names = [name for (name,) in self._file.rows("SELECT DISTINCT process FROM answering")]
        return tuple(name for name in names if not self._presence.is_there(name))

    def _touch(self, conversation: str, moment: str) -> None:
        self._file.write("UPDATE conversation SET changed = ? WHERE id = ?", (moment, conversation))

    def _has(self, person: str, conversation: str) -> bool:
        return bool(
            self._file.rows(
                "SELECT 1 FROM conversation WHERE id = ? AND person = ?",
                (clean(conversation), person),
            )
        )

    def _refuse_others(self, person: str, conversation: str) -> None:
        if not self._has(person, conversation):
            raise KeyError(conversation)


def _one_line(name: str) -> str:
    return " ".join(clean(name).split())[:LONGEST_NAME].strip()
