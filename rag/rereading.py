"""Paragraphs put in order a second time, word for word and sentence for sentence."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from corpus.letter import Letter
from index.analysis import content_words
from index.context import footnote_text, letter_context
from index.embedder import Embedder, Vectors
from index.hit import Hit
from index.transformer import TransformerEmbedder
from rag.asking.question import Question
from rag.asking.terms import Term

_MOST_WORDS, _MOST_PARAGRAPHS = 1 << 15, 1 << 10  # kept, to be quick: at most 50 MB
# What each sign counts, learnt by logistic regression over whole rankings (a softmax over the
# paragraphs, weights not below 0) on the tuning part of eval/cases and on questions over letters
# of other fields, equally; in ten folds it put the right paragraph first for 79% and 68% where
# the search alone did for 74% and 66%, among five for 91% and 86% (88% and 81%).
_FOUND, _LIKE, _SENTENCE_LIKE = 0.14, 0.22, 0.17
_WORDS, _SENTENCE_WORDS, _GIVES = 0.22, 0.16, 0.09


@dataclass(frozen=True, slots=True)
class _Read:
    """A paragraph as it is compared: vectors of its whole, its sentences, and its words.

    `words` holds a row for each word of the paragraph, its footnotes and its place; those of
    sentence `n` are the rows `sentence_words[n]`.
    """

    text: str
    whole: Vectors
    sentences: Vectors
    words: Vectors
    sentence_words: tuple[tuple[int, ...], ...]


class Rereader:
    """Reads the paragraphs that a search found; safe to share between threads.

    A question shares its meaning with the right paragraph but often not its words. So each
    word of the question is held against the word most like it: late interaction (Khattab and
    Zaharia, "ColBERT", SIGIR 2020) over vectors of loose words, which a static embedder has
    at no cost.
    """

    def __init__(self, embedder: Embedder, letter: Callable[[str], Letter]) -> None:
        """Read paragraphs of the letters that `letter` gives by id.

        Args:
            embedder: What embeds the question, and every word of every paragraph that is read.
                With a transformer that takes half a minute, so then the order stays as it is.
            letter: Gives a letter by its id.
        """
        self._embedder = embedder
        self._is_quick = not isinstance(embedder, TransformerEmbedder)
        self._letter = letter
        self._words = _WordVectors(embedder)
        self._read = lru_cache(_MOST_PARAGRAPHS)(self._read_anew)

    def reread(
        self, question: Question, hits: Sequence[Hit], *, weights: Mapping[Term, float]
    ) -> tuple[Hit, ...]:
        """Give the hits in a better order, with scores in [0, 1] that fall.

        Args:
            question: What is asked.
            hits: What a search found.
            weights: How much each of the question's terms counts; not negative.
        """
        if not self._is_quick:
            return tuple(hits)
        vector = self._embedder.embed_query(question.text)
        terms = self._terms(question, weights)
        scored = [replace(hit, score=self._score(hit, question, vector, terms)) for hit in hits]
        return tuple(sorted(scored, key=lambda h: (-h.score, h.letter, h.paragraph)))

    def _terms(self, question: Question, weights: Mapping[Term, float]) -> Vectors:
        """Give a row for each term, so long that the greatest likenesses sum to a share of 1."""
        total = sum(weights[term] for term in question.terms) or 1.0
        shares = [weights[term] / total for term in question.terms]
        rows = self._words([term.word for term in question.terms])
        return rows * np.array(shares, dtype=np.float32).reshape(-1, 1)

    def _score(self, hit: Hit, question: Question, vector: Vectors, terms: Vectors) -> float:
        read = self._read(hit.letter, hit.paragraph, hit.chunk)
        likenesses = np.maximum(terms @ read.words.T, 0)
        in_sentences = (_greatest(likenesses[:, rows]) for rows in read.sentence_words)
        asks = question.asked
        score = (
            _FOUND * hit.score
            + _LIKE * float(read.whole @ vector)
            + _SENTENCE_LIKE * float((read.sentences @ vector).max())
            + _WORDS * _greatest(likenesses)
            + _SENTENCE_WORDS * max(in_sentences)
            + _GIVES * (asks.kind != "any" and asks.is_given_by(read.text))
        )
        return min(1.0, max(0.0, score))

    def _read_anew(self, letter_id: str, number: int, chunk: str) -> _Read:
        # The chunk's id is only for the cache: it differs when anything in the letter does.
        letter = self._letter(letter_id)
        paragraph = letter.paragraph(number)
        context, notes = letter_context(letter, paragraph), footnote_text(letter, paragraph)
        text = "\n".join(filter(None, (notes, paragraph.text)))
        whole = "\n".join(filter(None, (context, text)))
        sentences = tuple(paragraph.sentence_texts()) or (paragraph.text,)
        vectors = self._embedder.embed_passages([whole, *sentences])
        places = _places(content_words(whole))
        return _Read(
            text=text,
            whole=vectors[0],
            sentences=vectors[1:],
            words=self._words(list(places)),
            sentence_words=tuple(_rows_of(sentences, places)),
        )


class _WordVectors:
    """The vectors of loose words, embedded once."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._known: dict[str, Vectors] = {}

    def __call__(self, words: Sequence[str]) -> Vectors:
        """Give a row for each word, shape (len(words), dimension)."""
        known = self._known  # another thread may begin anew meanwhile
        if len(known) > _MOST_WORDS:
            known = self._known = {}
        fresh = [word for word in dict.fromkeys(words) if word not in known]
        known.update(zip(fresh, self._embedder.embed_passages(fresh), strict=True))
        rows = [known[word] for word in words]
        return np.array(rows, dtype=np.float32).reshape(-1, self._embedder.dimension)


def _places(words: Sequence[str]) -> dict[str, int]:
    return {word: place for place, word in enumerate(dict.fromkeys(words))}


def _rows_of(sentences: Sequence[str], places: Mapping[str, int]) -> Iterator[tuple[int, ...]]:
    for sentence in sentences:
        yield tuple(places[word] for word in set(content_words(sentence)) if word in places)


def _greatest(likenesses: Vectors) -> float:
    """Add up each term's greatest likeness."""
    return float(likenesses.max(axis=1, initial=0).sum())
