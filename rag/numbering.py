"""The numbers of citations: a paragraph cited before in a conversation keeps its number."""

from collections.abc import Sequence

from rag.answer import Answer

Place = tuple[str, int]
"""A paragraph, by its letter's id and its number."""


class Numbering:
    """Gives out the numbers of one answer's citations, each once."""

    def __init__(self, history: Sequence[Answer] = ()) -> None:
        """Begin an answer.

        Args:
            history: The answers of the conversation so far, oldest first.
        """
        before = [citation for answer in history for citation in answer.citations]
        self._last = max((citation.number for citation in before), default=0)
        self._kept: dict[Place, int] = {}
        for citation in before:
            self._kept.setdefault((citation.letter, citation.paragraph), citation.number)

    def take(self, place: Place) -> int:
        """Give the number that a paragraph had, or the next one.

        A second citation of a paragraph in one answer, of words far from the first, gets a
        number of its own.
        """
        kept = self._kept.pop(place, None)
        if kept is not None:
            return kept
        self._last += 1
        return self._last
