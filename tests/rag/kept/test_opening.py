import sqlite3
from pathlib import Path

from rag.kept.conversation import Turn
from rag.kept.opening import FILE, keep_conversations, open_conversations


def begun(data: Path) -> str:
    kept = open_conversations(data)
    conversation, _ = kept.ask("an", "", Turn(question="Wat is de stand?"))
    kept.close()
    return conversation


def test_a_damaged_file_is_set_aside_untouched_and_a_new_one_begun(tmp_path: Path) -> None:
    damaged = b"SQLite format 3\0" + b"\xff" * 5000
    (tmp_path / FILE).write_bytes(damaged)
    kept = keep_conversations(tmp_path)
    (aside,) = tmp_path.glob("*-beschadigd-*.sqlite")
    assert aside.read_bytes() == damaged
    assert aside.name in str(kept.warning)
    conversation, _ = kept.conversations.ask("an", "", Turn(question="Nieuw"))
    kept.conversations.close()
    assert keep_conversations(tmp_path).warning is None
    assert open_conversations(tmp_path).turns("an", conversation)


def test_a_second_damaged_file_does_not_take_the_place_of_the_first(tmp_path: Path) -> None:
    for content in (b"een" * 1000, b"twee" * 1000):
        (tmp_path / FILE).write_bytes(content)
        keep_conversations(tmp_path).conversations.close()
    contents = {path.read_bytes()[:3] for path in tmp_path.glob("*-beschadigd-*.sqlite")}
    assert contents == {b"een", b"twe"}


def test_a_page_that_is_damaged_inside_the_file_is_seen_at_the_start(tmp_path: Path) -> None:
    begun(tmp_path)
    content = bytearray((tmp_path / FILE).read_bytes())
    content[4096 : 4096 + 200] = b"\xff" * 200
    (tmp_path / FILE).write_bytes(content)
    assert "beschadigd" in str(keep_conversations(tmp_path).warning)


def test_a_file_of_a_newer_version_stays_and_questions_are_still_kept_in_memory(
    tmp_path: Path,
) -> None:
    conversation = begun(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as newer:
        newer.execute("PRAGMA user_version = 2")
    kept = keep_conversations(tmp_path)
    assert "Werk Spoorzoeker bij" in str(kept.warning)
    in_memory, _ = kept.conversations.ask("an", "", Turn(question="Nieuw"))
    assert kept.conversations.turns("an", in_memory)
    kept.conversations.close()
    with sqlite3.connect(tmp_path / FILE) as newer:
        newer.execute("PRAGMA user_version = 1")
    assert open_conversations(tmp_path).turns("an", conversation)
    assert list(tmp_path.glob("*-beschadigd-*")) == []


def test_a_folder_that_cannot_be_made_leaves_conversations_in_memory(tmp_path: Path) -> None:
    (tmp_path / "vol").write_text("geen map")
    kept = keep_conversations(tmp_path / "vol")
    assert "niet bewaard" in str(kept.warning)
    assert kept.conversations.ask("an", "", Turn(question="Nieuw"))


def test_without_a_folder_conversations_live_as_long_as_the_app() -> None:
    kept = keep_conversations(None)
    conversation, _ = kept.conversations.ask("an", "", Turn(question="Nieuw"))
    kept.conversations.delete("an", conversation)
    assert kept.conversations.listed("an") == ()
    assert kept.warning is None
