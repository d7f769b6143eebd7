"""Use a data folder that lies on a read-only or a full disk; a program of its own.

It is started in a namespace where it may mount (see `test_mounted.py`). Usage: mounted.py KIND PLACE,
where PLACE holds `data`, `brieven` with one letter more than the index has, and room to mount. It
prints one JSON document: what each thing that was tried said.
"""

import asyncio
import io
import json
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import cli
from corpus.errors import SpoorzoekerError
from rag.engine import open_engine
from rag.kept.conversation import Turn
from rag.kept.conversations import Conversations
from rag.kept.opening import keep_conversations
from rag.settings import load_settings
from ui.adding.waiting import WaitingRoom
from ui.note.item import Sheet
from ui.note.store import NoteStore, notes_path
from ui.people.person import LOCAL
from ui.people.sessions import Sessions

QUESTION = "Levert het gasveld bij Ternaard nog aardgas?"
Said = dict[str, tuple[int, str]]


def command(*arguments: object) -> tuple[int, str]:
    """Run a command; give its status and what it said, errors last."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = cli.main([str(argument) for argument in arguments])
    return status, f"{out.getvalue()}{err.getvalue()}"


def tried(work: Callable[[], Any]) -> tuple[int, str]:
    """Do what a part of the app does; the status is 0 where it went well."""
    try:
        return 0, str(work())
    except SpoorzoekerError as error:
        return 2, str(error)


async def letter() -> AsyncIterator[bytes]:
    """Yield more than any disk here has room for."""
    for _ in range(400):
        yield b"Geachte voorzitter, " * 5_000


def commands(data: Path, folder: Path, out: Path) -> Said:
    return {
        "ask": command("ask", QUESTION, "--data", data),
        "index": command("index", folder, "--data", data),
        "rebuild": command("index", folder, "--rebuild", "--data", data),
        "doctor": command("doctor", "--data", data),
        "mend": command("doctor", "--mend", "--data", data),
        "note": command("note", QUESTION, "--data", data, "--out", out / "nota.docx"),
        "csv": command("promises", "--csv", out / "uit.csv", "--data", data),
        "eval": command("eval", "run", folder / "vragen.jsonl", "--data", data),
        "app": tried(lambda: open_engine(load_settings(data=data)).close()),
    }


def app_parts(data: Path, kept: Conversations, store: NoteStore) -> Said:
    room = WaitingRoom(data)
    return {
        "conversation": tried(lambda: kept.ask("an", "", Turn(question="Wat nu? " * 9000))),
        "new note": tried(lambda: store.create(LOCAL, Sheet(title="Nieuw " * 9000))),
        "upload": tried(lambda: asyncio.run(room.receive(letter(), name="nieuw.txt"))),
        "logins": tried(lambda: [Sessions(data / "sessions.sqlite") for _ in range(1)] and ""),
    }


def mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


def read_only(place: Path) -> Said:
    data = place / "data"
    mount("--bind", str(data), str(data))
    mount("-o", "remount,ro,bind", str(data))
    kept = keep_conversations(data)
    store = NoteStore(notes_path(data))
    asked = kept.conversations.ask("an", "", Turn(question="Wat nu?"))
    said = commands(data, place / "brieven", data) | app_parts(data, kept.conversations, store)
    return said | {"warning": (bool(asked[1]), str(kept.warning))}


def full(place: Path) -> Said:
    data, disk = place / "vol" / "data", place / "vol"
    disk.mkdir()
    mount("-t", "tmpfs", "-o", "size=20m", "tmpfs", str(disk))
    shutil.copytree(place / "data", data)
    kept, store = keep_conversations(data), NoteStore(notes_path(data))
    conversations = kept.conversations
    first = conversations.ask("an", "", Turn(question="Wat is de stand?"))[0]
    note = store.create(LOCAL, Sheet(title="Spoor"))
    with (disk / "vulsel").open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(bytes(4096))
        except OSError:
            pass
    said = commands(data, place / "brieven", data) | app_parts(data, conversations, store)
    (disk / "vulsel").unlink()
    after = commands(data, place / "brieven", data)
    said |= {f"{name} after": outcome for name, outcome in after.items()}
    turns = conversations.turns("an", first)
    said["first conversation"] = len(turns), turns[0].question
    said["first note"] = 0, store.get(LOCAL, note.id).sheet.title
    said["uploads"] = sum(path.is_file() for path in (data / "uploads").rglob("*")), ""
    return said


if __name__ == "__main__":
    print(json.dumps({"read-only": read_only, "full": full}[sys.argv[1]](Path(sys.argv[2]))))
