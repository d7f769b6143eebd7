"""A process killed while it answers or writes: nothing of before is lost, and nothing is there half."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from index.embedder import load_embedder
from index.letters import LetterIndex
from index.uploads import uploads_folder
from rag.kept.opening import keep_conversations
from tests.faults.conftest import QUESTIONS, Run, write_letter

ROOT = Path(__file__).parents[2]
WRITING_KILLS = Path(__file__).with_name("writing_kills.py")
QUESTION = QUESTIONS["gasveld"]
WAITS = """
def waits(*_, **__):
    print("bezig", flush=True)
    time.sleep(600)
"""
ASKS = """
import sys, time
import index.snapshot
import cli
{waits}
index.snapshot.Snapshot.rank = waits
sys.exit(cli.main(["ask", {question!r}, "--data", {data!r}]))
"""
ASKS_IN_APP = """
import time
from dataclasses import replace
from pathlib import Path
from rag.engine import Engine, open_engine
from rag.kept.opening import keep_conversations
from rag.settings import load_settings
from ui.chat.answering import Answering
from ui.library import Library
from ui.people.person import LOCAL
{waits}
data = Path({data!r})
conversations = keep_conversations(data).conversations
answering = Answering(Library(open_engine(load_settings(data=data))), conversations)
first = answering.ask(LOCAL, "", {question!r})
first.growing.wait()
real = Engine.stream
def grows(*given, **named):
    yield from real(*given, **named)
    waits()
Engine.stream = grows
answering.ask(LOCAL, first.conversation, {question!r})
time.sleep(600)
"""
ADDS = """
import asyncio, time
from pathlib import Path
from rag.engine import open_engine
from rag.settings import load_settings
from ui.adding.sent import Reception
from ui.adding.shelf import Shelf, Wanted
from ui.adding.syncing import Syncing
from ui.library import Library
from ui.people.person import LOCAL
{waits}
async def parts():
    yield Path({letter!r}).read_bytes()

library = Library(open_engine(load_settings(data=Path({data!r}))))
shelf = Shelf(library)
asyncio.run(Reception(shelf.room, library).take(parts(), name="eigen.txt", person=LOCAL))
(key,) = shelf.room._waiting
Syncing.run = waits
shelf.add(LOCAL, [Wanted(key=key, fields={{"subject": "Van mij"}})], for_all=True, tell=print)
"""
EXPORTS = """
import time
from pathlib import Path
from commands.terminal import file_to_write
{waits}
with file_to_write(Path({out!r})) as file:
    file.write(b"van vandaag")
    file.flush()
    waits()
"""


@pytest.fixture
def killed() -> Callable[..., None]:
    """Run a program until it says that it is busy, and kill it."""

    def run(code: str, **values: object) -> None:
        program = code.format(waits=WAITS, **{name: str(value) for name, value in values.items()})
        with subprocess.Popen(
            [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout
            assert "bezig\n" in iter(process.stdout.readline, "")
            process.kill()

    return run


@pytest.fixture(scope="module")
def writing() -> list[dict[str, Any]]:
    """Give what was left of each kill of a writer; see `writing_kills.py`."""
    from tempfile import TemporaryDirectory

    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with TemporaryDirectory(prefix="spoorzoeker-", dir=memory) as place:
        done = subprocess.run(
            [sys.executable, str(WRITING_KILLS), place],
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_writer_killed_at_any_statement_leaves_the_old_state_or_the_new(
    writing: list[dict[str, Any]],
) -> None:
    works = {step["work"] for step in writing}
    assert works >= {"ask", "settle", "delete", "create note", "change note", "undo", "log in"}
    assert [step for step in writing if not step["killed"]] == []
    assert [step for step in writing if step["left"] not in ("old", "new")] == []


def test_what_was_deleted_just_before_a_kill_is_in_no_file_once_the_app_is_back(
    writing: list[dict[str, Any]],
) -> None:
    deleted = [step for step in writing if step["gone"] is not None and step["left"] == "new"]
    assert {step["work"] for step in deleted} == {"delete", "delete note"}
    assert [step for step in deleted if not step["gone"]] == []


def test_a_command_killed_while_it_answers_leaves_the_index_whole(
    run: Run, own: Path, killed: Callable[..., None]
) -> None:
    killed(ASKS, question=QUESTION, data=own)
    assert run("doctor", "--data", own).status == 0
    assert "2031" in run("ask", QUESTION, "--data", own).out


def test_an_app_killed_while_it_answers_keeps_the_question_and_says_what_happened(
    run: Run, own: Path, killed: Callable[..., None]
) -> None:
    killed(ASKS_IN_APP, question=QUESTION, data=own)
    kept = keep_conversations(own)
    with closing(kept.conversations) as conversations:
        assert kept.warning is None
        (conversation,) = conversations.listed("")
        first, second = conversations.turns("", conversation.id)
        assert first.answer
        assert "2031" in first.answer.text
        assert (second.question, second.answer) == (QUESTION, None)
        assert "afgebroken doordat Spoorzoeker stopte" in str(second.notice)
    assert run("doctor", "--data", own).status == 0


def test_an_app_killed_while_it_adds_a_letter_has_it_after_the_next_sync(
    run: Run, own: Path, letters: Path, place: Path, killed: Callable[..., None]
) -> None:
    letter = write_letter(place / "elders", "overweg")
    letter.write_text(letter.read_text().replace("Tilburg", "Sluis"))
    killed(ADDS, data=own, letter=letter)
    assert [path.name for path in sorted(uploads_folder(own).iterdir()) if path.is_file()] == [
        "eigen.toml",
        "eigen.txt",
    ]
    assert "4 brieven" in run("index", letters, "--data", own).out
    with closing(LetterIndex.open(own, embedder=load_embedder("hashing"))) as index:
        assert index.letter("eigen").metadata.subject == "Van mij"


def test_an_export_killed_halfway_leaves_the_file_that_was_there_and_can_be_written_again(
    run: Run, own: Path, place: Path, killed: Callable[..., None]
) -> None:
    out = place / "nota.docx"
    out.write_bytes(b"van gisteren")
    killed(EXPORTS, out=out)
    assert out.read_bytes() == b"van gisteren"
    assert run("note", QUESTION, "--out", out, "--data", own).status == 0
    assert out.read_bytes()[:2] == b"PK"
    assert [path.name for path in place.glob("nota*")] == ["nota.docx"]
