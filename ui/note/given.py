"""The answers that the app gave, so that one can be put in a note without the browser's word for it."""

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from rag.answer import Answer
from ui.people.person import Person

_MOST_KEPT = 2000  # answers, some tens of kilobytes each


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An answer, and which letters were searched for it, where filters left some out."""

    answer: Answer
    among: str | None = None


AnswerOf = Callable[[Person, str, int], Given | None]
"""Gives the answer of a turn (from 0) of a person's conversation; None where there is none."""


class GivenAnswers:
    """The last answers of all readers, in memory, each under a key that can't be guessed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[tuple[str, str], Given] = OrderedDict()

    def keep(self, person: Person, given: Given) -> str:
        """Keep an answer and give its key: a conversation of one turn."""
        key = secrets.token_urlsafe(12)
        with self._lock:
            self._kept[person.name, key] = given
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return key

    def of(self, person: Person, conversation: str, turn: int) -> Given | None:
        """Give an answer to the person who got it."""
        with self._lock:
            return self._kept.get((person.name, conversation)) if turn == 0 else None
