from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.fusion import Run, convex_combination

SHARE = st.floats(min_value=0, max_value=1)
RUN = st.builds(
    Run,
    scores=st.dictionaries(st.sampled_from("abcdefgh"), SHARE),
    weight=st.floats(min_value=0.1, max_value=3),
    floor=SHARE,
)


@given(st.lists(RUN, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_the_runs_does_not_matter(runs: list[Run], random: Random) -> None:
    shuffled = list(runs)
    random.shuffle(shuffled)
    assert convex_combination(shuffled) == convex_combination(runs)


@given(st.lists(RUN, min_size=1, max_size=5))
def test_scores_lie_in_0_to_1_and_fall(runs: list[Run]) -> None:
    fused = convex_combination(runs)
    scores = [score for _, score in fused]
    assert scores == sorted(scores, reverse=True)
    assert all(-1e-9 <= score <= 1 + 1e-9 for score in scores)
    assert {id_ for id_, _ in fused} == {id_ for run in runs for id_ in run.scores}


def test_a_fused_score_is_the_weighted_mean() -> None:
    runs = [Run(scores={"a": 0.8}, weight=3), Run(scores={"a": 0.4, "b": 1.0})]
    assert dict(convex_combination(runs)) == pytest.approx({"a": 0.7, "b": 0.25})


def test_what_a_short_run_does_not_hold_counts_for_its_floor() -> None:
    runs = [Run(scores={"a": 0.8}, floor=0.6), Run(scores={"b": 1.0})]
    assert dict(convex_combination(runs)) == pytest.approx({"a": 0.4, "b": 0.8})


def test_nothing_fused_is_nothing() -> None:
    assert convex_combination([]) == []
    assert convex_combination([Run(scores={})]) == []
