import numpy as np

from index.embedder import load_embedder
from rag.choosing.likeness import Likeness

LIKENESS = Likeness(load_embedder())


def test_words_of_one_meaning_are_more_alike_than_others() -> None:
    alike = LIKENESS.between(["uitbetaald"], ["uitgekeerd", "spoor"])
    assert alike[0, 0] > 0.5
    assert alike[0, 1] == 0


def test_no_word_counts_for_as_much_as_itself() -> None:
    assert LIKENESS.between(["spoor"], ["spoor"])[0, 0] < 1


def test_of_no_words_nothing_is_compared() -> None:
    assert LIKENESS.between([], ["spoor"]).shape == (0, 1)
    assert LIKENESS.between(["spoor"], []).shape == (1, 0)


def test_what_is_compared_twice_is_the_same() -> None:
    words = ["dwangsom", "bedrag", "boete"]
    assert np.array_equal(LIKENESS.between(words, words), LIKENESS.between(words, words))
