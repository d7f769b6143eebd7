"""The logistic regression: the chance that something is so, by its signs, with a ridge."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
_STEPS = 40


def fit(rows: Matrix, target: Matrix, *, ridge: Matrix, counts: Matrix | float = 1.0) -> Matrix:
    """Fit the weights of the signs by Newton's method.

    Args:
        rows: The signs, shape (things, signs).
        target: Whether each is so, 0 or 1, shape (things,).
        ridge: How firmly each weight is held to 0, shape (signs,).
        counts: How much each counts, shape (things,), or all alike.
    """
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chance = chances(rows, weights)
        slope = rows.T @ (counts * (chance - target)) + ridge * weights
        curve = (rows * (counts * chance * (1 - chance))[:, None]).T @ rows + np.diag(ridge)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def chances(rows: Matrix, weights: Matrix) -> Matrix:
    """Give the chance of each row, in [0, 1]."""
    found: Matrix = 1 / (1 + np.exp(-rows @ weights))
    return found
