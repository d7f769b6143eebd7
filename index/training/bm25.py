"""BM25 over any analysis of a text, to compare the embedder with.

Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with the IDF of Lucene.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from importlib import import_module

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

K1, B = 1.2, 0.75
GRAM = 4
WORD = re.compile(r"\w+")
STOP_WORDS = frozenset(
    WORD.findall(
        "de het een en of van in op te voor met aan bij door over uit naar om tot als dat die dit "
        "deze er is zijn was waren wordt worden werd werden heeft hebben had kan kunnen kunt zal "
        "zullen zou zouden u uw ik mijn wij we ons onze zij ze hij hun haar wat welke wie waar "
        "hoe waarom ook maar dan nog wel bent ben"
    )
)

Analyser = Callable[[str], list[str]]
Scores = NDArray[np.float64]


def words(text: str) -> list[str]:
    """Split a text into lower-case words that bear meaning."""
    return [word for word in WORD.findall(text.lower()) if word not in STOP_WORDS]


def dutch_stems() -> Analyser:
    """Make an analyser of Snowball stems (the Kraaij-Pohlmann stemmer of Snowball 3)."""
    # PyStemmer has no types; imported so, no type checker's setting is needed for it.
    stemmer = import_module("Stemmer").Stemmer("dutch")
    return lambda text: list(stemmer.stemWords(words(text)))


def character_grams(text: str) -> list[str]:
    """Split the words into their runs of four letters; shorter words stay whole."""
    return [
        word[start : start + GRAM]
        for word in words(text)
        for start in range(max(1, len(word) - GRAM + 1))
    ]


def word_pieces(tokenizer: Tokenizer) -> Analyser:
    """Make an analyser of the embedder's own subwords."""

    def analyse(text: str) -> list[str]:
        tokens: list[str] = tokenizer.encode(text, add_special_tokens=False).tokens
        return [token for token in tokens if token not in STOP_WORDS]

    return analyse


class BM25:
    """An index of texts that scores all of them for a query."""

    def __init__(self, texts: Sequence[str], analyse: Analyser) -> None:
        """Index the texts."""
        self.analyse = analyse
        counts = [Counter(analyse(text)) for text in texts]
        lengths = np.array([sum(count.values()) for count in counts], dtype=np.float64)
        norms = K1 * (1 - B + B * lengths / max(float(lengths.mean()), 1.0))
        self.size = len(counts)
        postings: dict[str, list[tuple[int, float]]] = {}
        for number, count in enumerate(counts):
            for term, frequency in count.items():
                weight = frequency / (frequency + norms[number])
                postings.setdefault(term, []).append((number, weight))
        self.postings = {term: self.weigh(found) for term, found in postings.items()}

    def weigh(self, found: list[tuple[int, float]]) -> tuple[NDArray[np.int64], Scores]:
        """Multiply the saturated frequencies of one term by its IDF."""
        numbers = np.array([number for number, _ in found], dtype=np.int64)
        idf = np.log(1 + (self.size - len(found) + 0.5) / (len(found) + 0.5))
        return numbers, idf * np.array([weight for _, weight in found])

    def scores(self, query: str) -> Scores:
        """Score every text for a query, shape (texts,); a repeated term counts once each time."""
        totals = np.zeros(self.size)
        for term in self.analyse(query):
            if term in self.postings:
                numbers, weights = self.postings[term]
                totals[numbers] += weights
        return totals
