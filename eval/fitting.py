"""Fit the weights of `rag.choosing.weights` anew: `python -m eval.fitting --on DATA CASES… [--on …]`.

Each `--on` names an index and the case files that are asked of it. The order of the units is
fitted as a conditional logit (McFadden 1974: the chance of a unit is its share of the
exponentials), the answering as a logistic regression; both with a ridge, as the sets are small.
What is printed as cross-validated comes from fits without the letters that it is measured
on; "on the others" from fits without the whole index.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval import logistic_regression
from eval.cases import Case, Conversation, turns_of
from eval.measures.evidence import is_relevant
from eval.reading import read_cases
from index.embedder import load_embedder
from index.letters import LetterIndex
from rag.answer import Answer
from rag.asking.conversation import in_conversation
from rag.asking.intent import is_for_letters
from rag.asking.parts import split_question
from rag.asking.question import Question
from rag.choosing.confidence import signs
from rag.choosing.rank import Ranked
from rag.choosing.weights import RANKS
from rag.engine import Engine

Matrix = NDArray[np.float64]
_RIDGE_OF_RANKS, _RIDGE_OF_ANSWERS = 0.3, 10.0
_LEAST_SPREAD = 0.02
_STEPS, _RATE = 300, 0.2
_FOLDS = 8
# An answer from the wrong paragraph teaches little of when to answer.
_WRONG_COUNTS = 0.4
_REFUSED = (0.03, 0.05, 0.08, 0.12, 0.15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A question with its candidates: which of them are of a paragraph with evidence."""

    case: Case
    question: Question
    ranked: tuple[Ranked, ...]
    relevant: tuple[bool, ...]
    signs: Mapping[str, float]

    @property
    def letter(self) -> str:
        """The letter that would be answered from."""
        return self.ranked[0].unit.letter.id


def main(argv: Sequence[str] | None = None) -> int:
    """Fit both tables and print them with how well they do."""
    parser = argparse.ArgumentParser(description="Fit the weights of rag.choosing.weights.")
    parser.add_argument("--on", nargs="+", action="append", required=True, metavar="DATA CASES")
    places = parser.parse_args(argv).on
    sets = [tuple(_samples(Path(data), [Path(f) for f in files])) for data, *files in places]
    _report_ranks(sets)
    _report_answers(sets)
    return 0


def _samples(data: Path, files: Sequence[Path]) -> Iterator[Sample]:
    embedder = load_embedder()
    index = LetterIndex.open(data, embedder=embedder)
    engine = Engine(index, embedder)
    for entry in read_cases(files).entries:
        history: list[Answer] = []
        for case in turns_of(entry):
            question = in_conversation(history, case.question)
            if isinstance(entry, Conversation):
                history.append(engine.ask(case.question, history=history))
            single = len(split_question(question)) == 1
            if single and question.terms and is_for_letters(case.question):
                yield _sample(case, question, engine)
    engine.close()


def _sample(case: Case, question: Question, engine: Engine) -> Sample:
    candidates = engine.candidates
    ranked = tuple(candidates.ranked(question, engine.search(question)))
    found = signs(question, ranked)
    return Sample(
        case=case,
        question=question,
        ranked=ranked,
        relevant=tuple(case.answerable and holds_evidence(case, one) for one in ranked),
        signs={name: float(value) for name, value in found.items()},
    )


def holds_evidence(case: Case, one: Ranked) -> bool:
    """Say whether the paragraph of a unit, or a footnote of it, has evidence of a case."""
    notes = one.unit.letter.footnotes_of(one.unit.paragraph)
    texts = (one.unit.paragraph.text, *(note.text for note in notes))
    return is_relevant(case, one.unit.letter.id, texts)


def _report_ranks(sets: Sequence[Sequence[Sample]]) -> None:
    everything = [sample for samples in sets for sample in samples]
    fitted = _fit_ranks(everything)
    print("RANKS", {n: round(float(w), 2) for n, w in zip(RANKS, fitted, strict=True)})
    for samples in sets:
        others = [s for other in sets if other is not samples for s in other] or everything
        alone, together = _fit_ranks(others), fitted
        now = np.array(list(RANKS.values()))
        tops = (f"{_top(samples, w):.3f}" for w in (now, together, alone))
        print("right paragraph first: as it is, fitted, fitted on the others:", *tops)


