from collections.abc import Callable, Iterator
from functools import partial

import pytest

from rag.answer import Answer
from rag.engine import Engine
from rag.kept.conversation import Turn
from rag.kept.conversations import Conversations
from rag.kept.opening import keep_conversations
from ui.chat.kept import turn_of
from ui.note.change import Addition
from ui.note.notes import TurnOf
from ui.people.person import LOCAL, Person

Keep = Callable[..., Addition]


@pytest.fixture(scope="session")
def rail(engine: Engine) -> Answer:
    return engine.ask("Wat is de status van Rail Ghent-Terneuzen?")


@pytest.fixture(scope="session")
def declined(engine: Engine) -> Answer:
    return engine.ask("Hoeveel kost de aanleg van de Boog van Meteren?")


@pytest.fixture
def conversations() -> Iterator[Conversations]:
    conversations = keep_conversations(None).conversations
    yield conversations
    conversations.close()


@pytest.fixture
def turns(conversations: Conversations) -> TurnOf:
    return partial(turn_of, conversations)


@pytest.fixture
def keep(conversations: Conversations) -> Keep:
    """Keep an answer as the chat does, and give what puts it in a note."""

    def keep(answer: Answer, *, person: Person = LOCAL, note: str | None = None) -> Addition:
        asked = Turn(question=answer.question, searched="5 brieven")
        conversation, number = conversations.ask(person.name, "", asked)
        settled = Turn(question=answer.question, answer=answer, number=number)
        conversations.settle(conversation, settled)
        return Addition(conversation=conversation, turn=number, note=note)

    return keep
