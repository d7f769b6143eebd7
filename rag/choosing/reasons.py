"""What is missing where an opinion or a reason is asked."""

import re
from collections.abc import Mapping

from rag.asking.opinions import whose_opinion
from rag.asking.question import Question
from rag.asking.values import Value
from rag.choosing.giving import home_text
from rag.choosing.matching import Matcher
from rag.choosing.opinions import IsLike, tells_opinion
from rag.choosing.rank import Ranked
from rag.choosing.support import support

_CAUSE = re.compile(
    r"\b(?:omdat|doordat|vanwege|daarom|want|aangezien|gezien|gelet op|als gevolg|wegens|redenen?|"
    r"oorza\w+|zodat|"
    r"dankzij|waardoor|hierdoor|daardoor|dus|namelijk|immers|leidt|zorgt)\b",
    re.IGNORECASE,
)
_LIKE = 0.6  # of a word that names the same


def reason_signs(question: Question, best: Ranked) -> Mapping[str, float]:
    """Give what is missing of an opinion or a reason; all 0 where neither is asked.

    `untold_opinion` says that whose opinion is asked neither thinks nor says anything in the
    paragraph, `caused_apart` how little the sentence that tells a cause speaks of the matter.
    """
    holder = whose_opinion(question.asks)
    is_like = _likeness_to(question, best.matcher)
    untold = holder is not None and not tells_opinion(holder, home_text(best), is_like)
    asks_why = question.asked.kind == "why"
    return {
        "untold_opinion": untold,
        "caused_apart": 1 - support(question, best, _causes) if asks_why else 0.0,
    }


def _causes(sentence: str) -> tuple[Value, ...]:
    return tuple(Value(m.group(), m.start(), m.end()) for m in _CAUSE.finditer(sentence))


def _likeness_to(question: Question, matcher: Matcher) -> IsLike:
    places = {term.word: place for place, term in enumerate(question.terms)}

    def is_like(one: str, other: str) -> bool:
        return one in places and matcher.match(places[one], other) >= _LIKE

    return is_like
