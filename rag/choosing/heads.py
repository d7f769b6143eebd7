"""What is missing of a finding that a question asks for: a penalty, a ground, a demand, a result."""

from collections.abc import Mapping

from rag.asking.asked import STRICT
from rag.asking.heads import head_of
from rag.asking.question import Question
from rag.choosing.giving import home_text
from rag.choosing.rank import Ranked

_SAME = 0.6  # how well a word must match the noun to be of the same thing


def head_signs(question: Question, best: Ranked) -> Mapping[str, float]:
    """Say whether a side of the matter is asked for, or a finding that no word is spent on.

    Both are 0 where a value or a cause is asked, which has signs of its own.
    """
    other = question.asked.kind in {*STRICT, "why"}
    head = None if other else head_of(question.asks)
    sort = head.sort if head else None
    return {
        "asks_side": sort == "side",
        "finding_untold": sort == "finding" and not _is_told(head.noun if head else "", best),
    }


def _is_told(noun: str, best: Ranked) -> bool:
    """Say whether the paragraph has a word for the noun; one that the search leaves out counts."""
    words = [term.word for term in best.matcher.terms]
    if noun not in words:
        return True
    return best.matcher.coverage(home_text(best)).matches[words.index(noun)] >= _SAME
