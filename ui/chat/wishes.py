"""What each open page wants to see: nothing older than what it asked for last is drawn over it.

A page numbers what it asks for: a question, or the opening of a conversation. Its requests may
overtake each other on their way, and what comes back may be lost; then it asks again under the same
number, and a question is put only once.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ui.chat.answering import Asked
from ui.people.person import person_of

_MOST_PAGES = 500


class Wish:
    """What a page asked for under one number; over once it asked for something else."""

    def __init__(self, step: int = 0, *, is_over: bool = False) -> None:
        self.step = step
        self.is_over = is_over
        self.asked: Asked | None = None
        self._putting = threading.Lock()

    def put(self, ask: Callable[[], Asked]) -> tuple[Asked, bool]:
        """Put the question, unless that was done; say whether it was done just now."""
        with self._putting:
            if self.asked:
                return self.asked, False
            self.asked = ask()
            return self.asked, True

    def end(self) -> None:
        """Keep no more of a question that was answered than where it stands."""
        if self.asked:
            self.asked = replace(self.asked, before=(), earlier=())

    def conversation(self, named: str | None) -> str:
        """Give the conversation that a page names, or the one that its question began."""
        return named or (self.asked.conversation if self.asked else "")


class Wishes:
    """The last wish of each page, of as many pages as are likely to be open."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: OrderedDict[tuple[str, str], Wish] = OrderedDict()

    def of(self, request: Any, step: str | None) -> Wish:
        """Give the wish of a request: the same one where it is asked for again.

        Without a page or a number, as when a program asks, each wish is one of its own.

        Args:
            request: Of Gradio.
            step: The number that the page gave it.
        """
        session, number = getattr(request, "session_hash", None), _number(step)
        if not session or number is None:
            return Wish()
        page = person_of(request).name, str(session)
        with self._lock:
            last = self._last.get(page)
            if last and number < last.step:
                return Wish(number, is_over=True)
            if last is None or number > last.step:
                if last:
                    last.is_over = True
                last = self._last[page] = Wish(number)
            self._last.move_to_end(page)
            while len(self._last) > _MOST_PAGES:
                self._last.popitem(last=False)
            return last


def _number(step: str | None) -> int | None:
    """Read a number that a page sent; a page of another hand may send anything."""
    return int(step) if step and step.isascii() and step.isdigit() and len(step) < 10 else None
