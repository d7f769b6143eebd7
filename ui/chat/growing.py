"""An answer that grows, and any number of readers who follow it."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

from rag.kept.conversation import Turn

Settle = Callable[[Turn], Turn]
"""Keeps a turn of which no more will come, and gives it as it is to be shown."""


class Growing:
    """A turn on its way. Invariant: once it is no longer pending, it never changes again."""

    def __init__(self, turn: Turn, settle: Settle) -> None:
        self._turn = turn
        self._settle = settle
        self._changed = threading.Condition()

    @property
    def turn(self) -> Turn:
        """The turn as it is now."""
        return self._turn

    def show(self, turn: Turn) -> bool:
        """Put a later state in its place; False where no more was awaited.

        One that is no longer pending is kept before anybody sees it.
        """
        with self._changed:
            if not self._turn.pending:
                return False
            self._turn = turn if turn.pending else self._settle(turn)
            self._changed.notify_all()
            return True

    def end(self, notice: str | None = None) -> None:
        """Let it stay as it is, with a notice where that is not the whole answer."""
        with self._changed:
            self.show(replace(self._turn, notice=notice, growing=False))

    def follow(self, shown: Turn | None = None) -> Iterator[Turn]:
        """Yield the turn as it is, and again after each change, until no more is awaited.

        Args:
            shown: A state of it that was seen already.
        """
        while shown is None or shown.pending:
            with self._changed:
                while self._turn is shown:
                    self._changed.wait()
                shown = self._turn
            yield shown

    def wait(self) -> None:
        """Wait until no more is awaited."""
        for _ in self.follow():
            pass
