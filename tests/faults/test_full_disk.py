"""A disk with no room: a line that says so, and what was there is there still; then it goes on.

A file may not grow beyond some bytes here: to whoever writes it, the disk is full.
"""

import asyncio
import json
import os
import resource
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import cli
from corpus.errors import LetterUnreadable, SettingsWrong, SpoorzoekerError
from corpus.override_writing import write_overrides
from rag.accounts.account import Account
from rag.kept.conversation import Turn
from rag.kept.conversations import Conversations
from rag.kept.opening import keep_conversations, open_conversations
from tests.faults.conftest import QUESTIONS, Run, write_letter
from ui.adding.waiting import WaitingRoom
from ui.note.item import KeptNote, Sheet
from ui.note.store import NoteStore, notes_path
from ui.people.person import LOCAL
from ui.people.sessions import Sessions

ANNA = Account(name="anna", hash="$2b$04$" + "a" * 53)
ROOM = "Maak ruimte op de schijf|Maak ruimte en herhaal"


@contextmanager
def no_room(beyond: int = 0) -> Iterator[None]:
    """Let no file grow beyond some bytes."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (beyond, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


@pytest.fixture
def kept(place: Path) -> Iterator[Conversations]:
    kept = open_conversations(place)
    yield kept
    kept.close()


ON_CONVERSATIONS: dict[str, Callable[[Conversations, str], object]] = {
    "ask": lambda kept, id_: kept.ask("an", id_, Turn(question="En daarna?")),
    "settle": lambda kept, id_: kept.settle(id_, Turn(question="", notice="Klaar", number=1)),
    "rename": lambda kept, id_: kept.rename("an", id_, "Anders"),
    "delete": lambda kept, id_: kept.delete("an", id_),
}


@pytest.mark.parametrize("action", ON_CONVERSATIONS)
def test_a_conversation_that_cannot_be_written_says_so_and_stays_as_it_was(
    kept: Conversations, action: str
) -> None:
    conversation, _ = kept.ask("an", "", Turn(question="Wat is de stand?"))
    before = kept._file.rows("SELECT * FROM turn"), kept._file.rows("SELECT * FROM conversation")
    kept._file.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    with no_room(), pytest.raises(SpoorzoekerError, match=ROOM):
        ON_CONVERSATIONS[action](kept, conversation)
    after = kept._file.rows("SELECT * FROM turn"), kept._file.rows("SELECT * FROM conversation")
    assert after == before
    ON_CONVERSATIONS[action](kept, conversation)
    after = kept._file.rows("SELECT * FROM turn"), kept._file.rows("SELECT * FROM conversation")
    assert after != before


ON_NOTES: dict[str, Callable[[NoteStore, KeptNote], object]] = {
    "create": lambda store, note: store.create(LOCAL, Sheet(title="Nieuw")),
    "replace": lambda store, note: store.replace(
        LOCAL, note.id, replace(note.sheet, title="Anders"), revision=note.revision
    ),
    "undo": lambda store, note: store.undo(LOCAL, note.id, revision=note.revision),
    "delete": lambda store, note: store.delete(LOCAL, note.id),
}


@pytest.mark.parametrize("action", ON_NOTES)
def test_a_note_that_cannot_be_written_says_so_and_stays_as_it_was(
    place: Path, action: str
) -> None:
    with closing(NoteStore(notes_path(place))) as store:
        first = store.create(LOCAL, Sheet(title="Spoor"))
        note = store.replace(LOCAL, first.id, Sheet(title="Treinen"), revision=1)
        store._opened and store._opened.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        with no_room(), pytest.raises(SpoorzoekerError, match=ROOM):
            ON_NOTES[action](store, note)
        assert store.get(LOCAL, note.id) == note
        assert len(store.listed(LOCAL)) == 1
        ON_NOTES[action](store, note)


def test_files_that_cannot_be_begun_leave_the_app_answering(place: Path) -> None:
    with no_room():
        kept = keep_conversations(place)
        with closing(kept.conversations), closing(NoteStore(notes_path(place))) as store:
            assert "niet bewaard" in str(kept.warning)
            assert kept.conversations.ask("an", "", Turn(question="Nieuw"))
            with pytest.raises(SpoorzoekerError):
                store.listed(LOCAL)
            with pytest.raises(SettingsWrong, match="ruimte"):
                Sessions(place / "sessions.sqlite")


def test_files_that_a_full_disk_left_half_begun_are_gone_on_with(place: Path) -> None:
    test_files_that_cannot_be_begun_leave_the_app_answering(place)
    kept = keep_conversations(place)
    assert kept.warning is None
    with closing(kept.conversations) as conversations:
        conversation, _ = conversations.ask("an", "", Turn(question="Nieuw"))
    with closing(open_conversations(place)) as again:
        assert again.turns("an", conversation)
    with closing(NoteStore(notes_path(place))) as store:
        assert store.create(LOCAL, Sheet(title="Nieuw"))
    assert Sessions(place / "sessions.sqlite").begin(ANNA)


def test_nobody_logs_in_or_out_unseen_where_that_cannot_be_written(place: Path) -> None:
    sessions, known = Sessions(place / "sessions.sqlite"), {"anna": ANNA}.get
    token = sessions.begin(ANNA)
    with no_room():
        for action in (lambda: sessions.begin(ANNA), lambda: sessions.end(token)):
            with pytest.raises(SpoorzoekerError, match="nog ruimte is op de schijf"):
                action()
        assert sessions.name(token, known) == "anna"
    sessions.end(token)
    assert sessions.name(token, known) is None


def test_an_upload_that_does_not_fit_is_told_and_nothing_of_it_is_left(place: Path) -> None:
    async def parts() -> AsyncIterator[bytes]:
        yield b"Geachte voorzitter, " * 100_000

    with no_room(10_000), pytest.raises(LetterUnreadable, match="past niet meer op de schijf"):
        asyncio.run(WaitingRoom(place).receive(parts(), name="brief.txt"))
    assert [path for path in place.rglob("*") if path.is_file()] == []


def test_what_is_known_of_a_letter_stays_as_it_was(place: Path) -> None:
    letter = write_letter(place, "gasveld")
    write_overrides(letter, {"title": "Gas"})
    with no_room(), pytest.raises(SettingsWrong, match=ROOM):
        write_overrides(letter, {"title": "Iets anders"})
    assert letter.with_suffix(".toml").read_text() == 'title = "Gas"\n'


Export = Callable[[Path, Path], list[object]]
QUESTION = QUESTIONS["gasveld"]
EXPORTS: dict[str, Export] = {
    "nota.docx": lambda data, out: ["note", QUESTION, "--out", out, "--data", data],
    "uit.jsonl": lambda data, out: [
        "ask", "--batch", out.with_name("vragen.jsonl"), "--out", out, "--data", data
    ],
    "uit.csv": lambda data, out: ["promises", "--csv", out, "--data", data],
    "uit.ics": lambda data, out: ["promises", "--ics", out, "--data", data],
    "zaken.jsonl": lambda data, out: ["eval", "harvest", "--out", out, "--data", data],
}  # fmt: skip


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_that_does_not_fit_leaves_the_file_that_was_there(
    run: Run, own: Path, place: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = place / "vragen.jsonl"
    batch.write_text(
        "".join(json.dumps({"id": str(n), "question": QUESTION}) + "\n" for n in (1, 2))
    )
    out = place / name
    before = b"" if name == "zaken.jsonl" else b"van gisteren"
    out.write_bytes(before)
    arguments = [str(one) for one in EXPORTS[name](own, out)]

    # Only what is exported does not fit, as reading the index writes too.
    def full(file: Any) -> None:
        with no_room():
            os.pwrite(file.fileno(), b"x", 0)

    monkeypatch.setattr("corpus.whole_file.to_disk", full)
    said = run(*arguments)
    assert said.status == 2
    assert len(said.err.splitlines()) == 1
    assert "de schijf is vol" in said.err
    assert str(out) in said.err
    assert out.read_bytes() == before
    monkeypatch.undo()
    assert cli.main(arguments) == 0
    assert out.read_bytes() != b"van gisteren"


def test_a_run_that_no_longer_fits_says_so_and_goes_on_once_there_is_room(
    run: Run, own: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from eval.folder import RunFolder

    evidence = [{"letter": "gasveld", "quote": "levert na 2031 geen aardgas"}]
    rows = [
        {"id": str(n), "question": QUESTION, "type": "factoid", "answerable": True,
         "evidence": evidence, "facts": ["2031"]} for n in range(4)
    ]  # fmt: skip
    cases, out = place / "vragen.jsonl", place / "run"
    cases.write_text("".join(json.dumps(row) + "\n" for row in rows))
    added, real = [], RunFolder.add_answer

    def add(self: RunFolder, answer: dict[str, Any]) -> None:
        added.append(answer["id"])
        if len(added) < 3:
            return real(self, answer)
        with no_room((out / "answers.jsonl").stat().st_size + 20):
            return real(self, answer)

    monkeypatch.setattr(RunFolder, "add_answer", add)
    said = run("eval", "run", cases, "--out", out, "--data", own)
    assert said.status == 2
    assert "de schijf is vol" in said.err
    assert len(said.err.splitlines()) == 1
    monkeypatch.setattr(RunFolder, "add_answer", real)
    said = run("eval", "run", cases, "--out", out, "--data", own)
    assert said.status == 0
    assert "waarvan 2 al gedaan" in said.out
    assert not (out / "answers.jsonl").read_text().startswith('{"id": "0", "id"')
    shutil.rmtree(out)
