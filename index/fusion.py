"""Several rankings made one."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One ranking: a score in [0, 1] for each id, and how much the ranking counts.

    `floor` is what an id counts for that the ranking was too short to hold.
    """

    scores: Mapping[str, float]
    weight: float = 1.0
    floor: float = 0.0


def convex_combination(runs: Sequence[Run]) -> list[tuple[str, float]]:
    """Give all ids with their fused scores, best first, whatever the order of the runs.

    An id scores the weighted mean of its scores (Bruch, Gai and Ingber, TOIS 2023, who found
    it better than reciprocal rank fusion; so it was here, above all for questions that share
    no word with their paragraph, where the ranks of the lexical run are noise).
    """
    ids = {id_ for run in runs for id_ in run.scores}
    total = math.fsum(run.weight for run in runs)
    # fsum rounds once, so the order of the addends does not show.
    fused = (
        (id_, math.fsum(run.weight * run.scores.get(id_, run.floor) for run in runs) / total)
        for id_ in ids
    )
    return sorted(fused, key=lambda scored: (-scored[1], scored[0]))
