import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import NotesUnusable, SettingsWrong
from rag.answer import Answer
from rag.engine import Engine
from rag.note.note import contents_of
from ui.note.bounds import MOST_NOTES
from ui.note.editing import appended
from ui.note.item import Sheet
from ui.note.store import NoteStore, Outdated, notes_path
from ui.people.person import LOCAL, Person

ANNE, BO = Person("anne"), Person("bo")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[NoteStore]:
    store = NoteStore(notes_path(tmp_path))
    yield store
    store.close()


@pytest.fixture
def filled(engine: Engine, rail: Answer, declined: Answer) -> Sheet:
    contents = [*contents_of(rail, engine.letter), *contents_of(declined, engine.letter)]
    return appended(Sheet(title="Spoor"), contents)


def test_a_note_is_found_back_as_it_was_by_another_opening(
    store: NoteStore, filled: Sheet, tmp_path: Path
) -> None:
    kept = store.create(LOCAL, filled)
    store.close()
    assert NoteStore(notes_path(tmp_path)).get(LOCAL, kept.id).sheet == filled


def test_a_person_sees_only_their_own_notes(store: NoteStore) -> None:
    kept = store.create(ANNE, Sheet(title="Van Anne"))
    assert [note.title for note in store.listed(ANNE)] == ["Van Anne"]
    assert store.listed(BO) == ()
    with pytest.raises(KeyError):
        store.get(BO, kept.id)
    with pytest.raises(KeyError):
        store.replace(BO, kept.id, Sheet(title="Gekaapt"), revision=1)
    with pytest.raises(KeyError):
        store.undo(BO, kept.id, revision=1)
    with pytest.raises(KeyError):
        store.delete(BO, kept.id)
    assert store.get(ANNE, kept.id).sheet.title == "Van Anne"


def test_a_change_over_an_older_state_is_refused_with_the_newer_one(store: NoteStore) -> None:
    kept = store.create(LOCAL, Sheet(title="Een"))
    store.replace(LOCAL, kept.id, Sheet(title="Twee"), revision=kept.revision)
    with pytest.raises(Outdated) as refused:
        store.replace(LOCAL, kept.id, Sheet(title="Drie"), revision=kept.revision)
    assert refused.value.newer.sheet.title == "Twee"
    assert store.get(LOCAL, kept.id).sheet.title == "Twee"


def test_changes_are_undone_one_by_one(store: NoteStore) -> None:
    note = store.create(LOCAL, Sheet(title="Een"))
    for title in ("Twee", "Drie"):
        note = store.replace(LOCAL, note.id, Sheet(title=title), revision=note.revision)
    titles = []
    while note.undoable:
        note = store.undo(LOCAL, note.id, revision=note.revision)
        titles.append(note.sheet.title)
    assert titles == ["Twee", "Een"]
    with pytest.raises(SettingsWrong, match="niets meer"):
        store.undo(LOCAL, note.id, revision=note.revision)


def test_a_change_that_changes_nothing_is_none(store: NoteStore) -> None:
    note = store.create(LOCAL, Sheet(title="Een"))
    assert store.replace(LOCAL, note.id, note.sheet, revision=note.revision) == note


def test_only_the_last_states_are_kept(store: NoteStore) -> None:
    note = store.create(LOCAL, Sheet(title="0"))
    for number in range(1, 60):
        note = store.replace(LOCAL, note.id, Sheet(title=f"{number}"), revision=note.revision)
    assert note.undoable == 50


def test_a_deleted_note_leaves_no_word_on_disk(store: NoteStore, tmp_path: Path) -> None:
    note = store.create(LOCAL, Sheet(title="Vertrouwelijke kwestie"))
    note = store.replace(LOCAL, note.id, Sheet(title="Andere kwestie"), revision=note.revision)
    store.delete(LOCAL, note.id)
    assert store.listed(LOCAL) == ()
    for file in tmp_path.glob("notes.sqlite*"):
        assert b"kwestie" not in file.read_bytes()


def test_no_other_user_of_the_machine_reads_the_notes(store: NoteStore, tmp_path: Path) -> None:
    store.create(LOCAL, Sheet(title="Vertrouwelijk"))
    for file in tmp_path.glob("notes.sqlite*"):
        assert file.stat().st_mode & 0o077 == 0


def test_a_person_has_so_many_notes_and_no_more(store: NoteStore) -> None:
    for _ in range(MOST_NOTES):
        store.create(ANNE, Sheet(title=""))
    with pytest.raises(SettingsWrong, match="Verwijder er eerst een"):
        store.create(ANNE, Sheet(title=""))
    store.create(BO, Sheet(title=""))


@pytest.mark.parametrize(
    "content", [b"geen database, maar tekst " * 400, b"SQLite format 3\x00kapot"]
)
def test_a_damaged_file_is_told_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = notes_path(tmp_path)
    path.write_bytes(content)
    for _ in range(2):
        with pytest.raises(NotesUnusable, match="Er is niets aan veranderd"):
            NoteStore(path).listed(LOCAL)
    assert path.read_bytes() == content


def test_a_file_of_a_newer_version_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    path = notes_path(tmp_path)
    with sqlite3.connect(path) as newer:
        newer.executescript("CREATE TABLE later (one TEXT); PRAGMA user_version = 9;")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(NotesUnusable, match=r"van een andere versie \(9\)"):
        NoteStore(path).create(LOCAL, Sheet(title=""))
    assert path.read_bytes() == before


def test_items_that_cannot_be_read_are_told(store: NoteStore, tmp_path: Path) -> None:
    kept = store.create(LOCAL, replace(Sheet(title="Een")))
    store.close()
    with sqlite3.connect(notes_path(tmp_path)) as database:
        database.execute("UPDATE notes SET items = '[{}]'")
    database.close()
    with pytest.raises(NotesUnusable, match="is beschadigd"):
        store.get(LOCAL, kept.id)
