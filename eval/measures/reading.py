"""How much must be read to see whether an answer is right; less is better.

These are counts of words, not shares, so that they are no `Part` of a score.
"""

from collections.abc import Iterable
from statistics import fmean

from eval.given import Given


def words_per_citation(answers: Iterable[Given]) -> float | None:
    """Give the mean number of words of what a citation quotes; None when nothing is cited.

    What an answer quotes twice is read once. A system that points at no words within a chunk
    quotes all of it.
    """
    counts = [words for given in answers for words in _quoted(given)]
    return fmean(counts) if counts else None


def words_per_answer(answers: Iterable[Given]) -> float | None:
    """Give the mean number of quoted words of an answer; None when all were declined.

    An answer that cites nothing gives nothing to read, and counts as 0.
    """
    counts = [sum(_quoted(given)) for given in answers if not given.declined]
    return fmean(counts) if counts else None


def _quoted(given: Given) -> list[int]:
    """Count the words of each quote of an answer."""
    if given.declined:
        return []
    quotes = dict.fromkeys((c.letter, c.paragraph, c.quote) for c in given.citations)
    return [len(quote.split()) for *_, quote in quotes]
