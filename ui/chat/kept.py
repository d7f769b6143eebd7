"""The conversations as the app keeps them, for a part that builds on one of their answers."""

from rag.answer import Answer
from rag.kept.conversations import Conversations
from ui.people.person import Person


def answer_of(
    conversations: Conversations, person: Person, conversation: str, number: int
) -> Answer:
    """Give the answer of a turn, as `data-conversation` and `data-turn` name it in the page.

    Raises:
        KeyError: The person has no such conversation, or it no such turn, or that no answer.
    """
    answer = conversations.turn(person.name, conversation, number).answer
    if answer is None:
        raise KeyError(number)
    return answer
