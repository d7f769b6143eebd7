"""Spoorzoeker as a system that is measured."""

from collections.abc import Iterator, Mapping
from typing import Any

from rag.batch import answer_batch
from rag.engine import ALL_LETTERS, Engine


class Spoorzoeker:
    """The engine over an index, asked as `ask --batch` asks it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def answers(self, entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Answer a line of `ask --batch`."""
        yield from answer_batch(self._engine, [dict(entry)], ALL_LETTERS)

    def close(self) -> None:
        """Let go of the index's files."""
        self._engine.close()
