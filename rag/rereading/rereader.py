"""Paragraphs put in order a second time, word for word and sentence for sentence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from corpus.letter import Letter
from index.embedder import Embedder, Vectors
from index.hit import Hit
from index.transformer import TransformerEmbedder
from rag.asking.question import Question
from rag.asking.terms import Term
from rag.remembered import Remembered
from rag.rereading.signs import SIGNS, signs_of
from rag.rereading.sought import Sought, seek
from rag.rereading.weights import WEIGHTS


class Rereader:
    """Reads the paragraphs that a search found; safe to share between threads."""

    def __init__(
        self,
        embedder: Embedder,
        letter: Callable[[str], Letter],
        *,
        weights: Mapping[str, float] = WEIGHTS,
        related: bool = True,
        remembered: Remembered | None = None,
    ) -> None:
        """Read paragraphs of the letters that `letter` gives by id.

        Args:
            embedder: What embeds the question, and every word of every paragraph that is read.
                With a transformer that takes half a minute, so then the order stays as it is.
            letter: Gives a letter by its id.
            weights: What each sign counts; one that is missing counts for nothing.
            related: Whether words that speak of the same matter count as well.
            remembered: What others read already; with the same embedder.
        """
        self._embedder = embedder
        self._is_quick = not isinstance(embedder, TransformerEmbedder)
        self._letter = letter
        self._related = related
        self._remembered = remembered or Remembered(embedder)
        self._weights = np.array([weights.get(name, 0.0) for name in SIGNS], dtype=np.float32)

    def seek(self, question: Question, *, weights: Mapping[Term, float]) -> Sought | None:
        """Turn a question into what it seeks; None where that would take too long.

        Args:
            question: What is asked.
            weights: How much each of the question's terms counts; not negative.
        """
        if not self._is_quick:
            return None
        return seek(
            question,
            weights=weights,
            embedder=self._embedder,
            words=self._remembered.words,
            related=self._related,
        )

    def reread(self, sought: Sought | None, hits: Sequence[Hit]) -> tuple[Hit, ...]:
        """Give the hits in a better order, with scores in [0, 1] that fall.

        Args:
            sought: What the question seeks; without it the hits stay as they are.
            hits: What a search found.
        """
        if sought is None:
            return tuple(hits)
        sums = self.signs(sought, hits) @ self._weights
        order = sorted(
            zip(sums.tolist(), hits, strict=True),
            key=lambda found: (-found[0], found[1].letter, found[1].paragraph),
        )
        # Of long paragraphs the last ones have less than 0, and an order all the same.
        return tuple(replace(hit, score=min(1.0, max(0.0, total))) for total, hit in order)

    def signs(self, sought: Sought, hits: Sequence[Hit]) -> Vectors:
        """Give the signs that each hit answers; see `rag.rereading.signs`."""
        read = [self._remembered.read(hit, self._letter) for hit in hits]
        return signs_of(sought, hits, read)
