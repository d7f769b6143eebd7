import re
from pathlib import Path

import pytest

from rag.backup.contents import PEOPLES, is_ours, sources_of_data, sources_under


@pytest.mark.parametrize(
    "name",
    [
        "data/conversations.sqlite",
        "data/notes.sqlite",
        "data/uploads/brief.pdf",
        "data/uploads/0123abcd/haar brief é.txt",
        "data/runs/2026-11-22 10.00.00/scores.json",
        "letters/2026/a.pdf",
        "settings/spoorzoeker.toml",
        "settings/wachtwoorden",
    ],
)
def test_what_people_made_may_be_put_back(name: str) -> None:
    assert is_ours(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "data",
        "/etc/passwd",
        "../data/notes.sqlite",
        "data/../../x",
        "data/uploads/../../catalogue.sqlite3",
        "data/uploads/./a.txt",
        "data//uploads/a.txt",
        "data/catalogue.sqlite3",
        "data/sessions.sqlite",
        "data/notes.sqlite/x",
        "data/uploads",
        "data/uploads/.wacht/a.txt",
        "letters/.ssh/authorized_keys",
        "letters/../../x",
        "settings/ander.toml",
        "settings/spoorzoeker.toml/x",
        "letters/a\0b",
        "elders/a.txt",
    ],
)
def test_nothing_else_may(name: str) -> None:
    assert not is_ours(name)


def test_what_waits_was_removed_or_is_half_written_is_left_out(used: Path) -> None:
    (used / "uploads" / "x.toml.deel").write_text("half")
    assert [source.name for source in sources_of_data(used)] == [
        "data/uploads/allen.toml",
        "data/uploads/allen.txt",
        "data/uploads/0123abcd/haar brief é.txt",
        "data/runs/2026-11-22 10.00.00/scores.json",
    ]


def test_a_data_folder_among_the_letters_is_none_of_them(tmp_path: Path) -> None:
    for name in ("a.txt", "data/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    without = (tmp_path / "data").resolve()
    assert [s.name for s in sources_under(tmp_path, "letters", without=without)] == [
        "letters/a.txt"
    ]


def test_every_file_the_program_keeps_is_either_in_a_backup_or_known_to_be_made_again() -> None:
    """Whoever lets the app keep something new in the data folder must say here which it is."""
    again = {"catalogue.sqlite3", "sessions.sqlite", "chroma.sqlite3"}
    root = Path(__file__).parents[3]
    code = "".join(
        path.read_text(encoding="utf-8")
        for package in ("index", "rag", "ui", "eval")
        for path in (root / package).rglob("*.py")
    )
    named = set(re.findall(r"\"([\w.-]+\.sqlite3?)\"", code))
    assert named - again == {name for name in PEOPLES if name.endswith(".sqlite")}
