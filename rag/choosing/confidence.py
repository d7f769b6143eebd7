"""The signs that the best unit answers, and the chance of it.

A question about what the letters don't tell of a thing that they do speak of shares its words
with them. So the signs are above all what is asked against what is given: a value of the kind
asked for, of the thing, the year and the place asked about.
"""

import math
from collections.abc import Mapping, Sequence

from rag.asking.forms import Kind
from rag.asking.question import Question
from rag.choosing.as_many import listing_signs
from rag.choosing.giving import is_unreported, lacks_name, lacks_time, value_signs
from rag.choosing.matching import Coverage
from rag.choosing.naming import naming_signs
from rag.choosing.rank import Ranked
from rag.choosing.reasons import reason_signs
from rag.choosing.slot import slot_signs
from rag.choosing.weights import ANSWERS

_KINDS: tuple[Kind, ...] = ("status", "which")
_MOST_SAID = 4.0
# Words, and telling words, beyond which more of a question says nothing.
_LONG, _TELLING = 20, 8


def confidence(question: Question, ranked: Sequence[Ranked]) -> float:
    """Estimate the chance that the first-ranked unit answers the question, in [0, 1]."""
    weighed = (ANSWERS.get(name, 0.0) * value for name, value in signs(question, ranked).items())
    return 1 / (1 + math.exp(-(ANSWERS["intercept"] + sum(weighed))))


def signs(question: Question, ranked: Sequence[Ranked]) -> Mapping[str, float]:
    """Give the signs for and against that the first-ranked unit answers.

    Args:
        question: What is asked.
        ranked: The units, best first; at least one.
    """
    best, kind = ranked[0], question.asked.kind
    return {
        "elsewhere": _elsewhere(ranked),
        "weakest": _weakest(question, best.around),
        **value_signs(question, ranked),
        **slot_signs(question, best),
        **naming_signs(question, best),
        **listing_signs(question, best),
        **reason_signs(question, best),
        "unreported": is_unreported(question, best),
        "name_not_near": lacks_name(question, best.near),
        "other_time": lacks_time(question, best.own) and lacks_time(question, best.dated),
        "length": min(len(question.asks.split()), _LONG) / _LONG,
        "telling": min(_telling(question), _TELLING) / _TELLING,
        "english": question.english,
        "carried": bool(question.carried),
        "off_the_matter": _off_the_matter(question, best),
        **{f"asks_{name}": kind == name for name in _KINDS},
    }


def _telling(question: Question) -> int:
    return sum(not term.is_light for term in question.terms)


def _elsewhere(ranked: Sequence[Ranked]) -> float:
    """Give how much better another unit speaks of the matter, but without what is asked."""
    said = max(r.spoken for r in ranked) - ranked[0].spoken
    return min(said, _MOST_SAID) / _MOST_SAID


def _off_the_matter(question: Question, best: Ranked) -> float:
    """Give how much more than half of what a question carries along isn't spoken of there.

    `Wat kost dat?` is of what was asked about, whatever else has a price. Words enough of its own may
    be of another matter.
    """
    carried = [place for place, term in enumerate(question.terms) if term.carried]
    own = sum(not (term.carried or term.is_light) for term in question.terms)
    if not carried or own > 1:
        return 0.0
    return max(0.0, 1 - 2 * best.matcher.share_of(best.unit.surroundings, carried))


def _weakest(question: Question, coverage: Coverage) -> float:
    """Give how well a text speaks of the question's own word that it speaks of least."""
    own = [
        pair for pair in zip(question.terms, coverage.matches, strict=False) if not pair[0].carried
    ]
    heavy = [match for term, match in own if not term.is_light]
    return min(heavy or [match for _, match in own], default=0.0)
