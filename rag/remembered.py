"""What is worked out of words and paragraphs once, for all who ask.

It follows from their text alone. So people with letters of their own share it with all others: a
paragraph is asked for by the id of a chunk, which only those know who may find it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from corpus.letter import Letter
from index.embedder import Embedder
from index.hit import Hit
from rag.choosing.likeness import Likeness
from rag.rereading.paragraph import ReadParagraph, read_paragraph
from rag.rereading.word_vectors import WordVectors

_MOST_PARAGRAPHS = 1 << 10  # kept, to be quick: at most 50 MB


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph; the chunk's id differs when anything in the letter does."""

    letter: str
    number: int
    chunk: str
    letter_of: Callable[[str], Letter] = field(compare=False)


class Remembered:
    """Knows the vectors of words, and paragraphs as they are compared; threads may share it."""

    def __init__(self, embedder: Embedder) -> None:
        """Work out with an embedder."""
        self.words = WordVectors(embedder)
        self.likeness = Likeness(embedder)
        self._embedder = embedder
        self._read = lru_cache(_MOST_PARAGRAPHS)(self._read_anew)

    def read(self, hit: Hit, letter_of: Callable[[str], Letter]) -> ReadParagraph:
        """Give a paragraph that was found, by one who may read its letter."""
        return self._read(_Place(hit.letter, hit.paragraph, hit.chunk, letter_of))

    def _read_anew(self, place: _Place) -> ReadParagraph:
        letter = place.letter_of(place.letter)
        return read_paragraph(letter, place.number, embedder=self._embedder, words=self.words)
