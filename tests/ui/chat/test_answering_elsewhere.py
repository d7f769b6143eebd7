"""Two processes of the app over one data folder, each with its own view of what grows."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from rag.engine import Engine
from rag.kept.conversation import Turn
from rag.kept.conversations import Conversations
from rag.kept.opening import keep_conversations
from rag.kept.presence import Presence
from ui.chat.answering import Answering
from ui.library import Library
from ui.people.person import LOCAL

RAIL_GHENT = "wat is de status van Rail Ghent-Terneuzen?"
FOLLOW_UP = "En wanneer wordt de Kamer daarover geïnformeerd?"


@pytest.fixture
def process(tmp_path: Path) -> Iterator[Callable[[], Conversations]]:
    """Give the conversations as one more process has them open."""
    opened: list[Conversations] = []

    def begin() -> Conversations:
        opened.append(keep_conversations(tmp_path).conversations)
        return opened[-1]

    yield begin
    for one in opened:
        one.close()


def ended(conversations: Conversations) -> None:
    """End a process that has conversations open."""
    presence = conversations._presence
    assert isinstance(presence, Presence)
    presence.close()


def test_an_answer_that_grows_elsewhere_is_awaited_and_then_seen(
    process: Callable[[], Conversations], engine: Engine
) -> None:
    there, here = process(), process()
    answering = Answering(Library(engine), here)
    conversation, number = there.ask("", "", Turn(question=RAIL_GHENT))
    (turn,) = answering.turns(LOCAL, conversation)
    assert turn.pending
    answer = engine.ask(RAIL_GHENT)
    there.settle(conversation, Turn(question=RAIL_GHENT, answer=answer, number=number))
    (turn,) = answering.turns(LOCAL, conversation)
    assert turn.answer == answer


def test_a_process_that_begins_breaks_off_nothing_of_one_that_runs(
    process: Callable[[], Conversations],
) -> None:
    there = process()
    conversation, _ = there.ask("", "", Turn(question=RAIL_GHENT))
    (turn,) = process().turns("", conversation)
    assert turn.pending


def test_an_answer_whose_process_ended_is_broken_off(
    process: Callable[[], Conversations], engine: Engine
) -> None:
    there, here = process(), process()
    answering = Answering(Library(engine), here)
    conversation, _ = there.ask("", "", Turn(question=RAIL_GHENT))
    ended(there)
    (turn,) = answering.turns(LOCAL, conversation)
    assert "afgebroken" in str(turn.notice)


def test_an_answer_that_grows_elsewhere_can_be_stopped(
    process: Callable[[], Conversations], engine: Engine
) -> None:
    there, here = process(), process()
    answering = Answering(Library(engine), here)
    conversation, number = there.ask("", "", Turn(question=RAIL_GHENT))
    answering.stop(LOCAL, conversation)
    late = Turn(question=RAIL_GHENT, answer=engine.ask(RAIL_GHENT), number=number)
    there.settle(conversation, late)
    (turn,) = there.turns("", conversation)
    assert turn.answer is None
    assert str(turn.notice).startswith("Gestopt")


def test_a_follow_up_waits_for_the_answer_that_grows_elsewhere(
    process: Callable[[], Conversations], engine: Engine
) -> None:
    there, here = process(), process()
    answering = Answering(Library(engine), here)
    conversation, number = there.ask("", "", Turn(question=RAIL_GHENT))
    asked = answering.ask(LOCAL, conversation, FOLLOW_UP)
    answer = engine.ask(RAIL_GHENT)
    there.settle(conversation, Turn(question=RAIL_GHENT, answer=answer, number=number))
    asked.growing.wait()
    assert asked.growing.turn.answer is not None
    assert "Terneuzen" in asked.growing.turn.answer.standalone


def test_processes_that_begin_at_once_all_keep_conversations(tmp_path: Path) -> None:
    ready = threading.Barrier(4)

    def begin(data: Path) -> str | None:
        ready.wait()
        kept = keep_conversations(data)
        kept.conversations.close()
        return kept.warning

    with ThreadPoolExecutor(4) as threads:
        for number in range(5):
            data = tmp_path / str(number)
            assert set(threads.map(begin, [data] * 4)) == {None}
            assert not list(data.glob("*beschadigd*"))
