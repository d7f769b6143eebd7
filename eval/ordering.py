"""Fit the weights of `rag.rereading.weights` anew: `python -m eval.ordering --on DATA CASES… [--on …]`.

With `--pairs FILE.jsonl.gz --folds DIR` questions of parliament are fitted on as well, over long
answers of other fields; never those of the half that is held out (`eval.parliament`). The embedder
knows the others by heart, and by what it finds for them it would be trusted too much. So each is
asked of a model that was trained without it, as `python -m index.training --folds --out DIR` made.
One in three is fitted on, so that the questions over letters, as people ask them, count most.

Each `--on` names an index and the case files that are asked of it. The weights are fitted as a
conditional logit with a ridge, all but those of `opens_list` and `length` not below 0. What is
printed as cross-validated comes from fits without the questions about the letters that it is
measured on.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.conditional_logit import Choice, fit
from eval.found import Found, find_all, measured, questions_of
from eval.measures import retrieval
from eval.measures.part import Measure
from eval.parliament import out_of_fold
from index.embedder import load_embedder
from rag.rereading.signs import SIGNS
from rag.rereading.weights import WEIGHTS

MEASURES: Mapping[str, Measure] = {
    "hit@1": retrieval.hit_at_1,
    "hit@5": retrieval.hit_at_5,
    "ndcg@10": retrieval.ndcg_at_10,
}
_RIDGE = 2.0
_FOLDS = 10
_EVERY = 3  # one in how many questions of parliament is fitted on
_MAY_BE_NEGATIVE = frozenset(("opens_list", "length"))

Parts = tuple[Found, ...]
"""What was found for each part of a case."""


def main(argv: Sequence[str] | None = None) -> int:
    """Fit the table and print it with how well it does."""
    parser = argparse.ArgumentParser(description="Fit the weights of rag.rereading.weights.")
    add_places(parser)
    parser.add_argument("--pairs", type=Path, metavar="FILE.jsonl.gz")
    parser.add_argument("--folds", type=Path, metavar="DIR")
    asked_for = parser.parse_args(argv)
    if bool(asked_for.pairs) != bool(asked_for.folds):
        parser.error("--pairs and --folds go together")
    embedder = load_embedder()
    sets = [
        find_all(data, questions_of(data, files), embedder=embedder)
        for data, files in places_of(asked_for.on)
    ]
    taught = [parts for found in sets for parts in found]
    if asked_for.pairs:
        rounds = out_of_fold(asked_for.pairs, models=asked_for.folds)
        asked = [p for r in rounds for p in find_all(r.data, r.asked, embedder=r.embedder)]
        sets.append(tuple(asked))
        taught += asked[::_EVERY]
    fitted = fit_weights(taught)
    print("WEIGHTS", {name: round(w, 3) for name, w in fitted.items()})
    for found in sets:
        print("as searched:    ", told(means(found, None)))
        print("as it is:       ", told(means(found, WEIGHTS)))
        print("fitted:         ", told(means(found, fitted)))
    for found, figures in zip(sets, cross_validated(sets, taught=taught), strict=True):
        print("cross-validated:", told(figures), f"({len(found)} questions)")
    return 0


def add_places(parser: argparse.ArgumentParser) -> None:
    """Add the option that names indexes and what is asked of them."""
    parser.add_argument("--on", nargs="+", action="append", required=True, metavar="DATA CASES")


def places_of(on: Sequence[Sequence[str]]) -> list[tuple[Path, list[Path]]]:
    """Give each index with its case files."""
    return [(Path(data), [Path(file) for file in files]) for data, *files in on]


def fit_weights(
    found: Sequence[Parts], *, without: frozenset[str] = frozenset()
) -> dict[str, float]:
    """Fit the weights, those above 0 adding up to 1; 0 for the signs that are left out."""
    kept = [number for number, name in enumerate(SIGNS) if name not in without]
    choices = [
        Choice(parts[0].signs[:, kept].astype(float), parts[0].relevant)
        for parts in found
        if len(parts) == 1 and parts[0].relevant.any()
    ]
    positive = np.array([SIGNS[number] not in _MAY_BE_NEGATIVE for number in kept])
    fitted = fit(choices, ridge=_RIDGE, positive=positive)
    fitted /= fitted[fitted > 0].sum()
    known = {SIGNS[number]: float(w) for number, w in zip(kept, fitted, strict=True)}
    return {name: known.get(name, 0.0) for name in SIGNS}


def cross_validated(
    sets: Sequence[Sequence[Parts]],
    *,
    without: frozenset[str] = frozenset(),
    taught: Sequence[Parts] | None = None,
) -> list[dict[str, float]]:
    """Measure each set by weights that were fitted on other letters, of all sets.

    Args:
        sets: What was found.
        without: Signs that are left out.
        taught: What may be fitted on, of the same sets; everything when None.
    """
    if taught is None:
        taught = [parts for found in sets for parts in found]
    letters = sorted({parts[0].asked.letter for found in sets for parts in found})
    figures: dict[int, dict[str, float]] = {}
    for fold in range(min(_FOLDS, len(letters))):
        held_out = set(letters[fold::_FOLDS])
        rest = [parts for parts in taught if parts[0].asked.letter not in held_out]
        weights = fit_weights(rest, without=without)
        for found in sets:
            for parts in found:
                if parts[0].asked.letter in held_out:
                    figures[id(parts)] = measured(parts, _scores(parts, weights), MEASURES)
    return [mean([figures[id(parts)] for parts in found]) for found in sets]


def means(found: Sequence[Parts], weights: Mapping[str, float] | None) -> dict[str, float]:
    """Measure a set by some weights; as it was searched without them."""
    return mean([measured(parts, _scores(parts, weights), MEASURES) for parts in found])


def told(figures: Mapping[str, float]) -> str:
    """Write figures on a line."""
    return "  ".join(f"{name} {value:.3f}" for name, value in figures.items())


def _scores(parts: Parts, weights: Mapping[str, float] | None) -> list[Sequence[float]]:
    if weights is None:
        return [found.searched for found in parts]
    counts: NDArray[np.float64] = np.array([weights[name] for name in SIGNS])
    return [(found.signs @ counts).tolist() for found in parts]


def mean(figures: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Give the mean of figures, each by its name."""
    return {name: float(np.mean([one[name] for one in figures])) for name in figures[0]}


if __name__ == "__main__":
    raise SystemExit(main())
