"""What another version of the program, or another embedder, made: opened, or refused in a line."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import NotesUnusable, SpoorzoekerError
from rag.accounts.account import Account
from rag.engine import open_engine
from rag.kept.conversation import Turn
from rag.kept.opening import FILE, keep_conversations, open_conversations
from rag.settings import load_settings
from tests.faults.conftest import QUESTIONS, Run
from ui.note.item import Sheet
from ui.note.store import NoteStore, notes_path
from ui.people.person import LOCAL
from ui.people.sessions import Sessions

ANNA = Account(name="anna", hash="$2b$04$" + "a" * 53)
QUESTION = QUESTIONS["gasveld"]
OLDER = {
    2: ("DROP TABLE owners", "DROP TABLE source", "DROP TABLE seal"),
    3: ("DROP TABLE seal",),
}
"""What the catalogues of earlier versions lack."""


def alter(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        for statement in statements:
            database.execute(statement)


@pytest.mark.parametrize("version", OLDER)
def test_an_index_of_an_earlier_version_is_opened_and_sealed_by_the_next_sync(
    run: Run, own: Path, letters: Path, version: int
) -> None:
    file = own / "catalogue.sqlite3"
    alter(file, *OLDER[version], f"PRAGMA user_version = {version}")
    assert "2031" in run("ask", QUESTION, "--data", own).out
    assert run("doctor", "--data", own).status == 0
    assert "niets te doen" in run("index", letters, "--data", own).out
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT count(*) FROM seal").fetchone()[0] > 10


@pytest.mark.parametrize("version", [1, 99])
def test_a_catalogue_of_an_unknown_version_is_refused_and_left_as_it_is(
    run: Run, own: Path, letters: Path, version: int
) -> None:
    file = own / "catalogue.sqlite3"
    alter(file, f"PRAGMA user_version = {version}")
    before = file.read_bytes()
    for command in (("ask", QUESTION), ("index", letters), ("show", "gasveld")):
        said = run(*command, "--data", own)
        assert said.status == 2
        assert len(said.err.splitlines()) == 1
        assert f"{file} is van een andere versie ({version})" in said.err
        assert "spoorzoeker index MAP --rebuild" in said.err
    assert file.read_bytes() == before
    assert run("index", letters, "--rebuild", "--data", own).status == 0
    assert "2031" in run("ask", QUESTION, "--data", own).out


STAMPS = {
    "another embedder": "UPDATE state SET embedder = 'ander-1'",
    "another dimension": "UPDATE state SET dimension = 7",
    "an earlier chunker": "UPDATE state SET chunker = chunker - 1",
    "a later chunker": "UPDATE state SET chunker = chunker + 1",
    "an earlier analysis": "UPDATE state SET analysis = analysis - 1",
    "a later analysis": "UPDATE state SET analysis = analysis + 1",
}


@pytest.mark.parametrize("stamp", STAMPS)
def test_an_index_made_with_something_else_is_refused_and_mended_without_the_letters(
    run: Run, own: Path, letters: Path, stamp: str
) -> None:
    alter(own / "catalogue.sqlite3", STAMPS[stamp])
    for command in (("ask", QUESTION), ("index", letters)):
        said = run(*command, "--data", own)
        assert said.status == 2
        assert len(said.err.splitlines()) == 1
        assert "De index is gemaakt met embedder" in said.err
        assert "spoorzoeker doctor --mend" in said.err
    with pytest.raises(SpoorzoekerError, match="De index is gemaakt met"):
        open_engine(load_settings(data=own))
    assert run("doctor", "--mend", "--data", own).status == 0
    assert "2031" in run("ask", QUESTION, "--data", own).out


def test_vectors_of_another_make_than_the_catalogue_says_are_told_and_mended(
    run: Run, own: Path
) -> None:
    alter(
        own / "chroma" / "1" / "chroma.sqlite3",
        "UPDATE collection_metadata SET str_value = 'ander-1' WHERE key = 'embedder'",
    )
    said = run("ask", QUESTION, "--data", own)
    assert said.status == 2
    assert "is met iets anders gemaakt" in said.err
    assert "spoorzoeker doctor --mend" in said.err
    assert run("doctor", "--mend", "--data", own).status == 0
    assert "2031" in run("ask", QUESTION, "--data", own).out


def conversations(data: Path) -> str:
    with closing(open_conversations(data)) as kept:
        return kept.ask("an", "", Turn(question="Wat is de stand?"))[0]


def test_conversations_of_an_unknown_version_stay_and_are_there_for_their_own_program(
    place: Path,
) -> None:
    conversation = conversations(place)
    for version in (9, 1):
        alter(place / FILE, f"PRAGMA user_version = {version}")
        kept = keep_conversations(place)
        with closing(kept.conversations):
            assert bool(kept.warning) == (version == 9)
    assert list(place.glob("*-beschadigd-*")) == []
    with closing(open_conversations(place)) as again:
        assert again.turns("an", conversation)


def test_notes_of_an_unknown_version_stay_and_are_there_for_their_own_program(
    place: Path,
) -> None:
    path = notes_path(place)
    with closing(NoteStore(path)) as store:
        note = store.create(LOCAL, Sheet(title="Spoor"))
    alter(path, "PRAGMA user_version = 9")
    with closing(NoteStore(path)) as store:
        with pytest.raises(NotesUnusable, match="van een andere versie"):
            store.get(LOCAL, note.id)
        alter(path, "PRAGMA user_version = 1")
        assert store.get(LOCAL, note.id).sheet.title == "Spoor"


def test_logins_in_a_form_that_is_not_known_are_begun_anew(place: Path) -> None:
    file = place / "sessions.sqlite"
    alter(file, "CREATE TABLE session (token text primary key, person text)")
    sessions = Sessions(file)
    assert sessions.name(sessions.begin(ANNA), {"anna": ANNA}.get) == "anna"


@pytest.mark.parametrize("file", ["run.json", "scores.json", "latency.json"])
def test_a_run_in_which_a_later_version_says_more_is_shown_or_refused_in_a_line(
    run: Run, own: Path, place: Path, file: str, make_run: Callable[[Path, Path], Path]
) -> None:
    folder = make_run(own, place)
    told = json.loads((folder / file).read_text())
    (folder / file).write_text(json.dumps({**told, "later": {"iets": [1, "nieuws"]}}))
    said = run("eval", "report", folder)
    assert said.status in (0, 2)
    assert len(said.err.splitlines()) == (1 if said.status else 0)
