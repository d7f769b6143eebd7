"""Two processes on one data folder: one waits or is told to, and nothing either wrote is lost."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from index.embedder import load_embedder
from index.lock import is_syncing
from index.sync import sync
from rag.kept.conversation import Turn
from rag.kept.opening import keep_conversations, open_conversations
from tests.faults.conftest import MATTERS, QUESTIONS, Run, write_letter
from ui.note.item import Sheet
from ui.note.store import NoteStore, notes_path
from ui.people.person import LOCAL

ROOT = Path(__file__).parents[2]
ENVIRONMENT = os.environ | {"SPOORZOEKER_EMBEDDER": "hashing", "PYTHONDONTWRITEBYTECODE": "1"}
APP = """
import sys
from pathlib import Path
from rag.accounts.account import Account
from rag.kept.conversation import Turn
from rag.kept.opening import keep_conversations
from ui.note.item import Sheet
from ui.note.store import NoteStore, notes_path
from ui.people.person import Person
from ui.people.sessions import Sessions

data, name = Path(sys.argv[1]), sys.argv[2]
kept, store = keep_conversations(data), NoteStore(notes_path(data))
sessions = Sessions(data / "sessions.sqlite")
assert kept.warning is None, kept.warning
print("begonnen", flush=True)
sys.stdin.readline()
first = kept.conversations.ask(name, "", Turn(question="Wat is de stand?"))[0]
note = store.create(Person(name), Sheet(title="Spoor"))
for number in range(25):
    kept.conversations.ask(name, first, Turn(question=str(number)))
    gone = kept.conversations.ask(name, "", Turn(question="weg"))[0]
    kept.conversations.delete(name, gone)
    note = store.replace(Person(name), note.id, Sheet(title=str(number)), revision=note.revision)
    sessions.end(sessions.begin(Account(name=name, hash="$2b$04$" + "a" * 53)))
"""
HOLDS = """
import sys, time
from pathlib import Path
from index.lock import sync_lock
with sync_lock(Path(sys.argv[1])):
    print("begonnen", flush=True)
    time.sleep(600)
