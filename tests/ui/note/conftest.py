import pytest

from rag.answer import Answer
from rag.engine import Engine
from rag.kept.conversation import Turn
from rag.kept.conversations import Conversations
from rag.kept.opening import keep_conversations
from ui.people.person import Person


@pytest.fixture(scope="session")
def rail(engine: Engine) -> Answer:
    return engine.ask("Wat is de status van Rail Ghent-Terneuzen?")


@pytest.fixture(scope="session")
def declined(engine: Engine) -> Answer:
    return engine.ask("Hoeveel kost de aanleg van de Boog van Meteren?")


@pytest.fixture
def conversations() -> Conversations:
    return keep_conversations(None).conversations


def put(conversations: Conversations, answer: Answer, person: Person) -> str:
    """Put an answer in a new conversation of a person, as its only turn."""
    conversation, number = conversations.ask(person.name, "", Turn(question=answer.question))
    conversations.settle(conversation, Turn(question="", answer=answer, number=number))
    return conversation
