"""Something that answers questions over letters, so that it can be measured."""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol


class System(Protocol):
    """Answers questions in the form that `spoorzoeker ask --json` prints."""

    def answers(self, entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Answer a line of `ask --batch`: a question once, a conversation turn by turn."""

    def close(self) -> None:
        """Let go of files and connections."""
