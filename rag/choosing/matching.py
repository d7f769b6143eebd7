"""How far the words of a text speak of the terms of a question."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.analysis import STOP_WORDS
from rag.asking.terms import Term, match_word, text_terms
from rag.choosing.likeness import Likeness

_SPOKEN_OF = 0.3  # a term that is matched less is missing


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a question's weight a text speaks of, in [0, 1], and how well of each term."""

    share: float
    matches: tuple[float, ...] = ()

    @property
    def missing(self) -> frozenset[int]:
        """Give the places of the terms that the text doesn't speak of."""
        return frozenset(i for i, match in enumerate(self.matches) if match < _SPOKEN_OF)


class Matcher:
    """Matches texts with the terms of one question: by form first, by meaning where that fails."""

    def __init__(
        self,
        terms: Sequence[Term],
        *,
        weights: Mapping[Term, float],
        likeness: Likeness,
        translates: bool = False,
    ) -> None:
        """Prepare for a question.

        Args:
            terms: The question's terms.
            weights: How much each term counts, larger for rarer ones; positive.
            likeness: Compares words of like meaning.
            translates: Whether the terms are of another language, and names may differ.
        """
        self.terms = tuple(terms)
        self._weights = np.array([weights[term] for term in terms], dtype=np.float32)
        self._likeness = likeness
        self._translates = translates
        self._by_word: dict[str, NDArray[np.float32]] = {}

    def read(self, texts: Iterable[str]) -> None:
        """Match all words of some texts at once, which is quicker than one by one."""
        new = {word for text in texts for word in text_terms(text)} - self._by_word.keys()
        words = sorted(new)
        if not words or not self.terms:
            return
        by_form = np.array(
            [[match_word(t, word) for word in words] for t in self.terms], np.float32
        )
        alike = self._likeness.between([t.word for t in self.terms], words)
        names = np.array([t.is_name and not self._translates for t in self.terms])
        says_nothing = np.array([w in STOP_WORDS or len(w) < 3 or w[0].isdigit() for w in words])
        alike[names] = 0  # nothing else is a name but itself
        alike[:, says_nothing] = 0
        best = np.maximum(by_form, alike)
        self._by_word.update(zip(words, best.T, strict=True))

    def match(self, place: int, word: str) -> float:
        """Say how well a word speaks of the term in that place."""
        self.read((word,))
        return float(self._by_word[word][place])

    def coverage(self, text: str) -> Coverage:
        """Measure which share of the question's weight a text speaks of."""
        if not self.terms:
            return Coverage(0.0)
        self.read((text,))
        words = text_terms(text)
        if not words:
            return Coverage(0.0, (0.0,) * len(self.terms))
        matches = np.max([self._by_word[word] for word in words], axis=0)
        share = float(matches @ self._weights / self._weights.sum())
        return Coverage(share, tuple(float(match) for match in matches))
