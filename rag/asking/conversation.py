"""The last question of a conversation, made to stand alone."""

from collections.abc import Sequence

from rag.answer import Answer
from rag.asking.as_of import as_of
from rag.asking.core import core_of
from rag.asking.follow_up import stand_alone
from rag.asking.question import Question

LONGEST_QUESTION = 2000


def in_conversation(history: Sequence[Answer], question: str) -> Question:
    """Read a question in the light of the answers before it, oldest first."""
    alone: list[Question] = []
    told = ""
    for answer in history:
        alone.append(stand_alone(_subject(answer.question), alone, told))
        told = "\n".join(sentence.text for sentence in answer.sentences)
    return stand_alone(_subject(question), alone, told)


def _subject(question: str) -> str:
    """Give a question without the day from which it looks, and without what stands around it."""
    return core_of(as_of(question[:LONGEST_QUESTION].strip())[0])
