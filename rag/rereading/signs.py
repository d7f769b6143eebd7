"""The signs that a paragraph answers a question, for all paragraphs that a search found."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from index.embedder import Vectors
from index.hit import Hit
from rag.asking.asked import Asked
from rag.rereading.comparing import spoken
from rag.rereading.paragraph import ReadParagraph
from rag.rereading.sought import Sought

_AMONG_SHORT = ("alike", "words", "words_in_sentence")
_AMONG_LONG = ("worded", "meant", "words_often")
SIGNS = (
    *_AMONG_SHORT,
    *_AMONG_LONG,
    "found",
    "value_in_sentence",
    "gives_value",
    "words_beside",
    "alike_beside",
    "opens_list",
    "length",
)
_SHORT = 5  # words that the length of all paragraphs is taken to be greater
_LONG = 60, 120
"""Words of the paragraphs found, on average, from where on they begin to be and wholly are long.

Something of every question stands somewhere in a long paragraph, so that one word of it for each
word of the question tells little there. By questions of parliament, see docs/RETRIEVAL.md.
"""


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
    told = spoken(sought, paragraphs)
    given = [_given_by(asked, read) for read in paragraphs]
    alike = np.array([(read.sentences @ sought.vector).max() for read in paragraphs])
    beside = _beside(hits)
    lengths = np.log([_SHORT + read.length for read in paragraphs])
    columns: dict[str, ArrayLike] = {
        "words": told.words,
        "words_in_sentence": [sentences.max() for sentences in told.sentences],
        "alike": np.array([read.whole @ sought.vector for read in paragraphs]),
        "worded": _standardised([hit.worded for hit in hits]),
        "meant": _standardised(np.array([read.whole @ sought.own for read in paragraphs])),
        "words_often": _standardised(told.often),
        "found": _standardised([hit.score for hit in hits]),
        "value_in_sentence": [
            _given_in_sentence(*of) for of in zip(given, told.sentences, strict=True)
        ],
        "gives_value": [any(by) for by in given],
        "words_beside": np.array(_greatest(told.words, beside)),
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


def _standardised(values: Sequence[float] | Vectors) -> Vectors:
    """Give values in standard deviations from their mean; 0 where all are one."""
    found = np.asarray(values, dtype=np.float64)
    spread = found.std()
    return (found - found.mean()) / spread if spread > 1e-9 else np.zeros_like(found)


def _given_by(asked: Asked, read: ReadParagraph) -> tuple[bool, ...]:
    """Say of each sentence, and of the footnotes, whether it gives the value that is asked, if any."""
    texts = (*read.sentence_texts, *filter(None, (read.notes,)))
    return tuple(asked.strict and asked.is_given_by(text) for text in texts)


def _given_in_sentence(given: Sequence[bool], sentences: Vectors) -> float:
    """Give how well the best sentence that gives what is asked speaks of the matter."""
    pairs = zip(given, sentences.tolist(), strict=False)  # the footnotes are no sentence
    return max((said for gives, said in pairs if gives), default=0.0)


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
