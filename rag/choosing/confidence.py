"""The signs that the best unit answers, and the chance of it.

A question about what the letters don't tell of a thing that they do speak of shares its words
with them. So the signs are above all what is asked against what is given: a value of the kind
asked for, of the thing, the year and the place asked about.
"""

import math
from collections.abc import Mapping, Sequence

from rag.asking.forms import Kind
from rag.asking.question import Question
from rag.choosing.giving import (
    is_name,
    is_unreported,
    lacks_name,
    lacks_time,
    missing,
    name_signs,
    value_signs,
)
from rag.choosing.matching import Coverage
from rag.choosing.rank import OPEN, Ranked
from rag.choosing.weights import ANSWERS

_KINDS: tuple[Kind, ...] = ("status", "which", "who", "person", "where")
_MOST_AHEAD, _MOST_SAID = 3.0, 4.0
_FEW, _MANY = 2, 5
_FEW_TERMS, _SURELY = 3, 0.7


def confidence(question: Question, ranked: Sequence[Ranked], letter: Coverage) -> float:
    """Estimate the chance that the first-ranked unit answers the question, in [0, 1]."""
    weighed = (
        ANSWERS.get(name, 0.0) * value for name, value in signs(question, ranked, letter).items()
    )
    return 1 / (1 + math.exp(-(ANSWERS["intercept"] + sum(weighed))))


def signs(question: Question, ranked: Sequence[Ranked], letter: Coverage) -> Mapping[str, float]:
    """Give the signs for and against that the first-ranked unit answers.

    Args:
        question: What is asked.
        ranked: The units, best first; at least one.
        letter: The coverage of the question by the whole letter of the first.
    """
    best, kind = ranked[0], question.asked.kind
    return {
        "own": best.own.share,
        "near": best.near.share,
        "letter": letter.share,
        "alike": best.alike,
        "ahead": _ahead(ranked),
        "elsewhere": _elsewhere(ranked),
        **value_signs(question, ranked),
        **name_signs(question, best),
        "unreported": is_unreported(question, best),
        "name_not_near": lacks_name(question, best.near),
        "names_all_missing": _lacks_all_names(question, best.near),
        "other_time": lacks_time(question, best.own) and lacks_time(question, best.dated),
        "time_not_around": lacks_time(question, best.around),
        "unsure_words": _unsure_words(question, best),
        "few_words": _own_words(question) <= _FEW,
        "words": min(_own_words(question), _MANY) / _MANY,
        "english": question.english,
        "carried": bool(question.carried),
        "open": kind in OPEN,
        **{f"asks_{name}": kind == name for name in _KINDS},
    }


def _ahead(ranked: Sequence[Ranked]) -> float:
    """Give how far the first unit is ahead of the best one of another paragraph."""
    best = ranked[0]
    second = next((r.score for r in ranked if r.home != best.home), -math.inf)
    return min(best.score - second, _MOST_AHEAD) / _MOST_AHEAD


def _elsewhere(ranked: Sequence[Ranked]) -> float:
    """Give how much better another unit speaks of the matter, but without what is asked."""
    said = max(r.spoken for r in ranked) - ranked[0].spoken
    return min(said, _MOST_SAID) / _MOST_SAID


def _own_words(question: Question) -> int:
    return len([term for term in question.terms if not term.carried])


def _lacks_all_names(question: Question, coverage: Coverage) -> bool:
    named = [term for term in question.terms if is_name(term) and not term.carried]
    return bool(named) and all(term in missing(question, coverage) for term in named)


def _unsure_words(question: Question, best: Ranked) -> bool:
    """Say whether half of a short question is missing: of so few words each is what is asked."""
    if question.carried or question.english or len(question.terms) > _FEW_TERMS:
        return False
    unsure = [match for match in best.near.matches if match < _SURELY]
    return 2 * len(unsure) >= len(question.terms)
