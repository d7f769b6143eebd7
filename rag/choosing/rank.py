"""Units put in order of how well they answer a question."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from rag.asking.question import Question
from rag.asking.terms import Coverage, Term, coverage, text_terms
from rag.choosing.units import Unit

# What each sign counts; set on the tuning part of eval/cases.
_OWN, _AROUND, _RETRIEVED, _ALIKE, _GIVES = 0.45, 0.3, 0.15, 0.15, 0.11
_LACKS = 0.35
_PAST = 0.15
_SHOWN, _LONGER = 0.25, 0.04


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A unit with the signs that it answers; each in [0, 1].

    `own` is the coverage of the question by the quote itself, `around` by the quote in
    its place, `retrieved` the paragraph's fused score, `alike` the cosine to the question.
    """

    unit: Unit
    own: Coverage
    around: Coverage
    retrieved: float
    alike: float
    gives: bool
    score: float


def rank_units(
    units: Sequence[Unit],
    *,
    question: Question,
    retrieved: Callable[[Unit], float],
    alike: Sequence[float],
    shown: Collection[str],
    weights: Mapping[Term, float],
) -> list[Ranked]:
    """Rank units, best first.

    Args:
        units: The candidates.
        question: What is asked.
        retrieved: Gives the score of a unit's paragraph in retrieval, in [0, 1].
        alike: The cosine of each unit to the question, in the order of `units`.
        shown: The quotes that the conversation has shown already.
        weights: How much each term counts.
    """
    ranked = [
        _rank(unit, question, retrieved(unit), max(0.0, cosine), unit.quote in shown, weights)
        for unit, cosine in zip(units, alike, strict=True)
    ]
    return sorted(ranked, key=_place)


def _place(ranked: Ranked) -> tuple[float, str, int, int]:
    unit = ranked.unit
    return -ranked.score, unit.letter.id, unit.paragraph.number, unit.start


def _rank(
    unit: Unit,
    question: Question,
    retrieved: float,
    alike: float,
    shown: bool,
    weights: Mapping[Term, float],
) -> Ranked:
    own = coverage(question.terms, text_terms(unit.quote), weights=weights)
    around = coverage(question.terms, text_terms(unit.surroundings), weights=weights)
    gives = question.asked.is_given_by(unit.quote)
    score = _OWN * own.share + _AROUND * around.share + _RETRIEVED * retrieved + _ALIKE * alike
    if question.asked.kind != "any":
        score += _GIVES if gives else -_LACKS * question.asked.strict
    if question.asked.is_past_in(unit.quote):
        score -= _PAST
    if shown:
        score -= _SHOWN
    score -= _LONGER * (len(unit.sentences()) - 1)
    return Ranked(
        unit=unit,
        own=own,
        around=around,
        retrieved=retrieved,
        alike=alike,
        gives=gives,
        score=score,
    )
