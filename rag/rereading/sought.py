"""What a question seeks, as paragraphs are compared with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.embedder import Embedder, Vectors
from rag.asking.question import Question
from rag.asking.related import Matters, matters, related_words
from rag.asking.terms import Term
from rag.rereading.word_vectors import WordVectors


@dataclass(frozen=True, slots=True)
class Sought:
    """A question in vectors: `rows` holds one for each of its terms, `weights` what that counts.

    `vector` is that of the whole question, moved towards the words that are related to its own;
    `matters` are those of each term.
    """

    question: Question
    vector: Vectors
    rows: Vectors
    weights: Vectors
    matters: tuple[Matters, ...]


def seek(
    question: Question,
    *,
    weights: Mapping[Term, float],
    embedder: Embedder,
    words: WordVectors,
    related: bool = True,
) -> Sought:
    """Turn a question into what it seeks.

    Args:
        question: What is asked.
        weights: How much each of its terms counts; not negative.
        embedder: Embeds the question.
        words: Gives the vectors of its words.
        related: Whether words that speak of the same matter count as well.
    """
    terms = [term.word for term in question.terms]
    counts = np.array([weights[term] for term in question.terms], dtype=np.float32)
    vector = embedder.embed_query(question.text)
    return Sought(
        question=question,
        vector=_moved(vector, terms, counts, words) if related else vector,
        rows=words(terms),
        weights=counts,
        matters=tuple(matters(term) if related else {} for term in terms),
    )


def _moved(vector: Vectors, terms: Sequence[str], counts: Vectors, words: WordVectors) -> Vectors:
    """Move a vector halfway to what the words related to some terms mean."""
    meant = np.zeros_like(vector)
    for term, count in zip(terms, counts, strict=True):
        meant += count * _unit(words(related_words(term)).sum(axis=0))
    return _unit(vector + _unit(meant))


def _unit(vector: Vectors) -> Vectors:
    length = float(np.linalg.norm(vector))
    return np.asarray(vector / length if length else vector, dtype=np.float32)
