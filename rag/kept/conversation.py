"""A conversation as it is kept: its turns, and what its person thought of each answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rag.answer import Answer

Verdict = Literal["right", "wrong"]
Reason = Literal[
    "wrong", "incomplete", "wrong_source", "should_decline", "should_answer", "other"
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a person thought of an answer; `reason` and `remark` say why it is not right."""

    verdict: Verdict
    reason: Reason | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A question with its answer, or with a notice why there is none or no more of it.

    While `growing`, more sentences of the answer may come. `among` says which letters were
    searched where filters left some out, `searched` which there were then. `number` counts from
    1 in its conversation; 0 where it is not kept.
    """

    question: str
    answer: Answer | None = None
    notice: str | None = None
    growing: bool = False
    among: str | None = None
    searched: str = ""
    number: int = 0
    asked: datetime | None = None
    opinion: Opinion | None = None

    @property
    def pending(self) -> bool:
        """Whether the answer is still awaited."""
        return self.growing or (self.answer is None and self.notice is None)


Turns = tuple[Turn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A conversation in a list: its name, and when something was last asked in it."""

    id: str
    name: str
    changed: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A whole conversation, its turns oldest first."""

    id: str
    name: str
    begun: datetime
    turns: Turns


def answers(turns: Turns) -> tuple[Answer, ...]:
    """Give the answers so far, oldest first."""
    return tuple(turn.answer for turn in turns if turn.answer)
