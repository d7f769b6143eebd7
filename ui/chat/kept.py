"""The conversations as the app keeps them, for a part that builds on one of their answers."""

from rag.answer import Answer
from rag.kept.conversation import Turn
from rag.kept.conversations import Conversations
from ui.people.person import Person


def answer_of(
    conversations: Conversations, person: Person, conversation: str, number: int
) -> Answer:
    """Give the answer of a turn, as `data-conversation` and `data-turn` name it in the page.

    Raises:
        KeyError: The person has no such conversation, or it no such turn, or that no answer.
    """
    answer = turn_of(conversations, person, conversation, number).answer
    if answer is None:
        raise KeyError(number)
    return answer


def turn_of(conversations: Conversations, person: Person, conversation: str, number: int) -> Turn:
    """Give a turn, which also knows what was searched for its answer.

    Raises:
        KeyError: The person has no such conversation, or it no such turn.
    """
    return conversations.turn(person.name, conversation, number)
