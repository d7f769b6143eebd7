"""From judged answers to scores: each measure over all cases and by type, with intervals."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.cases import Case, Conversation, Entry, turns_of
from eval.given import Given
from eval.measures import citations, declining, facts, quotes, retrieval
from eval.measures.bootstrap import interval
from eval.measures.part import Measure, Part

MEASURES: Mapping[str, Measure] = {
    "hit@1": retrieval.hit_at_1,
    "hit@5": retrieval.hit_at_5,
    "hit@10": retrieval.hit_at_10,
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
_OF_DECLINING = frozenset(("abstain_precision", "abstain_recall", "abstain_f1"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An answer with its part in each measure that applies; `group` is its conversation's id."""

    id: str
    group: str
    type: str
    answerable: bool
    declined: bool
    parts: Mapping[str, Part]


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


def scores_json(judged: Sequence[Judged]) -> dict[str, Any]:
    """Give the scores as `scores.json` has them; a measure that applies to no case is absent."""
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


def scores(judged: Sequence[Judged]) -> dict[str, float]:
    """Give each measure that applies, in the order of `MEASURES`."""
    found = {name: score(judged, name) for name in MEASURES}
    return {name: value for name, value in found.items() if value is not None}


def score(judged: Sequence[Judged], name: str) -> float | None:
    """Give one measure, or None where nothing can be said of it.

    Of declining nothing is said where all can be answered: there, each decline is a
    `false_refusal`, and precision and F1 could only be 0.
    """
    if name in _OF_DECLINING and all(one.answerable for one in judged):
        return None
    parts = [one.parts[name] for one in judged if name in one.parts]
    if not parts:
        return None
    return sum(part.gained for part in parts) / sum(part.possible for part in parts)


def by_type(judged: Sequence[Judged]) -> dict[str, list[Judged]]:
    """Give the answers of each type of case, the types in the order of the files."""
    types: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        types[one.type].append(one)
    return dict(types)


def groups_of(judged: Iterable[Judged], name: str) -> dict[str, list[Part]]:
    """Give the parts of a measure by conversation, for the bootstrap."""
    groups: defaultdict[str, list[Part]] = defaultdict(list)
    for one in judged:
        if name in one.parts:
            groups[one.group].append(one.parts[name])
    return dict(groups)


def _judged(case: Case, given: Given, group: str) -> Judged:
    parts = {name: measure(case, given) for name, measure in MEASURES.items()}
    return Judged(
        id=case.id,
        group=group,
        type=case.type,
        answerable=case.answerable,
        declined=given.declined,
        parts={name: part for name, part in parts.items() if part is not None},
    )
