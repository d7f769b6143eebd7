"""What declining more would bring: the run as it would be with a threshold on the first passage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eval.scores import Judged

_STEPS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class AtThreshold:
    """The measures of declining when all below a threshold were declined as well."""

    threshold: float
    abstain_recall: float
    false_refusal: float
    abstain_f1: float


def declining_by_threshold(
    judged: Sequence[Judged], scores: Mapping[str, float]
) -> tuple[AtThreshold, ...]:
    """Give the measures from threshold 0, the run itself, to just above the highest score.

    Args:
        judged: The answers; nothing is given unless some can and some can't be answered.
        scores: The first passage's score in [0, 1] by the id of the case; where there is none, 0.
    """
    if len({one.answerable for one in judged}) < 2 or not any(scores.values()):
        return ()
    last = min(_STEPS, int(max(scores.values()) * _STEPS) + 1)
    return tuple(_at(step / _STEPS, judged, scores) for step in range(last + 1))


def _at(threshold: float, judged: Sequence[Judged], scores: Mapping[str, float]) -> AtThreshold:
    declined = [one for one in judged if one.declined or scores.get(one.id, 0.0) < threshold]
    rightly = sum(not one.answerable for one in declined)
    wrongly = len(declined) - rightly
    answerable = sum(one.answerable for one in judged)
    silent = len(judged) - answerable
    return AtThreshold(
        threshold=threshold,
        abstain_recall=rightly / silent,
        false_refusal=wrongly / answerable,
        # F1 = 2tp / (2tp + fp + fn), Van Rijsbergen (1979); what is declined counts as positive.
        abstain_f1=2 * rightly / (rightly + wrongly + silent),
    )
