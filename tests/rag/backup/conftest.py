"""A data folder as the app leaves it when people have used it, without an index."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rag.backup.writing import Also, write_backup
from rag.kept.conversation import Turn
from rag.kept.conversations import Conversations
from rag.kept.opening import keep_conversations
from ui.note.item import Sheet
from ui.note.store import NoteStore, notes_path
from ui.people.person import Person


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """Give a data folder with a conversation and a note, letters added, and an evaluation."""
    data = tmp_path / "gebruikt"
    conversations = keep_conversations(data).conversations
    conversations.ask("anna", "", Turn(question="Wat kost de brug?"))
    conversations.close()
    notes = NoteStore(notes_path(data))
    notes.create(Person("bert"), Sheet(title="Spoor", items=()))
    notes.close()
    for name, text in {
        "uploads/allen.txt": "van iedereen",
        "uploads/allen.toml": 'kenmerk = "X"',
        "uploads/0123abcd/haar brief é.txt": "van anna",
        "uploads/.wacht/abc/half.txt": "nog niet toegevoegd",
        "uploads/.verwijderd/nu/weg.txt": "verwijderd",
        "runs/2026-11-22 10.00.00/scores.json": "{}",
        "chroma/1/chroma.sqlite3": "de index",
        "sessions.sqlite": "wie er is aangemeld",
    }.items():
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return data


@pytest.fixture
def backup(used: Path, tmp_path: Path) -> Path:
    """Give a backup of that folder."""
    file = tmp_path / "kopie.zip"
    write_backup(file, used, also=Also())
    return file


@pytest.fixture
def conversations(used: Path) -> Iterator[Conversations]:
    """Hold the conversations open, as a running app does."""
    held = keep_conversations(used).conversations
    yield held
    held.close()
