"""How far the words of a text speak of the terms of a question."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.analysis import STOP_WORDS
from rag.asking.related import matters
from rag.asking.synonyms import Synonyms
from rag.asking.terms import Term, matched, text_terms
from rag.choosing.likeness import Likeness, Likenesses

_RELATED = 0.6  # what a word on the same matter counts for
_SYNONYM = 0.8
_SPOKEN_OF = 0.3  # a term that is matched less is missing


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a question's weight a text speaks of, in [0, 1], and how well of each term."""

    share: float
    matches: tuple[float, ...] = ()

    def joined(self, other: "Coverage") -> "Coverage":
        """Give how well both texts together speak of each term; the share is the larger one."""
        both = tuple(map(max, zip(self.matches, other.matches, strict=False)))
        return Coverage(max(self.share, other.share), both or self.matches or other.matches)

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
        self._synonyms = Synonyms(term.word for term in terms)
        self._places: dict[str, int] = {}
        self._matches = np.zeros((len(self.terms), 0), dtype=np.float32)
        self._covered: dict[str, Coverage] = {}

    def read(self, texts: Iterable[str]) -> None:
        """Match all words of some texts at once, which is quicker than one by one."""
        read = {word for text in texts for word in text_terms(text)}
        words = sorted(read - self._places.keys())
        if not words or not self.terms:
            return
        by_form = np.zeros((len(self.terms), len(words)), np.float32)
        for row, column, match in matched(self.terms, words):
            by_form[row, column] = match
        alike = self._likeness.between([t.word for t in self.terms], words)
        alike = np.maximum(alike, self._related(words))
        names = np.array([t.is_name and not self._translates for t in self.terms])
        says_nothing = np.array([w in STOP_WORDS or len(w) < 3 or w[0].isdigit() for w in words])
        alike[names] = 0  # nothing else is a name but itself
        alike[:, says_nothing] = 0
        self._places |= {word: place for place, word in enumerate(words, start=len(self._places))}
        self._matches = np.hstack([self._matches, np.maximum(by_form, alike)])

    def _related(self, words: Sequence[str]) -> Likenesses:
        """Give how far each word speaks of the same matter as each term; see `rag.asking.related`."""
        related = np.zeros((len(self.terms), len(words)), np.float32)
        ours = [matters(term.word) for term in self.terms]
        for column, word in enumerate(words):
            for matter, share in matters(word).items():
                for row, known in enumerate(ours):
                    if matter in known:
                        related[row, column] = max(related[row, column], share * known[matter])
        related *= np.float32(_RELATED)
        for column, word in enumerate(words):
            for row in self._synonyms.places_of(word):
                related[row, column] = max(related[row, column], _SYNONYM)
        return related

    def match(self, place: int, word: str) -> float:
        """Say how well a word speaks of the term in that place."""
        self.read((word,))
        return float(self._matches[place, self._places[word]])

    def coverage(self, text: str) -> Coverage:
        """Measure which share of the question's weight a text speaks of."""
        if text not in self._covered:
            self._covered[text] = self._cover(text)
        return self._covered[text]

    def beyond(self, coverage: Coverage, told: Coverage) -> float:
        """Measure which share of the question's weight a text speaks of better than what was told."""
        if not coverage.matches:
            return 0.0
        before = told.matches or (0.0,) * len(coverage.matches)
        gained = np.maximum(0, np.subtract(coverage.matches, before))
        return float(gained @ self._weights / self._weights.sum())

    def share_of(self, text: str, places: Sequence[int]) -> float:
        """Measure which share of the weight of the terms in some places a text speaks of."""
        weights, chosen = self._weights, list(places)
        total = float(weights[chosen].sum())
        if not total:
            return 0.0
        matches = np.array(self.coverage(text).matches, dtype=np.float32)
        return float(matches[chosen] @ weights[chosen]) / total

    def _cover(self, text: str) -> Coverage:
        if not self.terms:
            return Coverage(0.0)
        words = text_terms(text)
        if not words:
            return Coverage(0.0, (0.0,) * len(self.terms))
        self.read((text,))
        matches = self._matches[:, [self._places[word] for word in words]].max(axis=1)
        share = float(matches @ self._weights / self._weights.sum())
        return Coverage(share, tuple(float(match) for match in matches))
