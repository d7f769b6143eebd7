import os
from pathlib import Path

import pytest

from corpus.errors import SettingsWrong
from index.folder import letter_files

SUFFIXES = frozenset({".txt", ".md"})


def names(folder: Path) -> list[tuple[str, bool]]:
    return [(file.name, file.readable_kind) for file in letter_files(folder, suffixes=SUFFIXES)]


def test_documents_are_found_by_name_in_subfolders_too(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    for name in ("b.txt", "A.MD", "2026/c.txt", "d.doc", "e.jpg", "f", "g.toml"):
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == [
        ("2026/c.txt", True),
        ("A.MD", True),
        ("b.txt", True),
        ("d.doc", False),
    ]


def test_hidden_files_and_locks_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".git/x.txt", ".~lock.a.txt", "~$a.txt", ".a.txt"):
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == []


def test_what_is_no_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "map.txt").mkdir()
    (tmp_path / "dood.txt").symlink_to(tmp_path / "weg")
    (tmp_path / "rond").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pijp.txt")
    assert names(tmp_path) == []


def test_a_missing_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SettingsWrong, match="bestaat niet"):
        names(tmp_path / "niets")


def test_a_file_in_the_place_of_a_folder_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(SettingsWrong, match="bestaat niet"):
        names(tmp_path / "a.txt")
