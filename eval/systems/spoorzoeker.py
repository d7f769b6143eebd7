"""Spoorzoeker as a system that is measured."""

from collections.abc import Iterator, Mapping
from typing import Any

from index.filters import ALL_LETTERS
from rag.batch import answer_batch
from rag.drafts.as_json import sentence_json
from rag.engine import Engine, open_engine
from rag.settings import Settings


class Spoorzoeker:
    """The engine over an index, asked as `ask --batch` asks it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def answers(self, entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Answer a line of `ask --batch`."""
        yield from answer_batch(self._engine, [dict(entry)], ALL_LETTERS)

    def check(self, line: Mapping[str, Any]) -> dict[str, Any]:
        """Check a draft sentence as `check --lines` does."""
        return {"id": line["id"], **sentence_json(self._engine.check(line["claim"]))}

    def close(self) -> None:
        """Let go of the index's files."""
        self._engine.close()


def open_spoorzoeker(settings: Settings) -> Spoorzoeker:
    """Open the index that the settings name; raises as `open_engine` does."""
    return Spoorzoeker(open_engine(settings))
