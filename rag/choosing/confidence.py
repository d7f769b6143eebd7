"""The signs that the best unit answers, and the chance of it.

A question about what the letters don't tell of a thing that they do speak of shares its words
with them. So the signs are above all what is asked against what is given: a value of the kind
asked for, of the thing, the year and the place asked about.
"""

import math
import re
from collections.abc import Mapping, Sequence

from index.analysis import words
from rag.asking.asked import STRICT
from rag.asking.forms import Kind
from rag.asking.question import Question
from rag.asking.terms import Term
from rag.choosing.matching import Coverage
from rag.choosing.rank import NAMES, OPEN, Ranked
from rag.choosing.weights import ANSWERS

_EXPLAINS: frozenset[Kind] = frozenset(("why", "list", "definition"))
_DESCRIBES: frozenset[Kind] = frozenset(("any", "definition", "which", "person", "who", "where"))
_MOST_AHEAD, _MOST_SAID = 3.0, 4.0
_LONG = 8  # letters of a word that names a thing: `minimumloon`
_TIME = re.compile(
    r"(?:19|20)\d\d|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|"
    r"december|eerste|tweede|derde|vierde|vijfde|laatste"
)


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
        **_given(question, ranked),
        "name_not_near": _lacks_name(question, best.near),
        "name_nowhere": _lacks_name(question, letter),
        "other_time": _lacks_time(question, best.own) and _lacks_time(question, best.dated),
        "thing_nowhere": _lacks_thing(question, letter),
        "few_words": len([t for t in question.terms if not t.carried]) <= 2,
        "english": question.english,
        "carried": bool(question.carried),
        "asks_value": kind in STRICT,
        "asks_name": kind in NAMES,
        "open": kind in OPEN,
    }


def _given(question: Question, ranked: Sequence[Ranked]) -> Mapping[str, float]:
    best, asked = ranked[0], question.asked
    home = " ".join(r.unit.quote for r in ranked if r.home == best.home)
    return {
        "lacks_value": asked.strict and not best.gives,
        "counts_other": not best.counts,
        "lacks_name": asked.kind in NAMES and not best.gives,
        "unnamed": asked.kind in NAMES and not asked.values_in(best.unit.quote),
        "lacks_person": asked.kind == "person" and not best.gives,
        "lacks_attribute": asked.kind in _DESCRIBES and _lacks_attribute(question, best),
        "lacks_sign": asked.kind in _EXPLAINS and not asked.is_given_by(home),
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


def _lacks_attribute(question: Question, best: Ranked) -> bool:
    """Say whether the noun that is asked for is missing: `directeur` in `wie is de directeur`."""
    missing = {term.word for term in _missing(question, best.around)}
    return not missing.isdisjoint(words(question.asked.attribute or ""))


def _missing(question: Question, coverage: Coverage) -> list[Term]:
    """Give the question's own terms that a text says nothing of."""
    found = (question.terms[place] for place in coverage.missing)
    return [term for term in found if not term.carried]


def _lacks_name(question: Question, coverage: Coverage) -> bool:
    return any(t.is_name and not _TIME.fullmatch(t.word) for t in _missing(question, coverage))


def _lacks_time(question: Question, coverage: Coverage) -> bool:
    return any(_TIME.fullmatch(t.word) for t in _missing(question, coverage))


def _lacks_thing(question: Question, coverage: Coverage) -> bool:
    """Say whether a long word is missing; such ones name a thing, as `minimumloon` does."""
    return any(not t.is_name and len(t.word) >= _LONG for t in _missing(question, coverage))
