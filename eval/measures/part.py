"""What an answer gains of what it could gain; a measure's score is the ratio of both sums."""

from collections.abc import Callable
from dataclasses import dataclass

from eval.cases import Case, Claim
from eval.given import Given, GivenCheck


@dataclass(frozen=True, slots=True)
class Part:
    """One answer's part in a measure. Invariant: 0 <= gained <= possible, and possible > 0.

    A mean over cases has `possible` 1 in each. Other ratios, as F1, give cases other weights.
    """

    gained: float
    possible: float = 1.0


Measure = Callable[[Case, Given], Part | None]
"""Judges an answer to a case; None when the measure does not apply to it."""

ClaimMeasure = Callable[[Claim, GivenCheck], Part | None]
"""Judges the check of a draft sentence; None when the measure does not apply to it."""
