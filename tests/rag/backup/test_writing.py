import os
import resource
import sqlite3
import stat
import threading
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest

from corpus.errors import SettingsWrong, SpoorzoekerError
from rag.backup.manifest import NAME, read_manifest
from rag.backup.writing import Also, write_backup
from rag.kept.conversation import Turn
from rag.kept.conversations import Conversations


def names(file: Path) -> set[str]:
    with zipfile.ZipFile(file) as archive:
        return set(archive.namelist())


def test_it_holds_what_people_made_and_a_manifest_and_nothing_else(backup: Path) -> None:
    assert names(backup) == {
        "data/conversations.sqlite",
        "data/notes.sqlite",
        "data/uploads/allen.txt",
        "data/uploads/allen.toml",
        "data/uploads/0123abcd/haar brief é.txt",
        "data/runs/2026-11-22 10.00.00/scores.json",
        NAME,
    }


def test_only_its_owner_may_read_it(backup: Path) -> None:
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_the_manifest_counts_what_there_is(backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        manifest = read_manifest(archive.read(NAME))
    assert manifest.rows == {"conversations.sqlite": 1, "notes.sqlite": 1}
    assert len(manifest.files) == 6


def test_what_was_just_kept_by_a_running_app_is_in_it(
    used: Path, conversations: Conversations, tmp_path: Path
) -> None:
    conversations.ask("bert", "", Turn(question="En nu?"))
    manifest = write_backup(tmp_path / "b.zip", used, also=Also())
    assert manifest.rows["conversations.sqlite"] == 2


def test_a_copy_made_while_questions_come_in_is_whole(
    used: Path, conversations: Conversations, tmp_path: Path
) -> None:
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            conversations.ask("bert", "", Turn(question="En nu? " * 50))

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        counts = [
            write_backup(tmp_path / f"{n}.zip", used, also=Also()).rows["conversations.sqlite"]
            for n in range(3)
        ]
    finally:
        stop.set()
        asking.join()
    assert counts == sorted(counts)
    for number, count in enumerate(counts):
        with zipfile.ZipFile(tmp_path / f"{number}.zip") as archive:
            archive.extract("data/conversations.sqlite", tmp_path / str(number))
        copy = tmp_path / str(number) / "data" / "conversations.sqlite"
        with closing(sqlite3.connect(copy)) as read:
            assert read.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            turns = "SELECT count(*) FROM turn WHERE conversation IN (SELECT id FROM conversation)"
            assert read.execute(turns).fetchone() == (count,)


def test_making_it_leaves_nothing_else_behind(used: Path, tmp_path: Path) -> None:
    before = sorted(used.rglob("*"))
    (tmp_path / "kopie").mkdir()
    write_backup(tmp_path / "kopie" / "b.zip", used, also=Also())
    assert sorted(used.rglob("*")) == before
    assert [path.name for path in (tmp_path / "kopie").iterdir()] == ["b.zip"]


def test_a_file_of_that_name_stays_unless_told(used: Path, backup: Path) -> None:
    was = backup.read_bytes()
    with pytest.raises(SettingsWrong, match="--replace"):
        write_backup(backup, used, also=Also())
    assert backup.read_bytes() == was
    (used / "uploads" / "nieuw.txt").write_text("later")
    write_backup(backup, used, also=Also(), replace=True)
    assert "data/uploads/nieuw.txt" in names(backup)


def damage(used: Path) -> None:
    (used / "notes.sqlite").write_bytes(b"rommel" * 1000)


def make_newer(used: Path) -> None:
    with closing(sqlite3.connect(used / "notes.sqlite")) as file:
        file.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize("harm", [damage, make_newer])
def test_without_all_of_it_there_is_no_backup_and_the_last_one_stays(
    used: Path, backup: Path, harm: Callable[[Path], None]
) -> None:
    was = backup.read_bytes()
    harm(used)
    with pytest.raises(SpoorzoekerError, match="spoorzoeker doctor"):
        write_backup(backup, used, also=Also(), replace=True)
    assert backup.read_bytes() == was
    assert [path.name for path in backup.parent.iterdir() if "kopie" in path.name] == ["kopie.zip"]


def test_a_folder_that_is_none_of_the_apps_is_refused(tmp_path: Path) -> None:
    for data in (tmp_path, tmp_path / "weg"):
        with pytest.raises(SettingsWrong, match="--data"):
            write_backup(tmp_path / "b.zip", data, also=Also())
    assert not (tmp_path / "b.zip").exists()


def test_a_backup_among_what_goes_into_it_is_refused(used: Path) -> None:
    with pytest.raises(SettingsWrong, match="andere plaats"):
        write_backup(used / "uploads" / "b.zip", used, also=Also())


def test_settings_go_along_where_that_was_asked(used: Path, tmp_path: Path) -> None:
    settings, passwords = tmp_path / "s.toml", tmp_path / ".htpasswd"
    settings.write_text("port = 7000")
    passwords.write_text("anna:x")
    also = Also(settings=settings, passwords=passwords)
    write_backup(tmp_path / "b.zip", used, also=also)
    assert {"settings/spoorzoeker.toml", "settings/wachtwoorden"} <= names(tmp_path / "b.zip")


def test_a_disk_that_gets_full_is_one_line_and_leaves_nothing(used: Path, tmp_path: Path) -> None:
    (used / "uploads" / "groot.pdf").write_bytes(os.urandom(200_000))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(SettingsWrong, match="kan niet worden gemaakt"):
            write_backup(tmp_path / "b.zip", used, also=Also())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [path.name for path in tmp_path.iterdir()] == ["gebruikt"]


def test_a_folder_that_is_gone_is_one_line(used: Path, tmp_path: Path) -> None:
    with pytest.raises(SettingsWrong, match="bestaat niet"):
        write_backup(tmp_path / "weg" / "b.zip", used, also=Also())


def test_a_file_that_cannot_be_read_is_named_and_there_is_no_backup(
    used: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(path: Path, *arguments: str) -> IO[bytes]:
        if path.name == "allen.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments)  # type: ignore[return-value, call-overload, no-any-return]

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SettingsWrong, match=r"allen\.txt: Permission denied"):
        write_backup(tmp_path / "b.zip", used, also=Also())
    assert not (tmp_path / "b.zip").exists()
