"""What a question seeks, as paragraphs are compared with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.embedder import Embedder, Vectors
from rag.asking.question import Question
from rag.asking.related import Matters, matters, matters_of_name, words_of
from rag.asking.terms import Term
from rag.rereading.word_vectors import WordVectors


@dataclass(frozen=True, slots=True)
class Sought:
    """A question in vectors: `rows` holds one for each of its terms.

    `own` is the vector of the whole question, `vector` the same moved towards the words that are
    related to its own; `matters` are those of each term.
    """

    question: Question
    own: Vectors
    vector: Vectors
    rows: Vectors
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
    of_terms = tuple(
        _matters_of(term, english=question.english) if related else {} for term in question.terms
    )
    own = embedder.embed_query(question.text)
    return Sought(
        question=question,
        own=own,
        vector=_moved(own, terms, counts, of_terms, words),
        rows=words(terms),
        matters=of_terms,
    )


def _matters_of(term: Term, *, english: bool) -> Matters:
    return matters_of_name(term.word) if term.is_name else matters(term.word, english=english)


def _moved(
    vector: Vectors,
    terms: Sequence[str],
    counts: Vectors,
    of_terms: Sequence[Matters],
    words: WordVectors,
) -> Vectors:
    """Move a vector halfway to what other words for the matters of its terms mean."""
    meant = np.zeros_like(vector)
    for term, count, found in zip(terms, counts, of_terms, strict=True):
        others = [word for word in words_of(found) if word != term]
        meant += count * _unit(words(others).sum(axis=0))
    return _unit(vector + _unit(meant)) if meant.any() else vector


def _unit(vector: Vectors) -> Vectors:
    length = float(np.linalg.norm(vector))
    return np.asarray(vector / length if length else vector, dtype=np.float32)