"""


def started(*command: str) -> subprocess.Popen[str]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=ENVIRONMENT, text=True, **pipes
    )  # type: ignore[call-overload, no-any-return]


@contextmanager
def holding(data: Path) -> Iterator[None]:
    """Hold the lock of a data folder in a process, and kill that in the end."""
    with started("-c", HOLDS, str(data)) as process:
        assert process.stdout
        process.stdout.readline()
        try:
            yield
        finally:
            process.kill()


def test_of_two_commands_that_index_at_once_each_ends_well_or_is_told_to_wait(
    run: Run, own: Path, place: Path
) -> None:
    folder = place / "brieven"
    for matter in MATTERS:
        write_letter(folder, matter, paragraphs=20)
    both = [started("-m", "cli", "index", str(folder), "--data", str(own)) for _ in range(2)]
    ends = []
    for process in both:
        out, err = process.communicate()
        ends.append(process.returncode)
        if process.returncode:
            assert (process.returncode, out) == (2, "")
            assert len(err.splitlines()) == 1
            assert "Wacht tot dat klaar is" in err
        else:
            assert err == ""
    assert 0 in ends
    assert run("doctor", "--data", own).status == 0
    assert "niets te doen" in run("index", folder, "--data", own).out


def test_whoever_asks_while_letters_are_taken_in_gets_the_old_answer_or_the_new(
    run: Run, own: Path, place: Path
) -> None:
    folder = place / "brieven"
    for matter in MATTERS:
        write_letter(folder, matter, paragraphs=20)
    letter = folder / "gasveld.txt"
    letter.write_text(letter.read_text().replace("2031", "2040"))
    seen = set()
    with started("-m", "cli", "index", str(folder), "--data", str(own)) as indexing:
        while indexing.poll() is None:
            said = run("ask", QUESTIONS["gasveld"], "--data", own, "--json")
            assert (said.status, said.err) == (0, "")
            (quote,) = {c["quote"] for c in json.loads(said.out)["citations"]}
            seen.add("2031" in quote or "2040" in quote)
    assert indexing.returncode == 0
    assert seen <= {True}
    assert "2040" in run("ask", QUESTIONS["gasveld"], "--data", own).out


@pytest.mark.parametrize(
    "command", [("index",), ("index", "--rebuild"), ("doctor", "--mend")], ids=" ".join
)
def test_while_letters_are_taken_in_nothing_else_changes_the_index(
    run: Run, own: Path, letters: Path, command: tuple[str, ...]
) -> None:
    (own / "chroma" / "9").mkdir()  # something to mend
    with holding(own):
        folder = (letters,) if command[0] == "index" else ()
        said = run(command[0], *folder, *command[1:], "--data", own)
        assert "Wacht tot dat klaar is" in said.err + said.out or "nu brieven opgenomen" in said.out
        assert "2031" in run("ask", QUESTIONS["gasveld"], "--data", own).out


def test_the_lock_of_a_killed_process_holds_nobody_up(run: Run, own: Path, letters: Path) -> None:
    with holding(own):
        assert is_syncing(own)
    assert not is_syncing(own)
    assert run("index", letters, "--data", own).status == 0


def test_what_two_apps_keep_at_once_is_all_there(place: Path) -> None:
    names = ("an", "bo")
    both = [started("-c", APP, str(place), name) for name in names]
    for process in both:
        assert process.stdout
        assert process.stdout.readline() == "begonnen\n"
    for process in both:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    for process in both:
        _, err = process.communicate()
        assert (process.returncode, err) == (0, "")
    with closing(open_conversations(place)) as kept, closing(NoteStore(notes_path(place))) as store:
        for name in names:
            (conversation,) = kept.listed(name)
            asked = [turn.question for turn in kept.turns(name, conversation.id)]
            assert asked == ["Wat is de stand?", *map(str, range(25))]
            (note,) = store.listed(type(LOCAL)(name))
            assert note.title == "24"


def test_an_answer_that_grows_while_another_app_starts_is_kept(place: Path) -> None:
    with closing(keep_conversations(place).conversations) as first:
        conversation, number = first.ask("an", "", Turn(question="Wat is de stand?"))
        keep_conversations(place).conversations.close()
        first.settle(conversation, Turn(question="", notice="Het antwoord", number=number))
        assert first.turn("an", conversation, number).notice == "Het antwoord"


def test_a_note_changed_in_two_apps_is_refused_to_the_second(place: Path) -> None:
    from ui.note.store import Outdated

    with (
        closing(NoteStore(notes_path(place))) as one,
        closing(NoteStore(notes_path(place))) as other,
    ):
        note = one.create(LOCAL, Sheet(title="Spoor"))
        other.replace(LOCAL, note.id, Sheet(title="Van de ander"), revision=1)
        with pytest.raises(Outdated):
            one.replace(LOCAL, note.id, Sheet(title="Van mij"), revision=1)
        assert one.get(LOCAL, note.id).sheet.title == "Van de ander"


def test_a_reader_is_not_held_up_by_a_damaged_newer_state(
    own: Path, letters: Path, place: Path
) -> None:
    # Another process mends: whoever reads goes over to what it made.
    from index.letters import LetterIndex
    from index.mending import mend

    embedder = load_embedder("hashing")
    with closing(LetterIndex.open(own, embedder=embedder)) as reader:
        assert reader.search("gasveld")[0].letter == "gasveld"
        for file in (own / "lexical" / "1").glob("*.term"):
            file.write_bytes(b"")
        assert mend(own, embedder).faults == ()
        assert reader.search("gasveld Ternaard")[0].letter == "gasveld"
        sync(letters, own, embedder=embedder)
