"""The conditional logit: the chance of a choice is its share of the exponentials of all scores.

Source: McFadden, "Conditional logit analysis of qualitative choice behavior" (1974); as a way to
learn an order it is ListNet's (Cao et al., ICML 2007) for the first place.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
_STEPS, _RATE = 200, 0.15
_NEVER = -1e9  # the score of a place that only fills a row


@dataclass(frozen=True, slots=True)
class Choice:
    """Signs of the choices, shape (choices, signs), and which of them are right; at least one."""

    signs: Matrix
    right: NDArray[np.bool_]


def fit(
    choices: Sequence[Choice], *, ridge: float, positive: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Fit the weights of the signs by Adam (Kingma and Ba 2015).

    Args:
        choices: What was chosen from what.
        ridge: How much is held against the square of a weight, per standard deviation of its sign.
        positive: Which weights may not be below 0.
    """
    spread = np.concatenate([choice.signs for choice in choices]).std(axis=0) + 1e-9
    signs, right, absent = _padded(choices, spread)
    weights, mean, square = np.zeros((3, signs.shape[2]))
    for step in range(1, _STEPS + 1):
        share = _shares(signs @ weights + absent)
        wanted = share * right
        wanted /= wanted.sum(axis=1, keepdims=True)
        slope = np.einsum("ijk,ij->k", signs, wanted - share) - ridge * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        pace = np.sqrt(square / (1 - 0.999**step)) + 1e-8
        weights = weights + _RATE * mean / (1 - 0.9**step) / pace
        weights = np.where(positive, np.maximum(weights, 0), weights)
    fitted: Matrix = weights / spread
    return fitted


def _padded(choices: Sequence[Choice], spread: Matrix) -> tuple[Matrix, Matrix, Matrix]:
    most = max(len(choice.right) for choice in choices)
    signs = np.zeros((len(choices), most, len(spread)))
    right, absent = np.zeros((len(choices), most)), np.full((len(choices), most), _NEVER)
    for row, choice in enumerate(choices):
        count = len(choice.right)
        signs[row, :count] = choice.signs / spread
        right[row, :count], absent[row, :count] = choice.right, 0
    return signs, right, absent


def _shares(scores: Matrix) -> Matrix:
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    # Where the right one has no share left to speak of, its slope must still be a number.
    enough: Matrix = np.maximum(shares, 1e-12)
    return enough
