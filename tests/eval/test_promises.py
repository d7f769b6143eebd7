"""The commitments of the five letters, held to the labels that a human gave them."""

from pathlib import Path

import pytest

from corpus.read import read_letter
from eval.measures.promises import PromiseScores, promise_scores, read_labels

ROOT = Path(__file__).parents[2]
LABELS = read_labels(ROOT / "eval" / "cases" / "promises.jsonl")


@pytest.fixture(scope="module")
def scores() -> PromiseScores:
    letters = [read_letter(path) for path in sorted((ROOT / "corpus" / "letters").glob("*.txt"))]
    return promise_scores(LABELS, letters)


def test_every_labelled_promise_is_found(scores: PromiseScores) -> None:
    assert scores.missed == ()


def test_every_term_is_the_interval_of_the_conventions(scores: PromiseScores) -> None:
    assert scores.interval == scores.labelled


def test_every_promise_knows_whether_the_kamer_is_told(scores: PromiseScores) -> None:
    assert scores.to_parliament == scores.labelled


def test_what_nobody_labelled_is_hardly_found(scores: PromiseScores) -> None:
    assert len(scores.spurious) <= 2


def test_a_label_of_another_letter_is_missed() -> None:
    label = {**LABELS[0], "letter": "999"}
    assert promise_scores([label], []).missed == (label["quote"],)
