"""Declining more, by a threshold on the first passage."""

from eval.report.threshold import declining_by_threshold
from eval.scores import Judged


def judged(id_: str, *, answerable: bool, declined: bool) -> Judged:
    return Judged(id=id_, group=id_, type="t", answerable=answerable, declined=declined, parts={})


RUN = (
    judged("a", answerable=True, declined=False),
    judged("b", answerable=True, declined=False),
    judged("c", answerable=False, declined=False),
    judged("d", answerable=False, declined=True),
)
SCORES = {"a": 0.5, "b": 0.2, "c": 0.3, "d": 0.9}


def test_the_first_point_is_the_run_itself() -> None:
    first = declining_by_threshold(RUN, SCORES)[0]
    assert (first.threshold, first.abstain_recall, first.false_refusal) == (0, 0.5, 0)
    assert first.abstain_f1 == 2 / 3


def test_what_scores_below_the_threshold_is_declined_as_well() -> None:
    at = {point.threshold: point for point in declining_by_threshold(RUN, SCORES)}
    assert at[0.2].false_refusal == 0
    assert at[0.21].false_refusal == 0.5
    assert at[0.31].abstain_recall == 1
    assert at[0.9].false_refusal == 1


def test_declining_never_falls_as_the_threshold_rises() -> None:
    points = declining_by_threshold(RUN, SCORES)
    for name in ("abstain_recall", "false_refusal"):
        values = [getattr(point, name) for point in points]
        assert values == sorted(values)


def test_nothing_is_drawn_where_all_can_be_answered_or_no_passage_has_a_score() -> None:
    assert declining_by_threshold(RUN[:2], SCORES) == ()
    assert declining_by_threshold(RUN, dict.fromkeys(SCORES, 0.0)) == ()
