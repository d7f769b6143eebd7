import sqlite3
from contextlib import closing
from pathlib import Path

from rag.kept.conversation import Turn
from rag.kept.databases import CONVERSATIONS, NOTES, look_at
from rag.kept.opening import keep_conversations


def test_rows_are_counted_and_nothing_changes_beside_a_file_that_nobody_has_open(
    tmp_path: Path,
) -> None:
    kept = keep_conversations(tmp_path).conversations
    kept.ask("anna", "", Turn(question="Hoe?"))
    assert look_at(tmp_path / CONVERSATIONS.name, CONVERSATIONS).rows == 1
    kept.close()
    assert look_at(tmp_path / CONVERSATIONS.name, CONVERSATIONS).rows == 1
    assert [path.name for path in tmp_path.glob("*.*")] == [CONVERSATIONS.name]


def test_what_is_wrong_is_said(tmp_path: Path) -> None:
    file = tmp_path / NOTES.name
    file.write_bytes(b"rommel" * 1000)
    assert look_at(file, NOTES).wrong == "is beschadigd"
    file.unlink()
    with closing(sqlite3.connect(file)) as made:
        made.execute("PRAGMA user_version = 7")
    seen = look_at(file, NOTES)
    assert (seen.newer, seen.wrong) == (True, "is van een nieuwere versie (7)")
    assert look_at(tmp_path / "weg.sqlite", NOTES).wrong
