"""The letters as each person may see them."""

from collections import OrderedDict
from pathlib import Path
from threading import Lock

from rag.engine import Engine
from ui.people.person import Person

_MOST_KEPT = 16  # engines of people with letters of their own


class Library:
    """Gives each person an engine over the letters that are theirs to see. Threads may share it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._own: OrderedDict[str, Engine] = OrderedDict()
        self._lock = Lock()

    @property
    def data(self) -> Path:
        """Give the folder that the index lies in."""
        return self._engine.data

    def seen_by(self, person: Person) -> Engine:
        """Give the engine for a person; all who have no letters of their own share one."""
        tag = person.tag
        if not tag or not self._engine.has_own(tag):
            return self._engine
        with self._lock:
            engine = self._own.pop(tag, None) or self._engine.seen_by(tag)
            self._own[tag] = engine
            while len(self._own) > _MOST_KEPT:
                self._own.popitem(last=False)
            return engine
