"""How well the words of a paragraph speak of those of a question."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.embedder import Vectors
from rag.rereading.forms import Forms
from rag.rereading.paragraph import ReadParagraph
from rag.rereading.slight import weight_of
from rag.rereading.sought import Sought
from rag.weighing import emphasis

_RELATED = 0.8
_LATER = 0.1  # how much less each next word of a question counts; what it is about comes first
# For how often: how much less likenesses below 1 count, and BM25's k1, b and usual length.
_SHARPENED, _K1, _B, _USUAL = 3, 1.0, 0.9, 100


@dataclass(frozen=True, slots=True)
class Compared:
    """How well each word of a paragraph speaks of each term, shape (terms, words).

    `best` is the most for each term, `often` how often it is spoken of.
    """

    likenesses: Vectors
    best: Vectors
    often: Vectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """How far paragraphs speak of the terms, by the share that each term has.

    `words` anywhere in them, `often` how often for their length, each of shape (paragraphs,);
    `sentences` holds for each paragraph how far each of its sentences does.
    """

    words: Vectors
    often: Vectors
    sentences: tuple[Vectors, ...]


def spoken(sought: Sought, paragraphs: Sequence[ReadParagraph]) -> Spoken:
    """Say how far each paragraph speaks of what is sought."""
    forms = [Forms(term) for term in sought.question.terms]
    compared = [_compare(sought, read, forms) for read in paragraphs]
    best = np.array([one.best for one in compared], np.float32).reshape(len(paragraphs), -1)
    often = np.array([one.often for one in compared], np.float32).reshape(len(paragraphs), -1)
    shares = _shares(np.sqrt(_rarity(best)) * _told(sought))
    stressed = np.array([emphasis(term) for term in sought.question.terms], dtype=np.float32)
    return Spoken(
        words=best @ shares,
        often=often @ _shares(_rarity(best**_SHARPENED) * stressed),
        sentences=tuple(
            _of_sentences(one, read, shares) for one, read in zip(compared, paragraphs, strict=True)
        ),
    )


def _told(sought: Sought) -> Vectors:
    """Give what each term counts for beside its rarity."""
    counts = [
        emphasis(term) * weight_of(term) / (1 + _LATER * place)
        for place, term in enumerate(sought.question.terms)
    ]
    return np.array(counts, dtype=np.float32)


def _compare(sought: Sought, read: ReadParagraph, forms: Sequence[Forms]) -> Compared:
    likenesses = np.maximum(sought.rows @ read.words.T, 0)
    for row, matters in zip(likenesses, sought.matters, strict=True):
        for matter, share in matters.items():
            for place, other in read.matters.get(matter, ()):
                row[place] = max(row[place], _RELATED * share * other)
    for row, of_term in zip(likenesses, forms, strict=True):
        for place, alike in of_term.of(read):
            row[place] = max(row[place], alike)
    return Compared(likenesses, likenesses.max(axis=1, initial=0), _often(likenesses, read.counts))


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


def _of_sentences(one: Compared, read: ReadParagraph, shares: Vectors) -> Vectors:
    """Give how well each sentence speaks of the terms, shape (sentences,)."""
    likenesses = one.likenesses
    if (read.sentence_words < 0).any():  # a sentence without words is alike to nothing
        likenesses = np.hstack((likenesses, np.zeros((len(likenesses), 1), np.float32)))
    best = np.maximum.reduceat(likenesses[:, read.sentence_words], read.sentence_starts, axis=1)
    sentences: Vectors = shares @ best
    return sentences
