"""The answers that the app gave, so that one can be put in a note without the browser's word for it."""

from collections.abc import Callable
from dataclasses import dataclass

from rag.answer import Answer
from rag.kept.conversations import Conversations
from ui.people.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An answer, and which letters were searched for it, where filters left some out."""

    answer: Answer
    among: str | None = None


AnswerOf = Callable[[Person, str, int], Given | None]
"""Gives the answer of a turn of a person's conversation; None where there is none."""


def given_in(conversations: Conversations) -> AnswerOf:
    """Give the answers of the conversations that are kept."""

    def answer_of(person: Person, conversation: str, number: int) -> Given | None:
        try:
            turn = conversations.turn(person.name, conversation, number)
        except KeyError:
            return None
        return Given(answer=turn.answer, among=turn.among) if turn.answer else None

    return answer_of
