"""The letters as each person may see them."""

from rag.engine import Engine
from ui.people.person import Person


class Library:
    """Gives each person an engine over the letters that are theirs to see. Threads may share it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def seen_by(self, person: Person) -> Engine:
        """Give the engine for a person."""
        return self._engine
