"""What is missing where an opinion or a reason is asked."""

import re
from collections.abc import Mapping

from rag.asking.opinions import whose_opinion
from rag.asking.question import Question
from rag.choosing.giving import home_text
from rag.choosing.matching import Matcher
from rag.choosing.opinions import IsLike, tells_opinion
from rag.choosing.rank import Ranked
from rag.choosing.sentences import sentences_of
from rag.choosing.support import told_by

_CAUSE = re.compile(
    r"\b(?:omdat|doordat|vanwege|daarom|want|aangezien|gezien|gelet op|als gevolg|wegens|redenen?|"
    r"oorza\w+|zodat|"
    r"dankzij|waardoor|hierdoor|daardoor|dus|namelijk|immers|leidt|zorgt|"
    r"hiermee|daarmee|hierom|daartoe|beoogt|doel|doelen|doelstelling|teneinde|naar aanleiding|te wijten|"
    r"vergt|vraagt)\b",
    re.IGNORECASE,
)
_LIKE = 0.6  # of a word that names the same


def reason_signs(question: Question, best: Ranked) -> Mapping[str, float]:
    """Give what is missing of an opinion or a reason; all 0 where neither is asked.

    `untold_opinion` says that whose opinion is asked neither thinks nor says anything in the
    paragraph, `uncaused` that no cause is told in it: a question may only suppose that something
    happened, and its words stand there all the same.
    """
    holder = whose_opinion(question.asks)
    is_like = _likeness_to(question, best.matcher)
    untold = holder is not None and not tells_opinion(holder, home_text(best), is_like)
    asks_why = question.asked.kind == "why"
    return {"untold_opinion": untold, "uncaused": asks_why and not _tells_cause(question, best)}


def _tells_cause(question: Question, best: Ranked) -> bool:
    """Say whether a sentence of the paragraph tells a cause, of anything that is asked about."""
    causes = (one.read for one in sentences_of(best) if _CAUSE.search(one.text))
    return any(best.matcher.share_of(text, told_by(question)) for text in causes)


def _likeness_to(question: Question, matcher: Matcher) -> IsLike:
    places = {term.word: place for place, term in enumerate(question.terms)}

    def is_like(one: str, other: str) -> bool:
        return one in places and matcher.match(places[one], other) >= _LIKE

    return is_like
