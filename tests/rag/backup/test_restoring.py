import json
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import BackupUnusable, IndexBusy, SettingsWrong, SpoorzoekerError
from index.lock import app_lock, sync_lock
from rag.backup.manifest import NAME
from rag.backup.restoring import restore
from rag.backup.writing import Also, write_backup
from rag.kept.opening import keep_conversations
from ui.note.store import NoteStore, notes_path
from ui.people.person import Person

Change = Callable[[dict[str, bytes], dict[str, Any]], None]


def all_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }


def rewritten(backup: Path, change: Change) -> None:
    """Write a backup anew with other files or another manifest."""
    with zipfile.ZipFile(backup) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files.pop(NAME))
    change(files, manifest)
    with zipfile.ZipFile(backup, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
        archive.writestr(NAME, json.dumps(manifest))


def test_each_finds_back_what_is_theirs(backup: Path, tmp_path: Path) -> None:
    new = tmp_path / "nieuw"
    restored = restore(backup, new)
    assert (restored.sections, restored.aside) == (("data",), None)
    conversations = keep_conversations(new).conversations
    assert [one.name for one in conversations.listed("anna")] == ["Wat kost de brug?"]
    assert conversations.listed("bert") == ()
    conversations.close()
    notes = NoteStore(notes_path(new))
    assert [one.title for one in notes.listed(Person("bert"))] == ["Spoor"]
    assert notes.listed(Person("anna")) == ()
    notes.close()


def test_files_come_back_byte_for_byte_for_their_owner_alone(
    used: Path, backup: Path, tmp_path: Path
) -> None:
    restore(backup, tmp_path / "nieuw")
    found = all_of(tmp_path / "nieuw")
    expected = {
        name: data
        for name, data in all_of(used).items()
        if name.startswith(("uploads/", "runs/")) and "/." not in name
    }
    assert {name: found[name] for name in expected} == expected
    assert found.keys() - expected.keys() == {"conversations.sqlite", "notes.sqlite"}
    modes = {
        path.stat().st_mode & 0o077 for path in (tmp_path / "nieuw").rglob("*.*") if path.is_file()
        if path.name != "sync.lock"
    }  # fmt: skip
    assert modes == {0}


def test_what_is_there_stays_unless_told_and_then_goes_aside(used: Path, backup: Path) -> None:
    was = all_of(used)
    with pytest.raises(SettingsWrong, match="--replace"):
        restore(backup, used)
    assert all_of(used) == was
    aside = restore(backup, used, replace=True).aside
    assert aside
    kept = all_of(aside)
    assert kept["uploads/allen.txt"] == b"van iedereen"
    assert kept["uploads/.wacht/abc/half.txt"]
    assert kept["conversations.sqlite"] == was["conversations.sqlite"]
    assert (used / "chroma").is_dir()
    assert "uploads/.wacht/abc/half.txt" not in all_of(used)


def test_an_empty_backup_empties_too_when_told(tmp_path: Path, used: Path) -> None:
    empty = tmp_path / "leeg"
    empty.mkdir()
    keep_conversations(empty).conversations.close()
    write_backup(tmp_path / "leeg.zip", empty, also=Also())
    assert restore(tmp_path / "leeg.zip", used, replace=True).aside
    assert not (used / "uploads").exists()


def cut(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-200])


