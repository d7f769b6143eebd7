"""Units put in order of how well they answer a question."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from index.analysis import words
from rag.asking.asked import Asked
from rag.asking.forms import Kind
from rag.asking.question import Question
from rag.asking.values import Value
from rag.choosing.matching import Coverage, Matcher
from rag.choosing.units import Unit
from rag.choosing.weights import RANKS

OPEN: frozenset[Kind] = frozenset(("any", "whether"))
NAMES: frozenset[Kind] = frozenset(("person", "who", "where"))
_COUNTED_WITHIN, _MEASURED_WITHIN = 4, 6  # words between a number and what it counts or measures
_COUNTED = 0.3  # how well such a word must match
_WORD = re.compile(r"[\w-]+")
_NUMBER_OF = re.compile(r"\baantal(?:len)?((?: [\w-]+){1,5})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A unit with the signs that it answers.

    `own` is the coverage of the question by the quote itself, `around` by its paragraph,
    `near` by that and its neighbours, `dated` by the headings and the letter's subject and
    date; `retrieved` is the paragraph's score in retrieval as a share of the best one, `alike`
    the cosine to the question; `gives` whether it holds what is asked, `counts` whether its
    number counts that. `signs` are all by the names of `RANKS`, `spoken` is the score without
    the latter two. `matcher` matches other texts with the question's words.
    """

    unit: Unit
    own: Coverage
    around: Coverage
    near: Coverage
    dated: Coverage
    retrieved: float
    alike: float
    gives: bool
    counts: bool
    signs: Mapping[str, float]
    spoken: float
    score: float
    matcher: Matcher = field(compare=False, repr=False)

    @property
    def home(self) -> tuple[str, int]:
        """The paragraph that it is of."""
        return self.unit.letter.id, self.unit.paragraph.number


def rank_units(
    units: Sequence[Unit],
    *,
    question: Question,
    matcher: Matcher,
    retrieved: Callable[[Unit], float],
    alike: Sequence[float],
    shown: Collection[str],
) -> list[Ranked]:
    """Rank units, best first.

    Args:
        units: The candidates.
        question: What is asked.
        matcher: Matches texts with the question's terms.
        retrieved: Gives the score of a unit's paragraph in retrieval, in [0, 1].
        alike: The cosine of each unit to the question, in the order of `units`.
        shown: The quotes that the conversation has shown already.
    """
    firsts = {(unit.letter.id, unit.paragraph.number): unit for unit in reversed(units)}
    matcher.read([unit.neighbourhood for unit in firsts.values()])
    homes = {place: _home_of(unit, matcher) for place, unit in firsts.items()}
    most = max((retrieved(unit) for unit in units), default=0.0) or 1.0
    ranked = [
        _rank(
            unit,
            question,
            matcher,
            homes[unit.letter.id, unit.paragraph.number],
            retrieved=retrieved(unit) / most,
            alike=max(0.0, cosine),
            shown=unit.quote in shown,
        )
        for unit, cosine in zip(units, alike, strict=True)
    ]
    return sorted(ranked, key=lambda r: -r.score)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Home:
    """How far what surrounds the units of a paragraph speaks of the question."""

    around: Coverage
    near: Coverage
    dated: Coverage


def _home_of(unit: Unit, matcher: Matcher) -> _Home:
    return _Home(
        around=matcher.coverage(unit.surroundings),
        near=matcher.coverage(unit.neighbourhood),
        dated=matcher.coverage(unit.heading),
    )


def _rank(
    unit: Unit,
    question: Question,
    matcher: Matcher,
    home: _Home,
    *,
    retrieved: float,
    alike: float,
    shown: bool,
) -> Ranked:
    asked, own = question.asked, matcher.coverage(unit.said)
    gives, counts = asked.is_given_by(unit.quote), _counts(asked, unit.quote, matcher)
    speaks: dict[str, float] = {
        "own": own.share,
        "around": home.around.share,
        "near": home.near.share,
        "retrieved": retrieved,
        "alike": alike,
        "alike_open": alike * (asked.kind in OPEN),
        "longer": len(unit.sentences()) - 1,
        "shown": shown,
        "footnote": unit.footnote is not None,
        "item": unit.paragraph.kind == "item",
    }
    answers: dict[str, float] = {
        "gives_value": gives and asked.strict,
        "gives_name": gives and asked.kind in NAMES,
        "gives_sign": gives and not asked.strict and asked.kind not in {*NAMES, *OPEN, "which"},
        "counts": counts and asked.kind == "number",
        "past": asked.is_past_in(unit.quote),
    }
    spoken = _weighed(speaks)
    return Ranked(
        unit=unit,
        own=own,
        around=home.around,
        near=home.near,
        dated=home.dated,
        retrieved=retrieved,
        alike=alike,
        gives=gives,
        counts=counts,
        signs=speaks | answers,
        spoken=spoken,
        score=spoken + _weighed(answers),
        matcher=matcher,
    )


def _weighed(signs: Mapping[str, float]) -> float:
    return sum(RANKS[name] * value for name, value in signs.items())


def _counts(asked: Asked, text: str, matcher: Matcher) -> bool:
    """Say whether a new number stands shortly before what is counted, or beside what is measured."""
    if asked.kind != "number" or not asked.attribute:
        return True
    terms = [term.word for term in matcher.terms]
    counted = [terms.index(word) for word in words(asked.attribute) if word in terms]
    if not counted:
        return True
    return any(
        matcher.match(place, word) >= _COUNTED
        for value in asked.values_in(text)
        for near in (*_beside(text, value, before=asked.measured), *_NUMBER_OF.findall(text))
        for word in words(near)
        for place in counted
    )


def _beside(text: str, value: Value, *, before: bool) -> list[str]:
    preceding = _WORD.findall(text[: value.start])[-_MEASURED_WITHIN:] if before else []
    return preceding + _WORD.findall(text[value.end :])[:_COUNTED_WITHIN]
