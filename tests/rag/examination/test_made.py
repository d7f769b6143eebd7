import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from rag.examination.findings import Notice
from rag.examination.made import made, made_findings
from rag.kept.opening import keep_conversations


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a data folder with conversations and a letter of a person."""
    keep_conversations(tmp_path).conversations.close()
    (tmp_path / "uploads" / "0123").mkdir(parents=True)
    (tmp_path / "uploads").chmod(0o700)
    (tmp_path / "uploads" / "0123" / "een.txt").write_text("x")
    return tmp_path


def test_what_is_whole_and_private_has_no_findings(data: Path) -> None:
    assert not list(made_findings(data))
    assert {part.name: part.number for part in made(data)} == {
        "conversations.sqlite": 0,
        "uploads": 1,
    }


def test_where_nothing_was_made_there_is_nothing_to_tell(tmp_path: Path) -> None:
    assert not list(made(tmp_path / "weg"))
    assert not list(made_findings(tmp_path / "weg"))


def harm(data: Path) -> None:
    (data / "conversations.sqlite").write_bytes(b"rommel" * 1000)


def make_newer(data: Path) -> None:
    with closing(sqlite3.connect(data / "conversations.sqlite")) as file:
        file.execute("PRAGMA user_version = 9")


def open_to_all(data: Path) -> None:
    (data / "conversations.sqlite").chmod(0o644)


def open_sessions(data: Path) -> None:
    with closing(sqlite3.connect(data / "sessions.sqlite")) as made:
        made.execute("CREATE TABLE session (key TEXT)")
    (data / "sessions.sqlite").chmod(0o640)


def harm_sessions(data: Path) -> None:
    (data / "sessions.sqlite").write_bytes(b"rommel" * 1000)
    (data / "sessions.sqlite").chmod(0o600)


@pytest.mark.parametrize(
    ("change", "words", "todo"),
    [
        (harm, "is beschadigd", "spoorzoeker restore"),
        (make_newer, "nieuwere versie (9)", "werk Spoorzoeker bij"),
        (open_to_all, "Anderen op deze computer", "chmod go-rwx"),
        (open_sessions, "Anderen op deze computer", "chmod go-rwx"),
        (harm_sessions, "met aanmeldingen", "meldt zich dan opnieuw aan"),
    ],
)
def test_each_fault_says_what_to_do(
    data: Path, change: Callable[[Path], None], words: str, todo: str
) -> None:
    change(data)
    (found,) = made_findings(data)
    assert not isinstance(found, Notice)
    assert words in found.what
    assert todo in found.todo


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_files_of_another_user_than_the_folder_are_a_fault(data: Path) -> None:
    os.chown(data / "uploads" / "0123" / "een.txt", 12345, 12345)
    (found,) = made_findings(data)
    assert "1 bestanden van een andere gebruiker" in found.what
    assert found.todo.startswith("chown -R --reference=")


def test_letters_of_people_that_others_can_reach_are_worth_knowing(data: Path) -> None:
    data.chmod(0o755)
    (data / "uploads").chmod(0o755)
    (found,) = made_findings(data)
    assert isinstance(found, Notice)
    assert "chmod go-rwx" in found.todo


def test_what_stands_aside_is_worth_knowing(data: Path) -> None:
    (data / "vervangen-20261122-130000-000000").mkdir()
    (data / "conversations-beschadigd-20261122-130000.sqlite").write_text("")
    assert [type(found) for found in made_findings(data)] == [Notice, Notice]
