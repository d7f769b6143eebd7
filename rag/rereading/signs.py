"""The signs that a paragraph answers a question, for all paragraphs that a search found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from index.embedder import Vectors
from index.hit import Hit
from rag.rereading.paragraph import ReadParagraph
from rag.rereading.sought import Sought
from rag.weighing import emphasis

_AMONG_SHORT = ("alike", "words", "words_in_sentence")
_AMONG_LONG = ("worded", "meant", "words_often")
SIGNS = (
    *_AMONG_SHORT,
    *_AMONG_LONG,
    "found",
    "gives",
    "gives_value",
    "words_beside",
    "alike_beside",
    "opens_list",
    "length",
)
_RELATED = 0.8
_SHORT = 5  # words that the length of all paragraphs is taken to be greater
_LONG = 60, 120
"""Words of the paragraphs found, on average, from where on they begin to be and wholly are long.

Something of every question stands somewhere in a long paragraph, so that one word of it for each
word of the question tells little there. By questions of parliament, see docs/RETRIEVAL.md.
"""
# For `words_often`: how much less likenesses below 1 count, and BM25's k1, b and usual length.
_SHARPENED, _K1, _B, _USUAL = 3, 1.0, 0.9, 100


@dataclass(frozen=True, slots=True)
class _Compared:
    """How well each word of a paragraph speaks of each term, shape (terms, words).

    `best` is the most for each term, `often` how often it is spoken of.
    """

    likenesses: Vectors
    best: Vectors
    often: Vectors


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
    long = _long(paragraphs)
    speaking = _speaking(sought, paragraphs)
    gives = [asked.kind != "any" and asked.is_given_by(read.text) for read in paragraphs]
    alike = np.array([(read.sentences @ sought.vector).max() for read in paragraphs])
    beside = _beside(hits)
    lengths = np.log([_SHORT + read.length for read in paragraphs])
    columns: dict[str, ArrayLike] = {
        **speaking,
        "alike": np.array([read.whole @ sought.vector for read in paragraphs]),
        "worded": _standardised([hit.worded for hit in hits]),
        "meant": _standardised(np.array([read.whole @ sought.own for read in paragraphs])),
        "words_often": _standardised(speaking["words_often"]),
        "found": _standardised([hit.score for hit in hits]),
        "gives": gives,
        "gives_value": [asked.strict and given for given in gives],
        "words_beside": np.array(_greatest(speaking["words"], beside)),
        "alike_beside": np.array(_greatest(alike, beside)),
        "opens_list": [read.opens for read in paragraphs],
        "length": lengths - lengths.mean(),
    }
    shares = dict.fromkeys(_AMONG_SHORT, 1 - long) | dict.fromkeys(_AMONG_LONG, long)
    found = [shares.get(name, 1.0) * np.asarray(columns[name], dtype=np.float32) for name in SIGNS]
    return np.array(found, dtype=np.float32).T


def _long(paragraphs: Sequence[ReadParagraph]) -> float:
    """Say how far the paragraphs are long ones, in [0, 1]."""
    first, last = _LONG
    words = float(np.mean([read.length for read in paragraphs]))
    return min(1.0, max(0.0, (words - first) / (last - first)))


def _speaking(sought: Sought, paragraphs: Sequence[ReadParagraph]) -> Mapping[str, Vectors]:
    """Give how far each paragraph speaks of the terms: anywhere, in one sentence, and how often."""
    compared = [_compare(sought, read) for read in paragraphs]
    best = np.array([one.best for one in compared], np.float32).reshape(len(paragraphs), -1)
    often = np.array([one.often for one in compared], np.float32).reshape(len(paragraphs), -1)
    stressed = np.array([emphasis(term) for term in sought.question.terms], dtype=np.float32)
    shares = _shares(_rarity(best) * stressed)
    in_sentence = [
        _in_sentence(one, read, shares) for one, read in zip(compared, paragraphs, strict=True)
    ]
    return {
        "words": best @ shares,
        "words_in_sentence": np.array(in_sentence, dtype=np.float32),
        "words_often": often @ _shares(_rarity(best**_SHARPENED) * stressed),
    }


def _compare(sought: Sought, read: ReadParagraph) -> _Compared:
    likenesses = np.maximum(sought.rows @ read.words.T, 0)
    for row, matters in zip(likenesses, sought.matters, strict=True):
        for matter, share in matters.items():
            for place, other in read.matters.get(matter, ()):
                row[place] = max(row[place], _RELATED * share * other)
    return _Compared(likenesses, likenesses.max(axis=1, initial=0), _often(likenesses, read.counts))


def _often(likenesses: Vectors, counts: Vectors) -> Vectors:
    """Give how often each term is spoken of, as BM25 has it, shape (terms,)."""
    frequency = likenesses**_SHARPENED @ counts
    often: Vectors = frequency / (frequency + _K1 * (1 - _B + _B * counts.sum() / _USUAL))
    return often


def _rarity(best: Vectors) -> Vectors:
    """Give the inverse document frequency of each term, as BM25 has it, shape (terms,)."""
    having = best.sum(axis=0)
    rarity: Vectors = np.log(1 + (len(best) - having + 0.5) / (having + 0.5))
    return rarity


def _shares(counts: Vectors) -> Vectors:
    total = counts.sum()
    return counts / total if total else counts


def _standardised(values: Sequence[float] | Vectors) -> Vectors:
    """Give values in standard deviations from their mean; 0 where all are one."""
    found = np.asarray(values, dtype=np.float64)
    spread = found.std()
    return (found - found.mean()) / spread if spread > 1e-9 else np.zeros_like(found)


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
