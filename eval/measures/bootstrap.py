"""How sure a score is: it is counted anew over cases drawn with replacement.

Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapters 13 and 16, and
Sakai, Evaluating evaluation metrics based on the bootstrap (SIGIR 2006) for the test of two runs.
The turns of one conversation are drawn together, since one wrong turn spoils the next.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from eval.measures.part import Part

_RESAMPLES = 1000
_SEED = 20260513
_INSIDE = (2.5, 97.5)  # percentiles of a 95% interval

Sums: TypeAlias = NDArray[np.float64]
Groups: TypeAlias = Mapping[str, Sequence[Part]]
"""The parts of one measure, by conversation, or by case for those that stand alone."""


def interval(groups: Groups) -> tuple[float, float]:
    """Give the 95% percentile interval of a score; of one group, or equal ones, it has no width."""
    sums = _sums(groups, list(groups))
    low, high = np.percentile(_ratio(sums[:, _draws(len(groups))]), _INSIDE)
    return float(low), float(high)


def paired_p(first: Groups, second: Groups) -> float:
    """Give the two-sided p-value of the difference of two runs over the same cases.

    It is how often the difference of a resample lies as far from the observed one as that lies
    from zero; the observed one itself counted in, so that it is never 0.

    Args:
        first: The parts of one run.
        second: Those of the other, of the same measure.
    """
    names = sorted({*first, *second})
    both = np.stack([_sums(first, names), _sums(second, names)])
    observed = _difference(both.sum(axis=-1))
    drawn = _difference(both[:, :, _draws(len(names))].sum(axis=-1))
    # A resample in which nothing of a run applies has no difference to speak of.
    drawn = drawn[~np.isnan(drawn)]
    far = np.abs(drawn - observed) >= np.abs(observed) - 1e-12
    return float((far.sum() + 1) / (len(drawn) + 1))


def _draws(groups: int) -> NDArray[np.int64]:
    """Give which groups each resample draws; shape (resamples, groups)."""
    return np.random.default_rng(_SEED).integers(0, groups, size=(_RESAMPLES, groups))


def _sums(groups: Groups, names: Sequence[str]) -> Sums:
    """Give what each group gained and could gain; shape (2, groups)."""
    parts = [groups.get(name, ()) for name in names]
    return np.array(
        [[sum(p.gained for p in of) for of in parts], [sum(p.possible for p in of) for of in parts]]
    )


def _ratio(drawn: Sums) -> Sums:
    gained, possible = drawn.sum(axis=-1)
    return np.asarray(gained / possible)


def _difference(sums: Sums) -> Sums:
    """Give second minus first; shape (2 runs, gained and possible, …) becomes (…)."""
    with np.errstate(invalid="ignore", divide="ignore"):
        ratios = sums[:, 0] / sums[:, 1]
    return np.asarray(ratios[1] - ratios[0])
