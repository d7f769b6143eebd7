import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.measures.bootstrap import interval, paired_p
from eval.measures.part import Part


def groups(*values: float) -> dict[str, list[Part]]:
    return {f"q{n}": [Part(value)] for n, value in enumerate(values)}


def test_an_interval_is_the_same_twice_and_holds_the_score() -> None:
    half = groups(*[0, 1] * 50)
    low, high = interval(half)
    assert (low, high) == interval(half)
    # The normal approximation: 0.5 ± 1.96 × √(0.25 / 100) = 0.402 to 0.598.
    assert low == pytest.approx(0.402, abs=0.02)
    assert high == pytest.approx(0.598, abs=0.02)


def test_equal_answers_give_an_interval_without_width() -> None:
    assert interval(groups(1, 1, 1)) == (1, 1)


def test_turns_of_a_conversation_are_drawn_together() -> None:
    alone = groups(*[0, 1] * 20)
    together = {f"c{n}": [Part(n % 2)] * 4 for n in range(10)}
    assert interval(together)[0] < interval(alone)[0]


def test_a_run_does_not_differ_from_itself() -> None:
    run = groups(0, 1, 1, 0, 1)
    assert paired_p(run, run) == 1


def test_a_large_difference_is_no_accident_and_a_small_one_may_be() -> None:
    worse, better = groups(*[0] * 30), groups(*[1] * 25, *[0] * 5)
    assert paired_p(worse, better) < 0.01
    assert paired_p(groups(*[0, 1] * 15), groups(1, 1, *[0, 1] * 14)) > 0.1


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=20))
def test_p_lies_in_its_range_and_knows_no_order(pairs: list[tuple[float, float]]) -> None:
    first, second = (groups(*values) for values in zip(*pairs, strict=True))
    p = paired_p(first, second)
    assert 0 < p <= 1
    assert p == pytest.approx(paired_p(second, first))
