"""Kill a writer of conversations, notes and logins before each statement; a program of its own.

It forks, which a process with threads must not do; so the tests run it as a program. Usage:
writing_kills.py PLACE. It prints a line of JSON for each kill: what was being done, at which
statement, whether what is left is the old state or the new, and whether what was deleted is gone.
"""

import json
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

from rag.accounts.account import Account
from rag.kept.conversation import Turn
from rag.kept.opening import keep_conversations, open_conversations
from ui.note.item import Sheet
from ui.note.store import NoteStore, notes_path
from ui.people.person import LOCAL
from ui.people.sessions import Sessions

ANNA = Account(name="anna", hash="$2b$04$" + "a" * 53)
READS = ("SELECT", "select", "PRAGMA", "pragma", "create table")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Something that is done to a data folder, and what is seen there."""

    do: Callable[[Path], object]
    see: Callable[[Path], Any]


def killing(last: int) -> list[str]:
    """Kill this process before its statement of a number; give what the statements were."""
    seen: list[str] = []
    real = sqlite3.connect

    def take(sql: str) -> None:
        if not sql.startswith(READS):
            seen.append(" ".join(sql.split()[:2]))
            if len(seen) == last:
                os.kill(os.getpid(), signal.SIGKILL)

    class Connection(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> Any:
            take(sql)
            return super().execute(sql, *values)

        def executemany(self, sql: str, *values: Any) -> Any:
            take(sql)
            return super().executemany(sql, *values)

    sqlite3.connect = lambda *a, **k: real(*a, factory=Connection, **k)  # type: ignore
    return seen


def forked(work: Callable[[], Any]) -> tuple[int, Any]:
    """Do something in a child process; give its status and what it gave."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        status = 1
        try:
            with os.fdopen(writing, "w") as out:
                json.dump(work(), out)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading) as said:
        text = said.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return status, json.loads(text) if text else None


def begin(data: Path) -> None:
    """Leave a conversation, a note and a login, each with all that can be changed in it."""
    data.mkdir()
    kept = open_conversations(data)
    kept.ask("an", "", Turn(question="Wat is de stand?"))
    kept.close()
    store = NoteStore(notes_path(data))
    note = store.create(LOCAL, Sheet(title="Spoor"))
    store.replace(LOCAL, note.id, Sheet(title="Treinen"), revision=1)
    store.close()
    Sessions(data / "sessions.sqlite").begin(ANNA)


def conversations(data: Path) -> Any:
    kept = keep_conversations(data)
    assert kept.warning is None
    listed = kept.conversations.listed("an")
    turns = [kept.conversations.turns("an", one.id) for one in listed]
    return [
        [one.name, [[turn.question, turn.notice] for turn in its]]
        for one, its in zip(listed, turns, strict=True)
    ]


def notes(data: Path) -> Any:
    store = NoteStore(notes_path(data))
    whole = (store.get(LOCAL, one.id) for one in store.listed(LOCAL))
    return [[note.sheet.title, note.revision, note.undoable] for note in whole]


def logins(data: Path) -> Any:
    sessions = Sessions(data / "sessions.sqlite")
    return sessions._file.execute("select count(*) from session").fetchone()[0]


def on_conversation(change: Callable[[Any, str], object]) -> Work:
    def do(data: Path) -> None:
        kept = open_conversations(data)
        change(kept, kept.listed("an")[0].id)

    return Work(do=do, see=conversations)


def on_note(change: Callable[[NoteStore, Any], object]) -> Work:
    def do(data: Path) -> None:
        store = NoteStore(notes_path(data))
        change(store, store.get(LOCAL, store.listed(LOCAL)[0].id))

    return Work(do=do, see=notes)


WORK = {
    "ask": on_conversation(lambda kept, id_: kept.ask("an", id_, Turn(question="En nu?"))),
    "ask first": on_conversation(lambda kept, id_: kept.ask("an", "", Turn(question="En nu?"))),
    "settle": on_conversation(
        lambda kept, id_: kept.settle(id_, Turn(question="", notice="Klaar", number=1))
    ),
    "rename": on_conversation(lambda kept, id_: kept.rename("an", id_, "Anders")),
    "delete": on_conversation(lambda kept, id_: kept.delete("an", id_)),
    "create note": on_note(lambda store, note: store.create(LOCAL, Sheet(title="Nieuw"))),
    "change note": on_note(
        lambda store, note: store.replace(LOCAL, note.id, Sheet(title="Anders"), revision=2)
    ),
    "undo": on_note(lambda store, note: store.undo(LOCAL, note.id, revision=2)),
    "delete note": on_note(lambda store, note: store.delete(LOCAL, note.id)),
    "log in": Work(do=lambda data: Sessions(data / "sessions.sqlite").begin(ANNA), see=logins),
}


GONE = {"delete": b"Wat is de stand", "delete note": b"Treinen"}
"""What may be in no file any more once it was deleted."""


def words(data: Path, wanted: bytes) -> list[Path]:
    """Give the files that some words are in."""
    return [file for file in data.rglob("*") if file.is_file() and wanted in file.read_bytes()]


def stepped(work: Work, data: Path, last: int) -> list[str]:
    seen = killing(last)
    work.do(data)
    return seen


def main(place: Path) -> None:
    forked(lambda: begin(place / "begin"))
    for name, work in WORK.items():
        old = forked(lambda work=work: work.see(place / "begin"))[1]  # type: ignore[misc]
        copytree(place / "begin", place / "whole")
        _, steps = forked(lambda work=work: stepped(work, place / "whole", 0))  # type: ignore[misc]
        new = forked(lambda work=work: work.see(place / "whole"))[1]  # type: ignore[misc]
        rmtree(place / "whole")
        for last, step in enumerate(steps, start=1):
            data = place / f"{last}"
            copytree(place / "begin", data)
            status, _ = forked(lambda w=work, d=data, n=last: stepped(w, d, n))  # type: ignore[misc]
            left = forked(lambda w=work, d=data: w.see(d))[1]  # type: ignore[misc]
            said = {
                "work": name,
                "step": step,
                "killed": status == -signal.SIGKILL,
                "left": "old" if left == old else "new" if left == new else left,
                "gone": not any(words(data, GONE[name])) if name in GONE else None,
            }
            print(json.dumps(said), flush=True)
            rmtree(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
