"""The signs that a paragraph answers a question, for all paragraphs that a search found."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.embedder import Vectors
from index.hit import Hit
from rag.rereading.paragraph import ReadParagraph
from rag.rereading.sought import Sought
from rag.weighing import emphasis

SIGNS = (
    "found",
    "alike",
    "words",
    "words_in_sentence",
    "words_alone",
    "gives",
    "gives_value",
    "words_beside",
    "alike_beside",
    "opens_list",
    "length",
)
_RELATED = 0.8
_SHORT = 5  # words that the length of all paragraphs is taken to be greater


@dataclass(frozen=True, slots=True)
class _Compared:
    """How well each word of a paragraph speaks of each term, shape (terms, words).

    `best` is the most for each term, `alone` the most by the vectors alone.
    """

    likenesses: Vectors
    best: Vectors
    alone: Vectors


def signs_of(sought: Sought, hits: Sequence[Hit], paragraphs: Sequence[ReadParagraph]) -> Vectors:
    """Give the signs of each paragraph, shape (len(hits), len(SIGNS)), in the order of `SIGNS`.

    A question shares its meaning with the right paragraph but often not its words. So each word
    of the question is held against the word most like it: late interaction (Khattab and Zaharia,
    "ColBERT", SIGIR 2020) over vectors of loose words, which a static embedder has at no cost, and
    over matters. How much a word counts is then how rare it is among these paragraphs, where a
    paragraph that half speaks of it is half a one.

    Args:
        sought: What the question seeks.
        hits: What a search found.
        paragraphs: The paragraph of each hit.
    """
    if not hits:
        return np.zeros((0, len(SIGNS)), dtype=np.float32)
    asked = sought.question.asked
    compared = [_compare(sought, read) for read in paragraphs]
    best = np.array([one.best for one in compared], np.float32).reshape(len(hits), -1)
    stressed = np.array([emphasis(term) for term in sought.question.terms], dtype=np.float32)
    counts: Vectors = _rarity(best) * stressed
    words = best @ _shares(counts)
    alike = np.array([(read.sentences @ sought.vector).max() for read in paragraphs])
    beside = _beside(hits)
    gives = [asked.kind != "any" and asked.is_given_by(read.text) for read in paragraphs]
    columns = {
        "found": [hit.score for hit in hits],
        "alike": [read.whole @ sought.vector for read in paragraphs],
        "words": words,
        "words_in_sentence": [
            _in_sentence(one, read, _shares(counts))
            for one, read in zip(compared, paragraphs, strict=True)
        ],
        "words_alone": np.array([one.alone for one in compared]) @ _shares(sought.weights),
        "gives": gives,
        "gives_value": [asked.strict and given for given in gives],
        "words_beside": _greatest(words, beside),
        "alike_beside": _greatest(alike, beside),
        "opens_list": [read.opens for read in paragraphs],
        "length": np.log([_SHORT + read.length for read in paragraphs]),
    }
    return np.array([columns[name] for name in SIGNS], dtype=np.float32).T


def _compare(sought: Sought, read: ReadParagraph) -> _Compared:
    likenesses = np.maximum(sought.rows @ read.words.T, 0)
    alone = likenesses.max(axis=1, initial=0)
    for row, matters in zip(likenesses, sought.matters, strict=True):
        for matter, share in matters.items():
            for place, other in read.matters.get(matter, ()):
                row[place] = max(row[place], _RELATED * share * other)
    return _Compared(likenesses, likenesses.max(axis=1, initial=0), alone)


def _rarity(best: Vectors) -> Vectors:
    """Give the inverse document frequency of each term, as BM25 has it, shape (terms,)."""
    having = best.sum(axis=0)
    rarity: Vectors = np.log(1 + (len(best) - having + 0.5) / (having + 0.5))
    return rarity


def _shares(counts: Vectors) -> Vectors:
    total = counts.sum()
    return counts / total if total else counts


def _in_sentence(one: _Compared, read: ReadParagraph, shares: Vectors) -> float:
    """Give how well the best sentence speaks of the terms."""
    return max(
        float(one.likenesses[:, rows].max(axis=1, initial=0) @ shares)
        for rows in read.sentence_words
    )


def _beside(hits: Sequence[Hit]) -> list[tuple[int, ...]]:
    """Give for each hit the places of those whose paragraphs stand just before and after its own."""
    places: dict[tuple[str, int], int] = {}
    for place, hit in enumerate(hits):
        places.setdefault((hit.letter, hit.paragraph), place)
    return [
        tuple(
            places[hit.letter, hit.paragraph + step]
            for step in (-1, 1)
            if (hit.letter, hit.paragraph + step) in places
        )
        for hit in hits
    ]


def _greatest(values: Vectors, beside: Sequence[Sequence[int]]) -> list[float]:
    return [max((float(values[place]) for place in places), default=0.0) for places in beside]
