import numpy as np

from eval.conditional_logit import Choice, fit


def choices(*, sign: float) -> list[Choice]:
    """Give choices of three, of which the right one has the first sign and another the second."""
    rows = np.array([[sign, 0.0], [0.0, 1.0], [0.0, 0.0]])
    return [Choice(rows, np.array([True, False, False]))] * 5


def test_the_sign_of_what_is_right_gets_a_weight() -> None:
    one, other = fit(choices(sign=1), ridge=0.1, positive=np.array([False, False]))
    assert one > 0 > other


def test_a_weight_that_must_be_positive_is_not_below_0() -> None:
    weights = fit(choices(sign=-1), ridge=0.1, positive=np.array([True, True]))
    assert (weights >= 0).all()


def test_choices_of_different_numbers_can_be_fitted_together() -> None:
    few = Choice(np.array([[1.0, 0.0], [0.0, 0.0]]), np.array([True, False]))
    one, _ = fit([*choices(sign=1), few], ridge=0.1, positive=np.array([True, True]))
    assert one > 0