def _fit_ranks(samples: Sequence[Sample]) -> Matrix:
    """Climb the conditional logit by Adam (Kingma and Ba 2015)."""
    seen = [(_rows(s), np.array(s.relevant, float)) for s in samples if any(s.relevant)]
    weights = np.zeros(len(RANKS))
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        slope = sum((_slope(rows, right, weights) for rows, right in seen), np.zeros_like(weights))
        slope = slope - _RIDGE_OF_RANKS * weights
        mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
        rate = _RATE / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
        weights = weights + rate * mean / (1 - 0.9**step)
    return weights


def _slope(rows: Matrix, right: Matrix, weights: Matrix) -> Matrix:
    score = rows @ weights
    share = np.exp(score - score.max())
    share /= share.sum()
    wanted = share * right
    slope: Matrix = rows.T @ (wanted / wanted.sum() - share)
    return slope


def _rows(sample: Sample) -> Matrix:
    return np.array([[one.signs[name] for name in RANKS] for one in sample.ranked], float)


def _top(samples: Sequence[Sample], weights: Matrix) -> float:
    found = [s for s in samples if any(s.relevant)]
    return float(np.mean([s.relevant[int(np.argmax(_rows(s) @ weights))] for s in found]))


def _report_answers(sets: Sequence[Sequence[Sample]]) -> None:
    everything = [sample for samples in sets for sample in samples]
    names = list(everything[0].signs)
    fitted = _fit_answers(everything)
    print(
        "ANSWERS",
        {n: round(float(w), 2) for n, w in zip(["intercept", *names], fitted, strict=True)},
    )
    chances = np.zeros(len(everything))
    for letters in _folds(everything):
        held_out = np.array([s.letter in letters for s in everything])
        train = [s for s in everything if s.letter not in letters]
        test = [s for s in everything if s.letter in letters]
        chances[held_out] = _chances(test, _fit_answers(train))
    print("cross-validated:", _declining(everything, chances))
    for samples in sets:
        others = [s for other in sets if other is not samples for s in other]
        if others:
            print("on the others:", _declining(samples, _chances(samples, _fit_answers(others))))


def _folds(samples: Sequence[Sample]) -> list[set[str]]:
    """Deal the letters out, those with most questions first, each time to the smallest fold."""
    folds: list[set[str]] = [set() for _ in range(_FOLDS)]
    sizes = [0] * _FOLDS
    for letter, size in Counter(s.letter for s in samples).most_common():
        smallest = sizes.index(min(sizes))
        folds[smallest].add(letter)
        sizes[smallest] += size
    return [fold for fold in folds if fold]


def _fit_answers(samples: Sequence[Sample]) -> Matrix:
    """Fit whether the first-ranked unit answers."""
    rows, target = _signs(samples), np.array([s.case.answerable for s in samples], float)
    counts = np.where(target > np.array([s.relevant[0] for s in samples]), _WRONG_COUNTS, 1.0)
    # Signs that seldom differ are held to 0 as firmly as those that often do, or more so where they
    # were hardly seen.
    spread = np.maximum(rows.var(axis=0), _LEAST_SPREAD) * (rows.var(axis=0) > 0)
    ridge = spread * _RIDGE_OF_ANSWERS + 1e-6
    return logistic_regression.fit(rows, target, ridge=ridge, counts=counts)


def _signs(samples: Sequence[Sample]) -> Matrix:
    return np.array([[1.0, *s.signs.values()] for s in samples])


def _chances(samples: Sequence[Sample], weights: Matrix) -> Matrix:
    return logistic_regression.chances(_signs(samples), weights)


def _declining(samples: Sequence[Sample], chances: Matrix) -> str:
    """Say what share of the unanswerable is declined where some of the rightly found is too."""
    silent = np.array([not s.case.answerable for s in samples])
    found = np.array([s.relevant[0] for s in samples])
    auc = np.mean(chances[found][:, None] > chances[silent][None])
    shares = []
    for refused in _REFUSED:
        least = np.quantile(chances[found], refused)
        shares.append(f"{refused:.0%}: {np.mean(chances[silent] < least):.0%} (<{least:.2f})")
    return f"AUC {auc:.3f}; declined where so many of the found are refused: {', '.join(shares)}"


if __name__ == "__main__":
    raise SystemExit(main())
