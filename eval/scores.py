"""From judged answers and checks to scores: each measure over all and by type, with intervals."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from eval.cases import Case, Claim, Conversation, Entry, turns_of
from eval.given import Given, GivenCheck
from eval.measures import checking, citations, declining, facts, quotes, retrieval
from eval.measures.bootstrap import interval
from eval.measures.part import ClaimMeasure, Measure, Part
from rag.checking.verdict import SentenceStatus

ANSWER_MEASURES: Mapping[str, Measure] = {
    "hit@1": retrieval.hit_at_1,
    "hit@5": retrieval.hit_at_5,
    "hit@10": retrieval.hit_at_10,
    "recall@10": retrieval.recall_at_10,
    "mrr": retrieval.mrr,
    "ndcg@10": retrieval.ndcg_at_10,
    "citation_precision": citations.citation_precision,
    "citation_recall": citations.citation_recall,
    "quote_exact": quotes.quote_exact,
    "facts": facts.facts,
    "right": facts.right,
    "abstain_precision": declining.abstain_precision,
    "abstain_recall": declining.abstain_recall,
    "abstain_f1": declining.abstain_f1,
    "false_refusal": declining.false_refusal,
}
CLAIM_MEASURES: Mapping[str, ClaimMeasure] = {
    "false_green": checking.false_green,
    "literal_recognised": checking.literal_recognised,
    "paraphrase_recognised": checking.paraphrase_recognised,
    "contradiction_recognised": checking.contradiction_recognised,
    "change_named": checking.change_named,
    "false_alarm": checking.false_alarm,
}
MEASURES = (*ANSWER_MEASURES, *CLAIM_MEASURES)
LOWER_IS_BETTER = frozenset(("false_refusal", "false_green", "false_alarm"))
_OF_DECLINING = frozenset(("abstain_precision", "abstain_recall", "abstain_f1"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What has a part in measures; `group` is the id of its conversation, or its own."""

    id: str
    group: str
    type: str
    parts: Mapping[str, Part]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged(Scored):
    """An answer with its part in each measure that applies."""

    answerable: bool
    declined: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedClaim(Scored):
    """The check of a draft sentence with its part in each measure that applies."""

    status: SentenceStatus


_Scored = TypeVar("_Scored", bound=Scored)


def judge(entries: Iterable[Entry], given: Mapping[str, Given]) -> tuple[Judged, ...]:
    """Judge every case's answer.

    Args:
        entries: The cases and conversations.
        given: The answers by the id of their case; `KeyError` where one is missing.
    """
    return tuple(
        _judged(case, given[case.id], entry.id if isinstance(entry, Conversation) else case.id)
        for entry in entries
        for case in turns_of(entry)
    )


def judge_claims(
    claims: Iterable[Claim], given: Mapping[str, GivenCheck]
) -> tuple[JudgedClaim, ...]:
    """Judge what a check said of every draft sentence; `KeyError` where one is missing."""
    return tuple(_judged_claim(claim, given[claim.id]) for claim in claims)


def scores_json(judged: Sequence[Scored]) -> dict[str, Any]:
    """Give the scores as `scores.json` has them; a measure that applies to nothing is absent."""
    intervals = {name: list(interval(groups_of(judged, name))) for name in scores(judged)}
    return {
        **scores(judged),
        "by_type": {
            name: {**scores(of_type), "cases": len(of_type)}
            for name, of_type in by_type(judged).items()
        },
        "intervals": intervals,
        "cases": len(judged),
    }


def scores(judged: Sequence[Scored]) -> dict[str, float]:
    """Give each measure that applies, in the order of `MEASURES`."""
    found = {name: score(judged, name) for name in MEASURES}
    return {name: value for name, value in found.items() if value is not None}


def score(judged: Sequence[Scored], name: str) -> float | None:
    """Give one measure, or None where nothing can be said of it.

    Of declining nothing is said where all can be answered: there, each decline is a
    `false_refusal`, and precision and F1 could only be 0.
    """
    if name in _OF_DECLINING and not any("abstain_recall" in one.parts for one in judged):
        return None
    parts = [one.parts[name] for one in judged if name in one.parts]
    if not parts:
        return None
    return sum(part.gained for part in parts) / sum(part.possible for part in parts)


def by_type(judged: Sequence[_Scored]) -> dict[str, list[_Scored]]:
    """Give what is judged by type of case, the types in the order of the files."""
    types: defaultdict[str, list[_Scored]] = defaultdict(list)
    for one in judged:
        types[one.type].append(one)
    return dict(types)


def groups_of(judged: Iterable[Scored], name: str) -> dict[str, list[Part]]:
    """Give the parts of a measure by conversation, for the bootstrap."""
    groups: defaultdict[str, list[Part]] = defaultdict(list)
    for one in judged:
        if name in one.parts:
            groups[one.group].append(one.parts[name])
    return dict(groups)


def _judged(case: Case, given: Given, group: str) -> Judged:
    parts = {name: measure(case, given) for name, measure in ANSWER_MEASURES.items()}
    return Judged(
        id=case.id,
        group=group,
        type=case.type,
        answerable=case.answerable,
        declined=given.declined,
        parts=_that_apply(parts),
    )


def _judged_claim(claim: Claim, given: GivenCheck) -> JudgedClaim:
    parts = {name: measure(claim, given) for name, measure in CLAIM_MEASURES.items()}
    return JudgedClaim(
        id=claim.id,
        group=claim.id,
        type=claim.type,
        status=given.status,
        parts=_that_apply(parts),
    )


def _that_apply(parts: Mapping[str, Part | None]) -> dict[str, Part]:
    return {name: part for name, part in parts.items() if part is not None}
