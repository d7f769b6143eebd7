"""The embedder alone: paragraphs by cosine."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from corpus.letter import Letter
from eval.systems.answering import PASSAGES, answer_each, first_found
from eval.systems.found import Found, places
from index.embedder import Embedder


class Embedding:
    """Answers with the paragraph whose vector is nearest to the question's, whole.

    It has our embedder and our paragraphs with their headings and footnotes; no words to
    search, no second look. It declines only where no paragraph is alike (cosine 0 or less).
    """

    def __init__(self, letters: Sequence[Letter], embedder: Embedder) -> None:
        """Embed all paragraphs."""
        self._embedder = embedder
        self._places = tuple(places(letters))
        self._vectors = embedder.embed_passages([place.searched for place in self._places])

    def answers(self, entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Answer a line of `ask --batch`."""
        return answer_each(entry, lambda question: first_found(question, self._find(question)))

    def close(self) -> None:
        """Nothing is open."""

    def _find(self, question: str) -> list[Found]:
        cosines = self._vectors @ self._embedder.embed_query(question)
        best = np.argsort(-cosines, kind="stable")[:PASSAGES]
        return [self._places[row].found(float(cosines[row])) for row in best if cosines[row] > 0]
