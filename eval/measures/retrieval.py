"""How high the evidence stands among the passages found, through `ir_measures`."""

import ir_measures
from ir_measures import RR, R, Success, nDCG
from ir_measures.measures import Measure as Ranking

from eval.cases import Case
from eval.given import Given
from eval.measures.evidence import newly_filled
from eval.measures.part import Part

_CUTOFF = 10
_ALL = 1000  # more places than ten passages can stand for


def hit_at_1(case: Case, given: Given) -> Part | None:
    """Say whether the first passage holds evidence (`Success@1`)."""
    return _ranked(Success @ 1, case, given)


def hit_at_5(case: Case, given: Given) -> Part | None:
    """Say whether one of the first five passages holds evidence (`Success@5`)."""
    return _ranked(Success @ 5, case, given)


def hit_at_10(case: Case, given: Given) -> Part | None:
    """Say whether one of the first ten passages holds evidence (`Success@10`)."""
    return _ranked(Success @ _CUTOFF, case, given)


def recall_at_10(case: Case, given: Given) -> Part | None:
    """Give the share of all needed evidence that the first ten passages hold (`R`)."""
    return _ranked(R @ _ALL, case, given)


def mrr(case: Case, given: Given) -> Part | None:
    """Give one over the rank of the first passage of ten with evidence; 0 when there is none.

    Source: Kantor and Voorhees, The TREC-5 confusion track (2000).
    """
    return _ranked(RR @ _CUTOFF, case, given)


def ndcg_at_10(case: Case, given: Given) -> Part | None:
    """Give the discounted gain of all needed evidence over that of the best order.

    Source: Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques (2002).
    """
    return _ranked(nDCG @ _CUTOFF, case, given)


def _ranked(measure: Ranking, case: Case, given: Given) -> Part | None:
    """Judge the passages as a ranking of needs.

    A passage that fills no open need is one place without gain: evidence counts once, as in
    alpha-nDCG with alpha 1 (Clarke et al. 2008). One that fills two stands for two places, since the
    best order can't be known to be shorter than one place for each need.
    """
    if not case.answerable or given.passages is None:
        return None
    places: list[str] = []
    filled = 0
    found = given.passages[:_CUTOFF]
    for gain in newly_filled(case, [(p.letter, p.texts) for p in found]):
        places += [f"need{filled + n}" for n in range(gain)] or [f"other{len(places)}"]
        filled += gain
    needed = {f"need{n}": 1 for n in range(len(case.evidence))}
    scores = {place: float(-rank) for rank, place in enumerate(places)}
    value = ir_measures.calc_aggregate([measure], {case.id: needed}, {case.id: scores})[measure]
    return Part(min(1.0, float(value)))