def flip(backup: Path) -> None:
    data = bytearray(backup.read_bytes())
    data[len(data) // 3] ^= 0xFF
    backup.write_bytes(bytes(data))


def make_other(backup: Path) -> None:
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr("x.txt", "x")


def make_text(backup: Path) -> None:
    backup.write_text("geen zip")


def another_text(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    files["data/uploads/allen.txt"] = b"iets anders!"


def larger(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    files["data/uploads/allen.txt"] = b"0" * 10_000_000


def one_more(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    files["data/uploads/meer.txt"] = b""


def one_less(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    del files["data/uploads/allen.txt"]


def outside(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    name = "data/uploads/../../../buiten.txt"
    files[name] = files.pop("data/uploads/allen.txt")
    next(f for f in manifest["files"] if f["name"].endswith("allen.txt"))["name"] = name


def of_a_newer_program(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    manifest.update(version=2, program="9.0")


def of_another_program(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    manifest["kind"] = "iets"


def without_hashes(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    manifest["files"][0].pop("sha256")


def with_newer_notes(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    import hashlib

    data = bytearray(files["data/notes.sqlite"])
    data[60:64] = (99).to_bytes(4, "big")  # where SQLite keeps user_version
    files["data/notes.sqlite"] = bytes(data)
    told = next(f for f in manifest["files"] if f["name"] == "data/notes.sqlite")
    told["sha256"] = hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (cut, "beschadigd"),
        (flip, "beschadigd"),
        (make_other, "geen reservekopie"),
        (make_text, "geen reservekopie"),
    ],
)
def test_a_file_that_is_no_whole_backup_changes_nothing(
    backup: Path, used: Path, harm: Callable[[Path], None], words: str
) -> None:
    harm(backup)
    was = all_of(used)
    with pytest.raises(BackupUnusable, match=words) as told:
        restore(backup, used, replace=True)
    assert str(backup) in str(told.value)
    assert all_of(used) == was


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (another_text, "beschadigd"),
        (larger, "beschadigd"),
        (one_more, "andere bestanden"),
        (one_less, "andere bestanden"),
        (outside, "niet in hoort"),
        (of_a_newer_program, "nieuwere Spoorzoeker"),
        (of_another_program, "geen reservekopie"),
        (without_hashes, "beschadigd"),
        (with_newer_notes, "nieuwere versie"),
    ],
)
def test_a_backup_that_was_tampered_with_or_is_newer_changes_nothing(
    backup: Path, used: Path, tmp_path: Path, change: Change, words: str
) -> None:
    rewritten(backup, change)
    was, beside = all_of(used), sorted(tmp_path.iterdir())
    with pytest.raises(BackupUnusable, match=words):
        restore(backup, used, replace=True)
    assert all_of(used) == was
    assert sorted(tmp_path.iterdir()) == beside


def test_it_waits_for_no_app_and_no_sync_but_refuses(backup: Path, tmp_path: Path) -> None:
    new = tmp_path / "nieuw"
    new.mkdir()
    with app_lock(new), pytest.raises(IndexBusy, match="Stop die eerst"):
        restore(backup, new)
    with sync_lock(new), pytest.raises(IndexBusy):
        restore(backup, new)
    assert restore(backup, new).sections == ("data",)


def test_no_app_starts_while_it_is_under_way(tmp_path: Path) -> None:
    hold = (
        "import sys; from pathlib import Path; from index.lock import without_app\n"
        "with without_app(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", hold, str(tmp_path)]
    root = Path(__file__).parents[3]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "cwd": root}
    with subprocess.Popen(command, **pipes) as holder:
        assert holder.stdout
        holder.stdout.readline()
        with pytest.raises(IndexBusy, match="reservekopie"), app_lock(tmp_path):
            pass
        holder.kill()
    with app_lock(tmp_path), app_lock(tmp_path):  # several apps may
        pass


def test_where_a_step_fails_all_is_as_it_was(
    backup: Path, used: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    was, rename, done = all_of(used), Path.rename, []

    def fails_at_the_sixth(path: Path, to: Path) -> Path:
        done.append(path)
        if len(done) == 6:
            raise OSError(5, "Input/output error", str(path))
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", fails_at_the_sixth)
    with pytest.raises(SpoorzoekerError, match="Er is niets teruggezet"):
        restore(backup, used, replace=True)
    assert all_of(used) == was
    assert not list(used.glob("vervangen-*"))


def test_letters_and_settings_go_where_they_are_told_and_nowhere_else(
    used: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "s.toml"
    settings.write_text("port = 7000")
    file = tmp_path / "b.zip"
    write_backup(file, used, also=Also(settings=settings))
    restore(file, tmp_path / "een")
    assert "spoorzoeker.toml" not in {path.name for path in (tmp_path / "een").rglob("*")}
    restore(file, tmp_path / "twee", settings=tmp_path / "etc")
    assert all_of(tmp_path / "etc") == {"spoorzoeker.toml": b"port = 7000"}
    with pytest.raises(SettingsWrong, match="niet leeg"):
        restore(file, tmp_path / "drie", settings=tmp_path / "etc")
    assert not (tmp_path / "drie").exists()


def test_a_link_in_the_archive_is_put_back_as_the_text_it_is(backup: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        files = [(info, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(backup, "w") as archive:
        for info, data in files:
            info.external_attr = 0o120777 << 16  # all of them links, says the archive
            archive.writestr(info, data)
    restore(backup, tmp_path / "nieuw")
    assert not [path for path in (tmp_path / "nieuw").rglob("*") if path.is_symlink()]


def test_a_database_is_one_file_again(backup: Path, tmp_path: Path) -> None:
    restore(backup, tmp_path / "nieuw")
    assert not list((tmp_path / "nieuw").glob("*-wal"))
    with closing(sqlite3.connect(tmp_path / "nieuw" / "notes.sqlite")) as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
