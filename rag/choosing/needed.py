"""From which chance on that a reader needs it another paragraph is told beside the first."""

from collections.abc import Sequence

from rag.asking.question import Question
from rag.choosing.rank import Ranked

# The chance from which on a second paragraph is told too, and a third. Where letters or moments are
# compared both matter more, and most one of a letter that isn't told from yet.
_BELONGS, _COMPARED, _OF_ANOTHER_LETTER = (0.1, 0.2), 0.1, 0.03
# It says less of what it asks, so that the first may well be the wrong one.
_OF_A_FOLLOW_UP = 0.1
# One that answers about as well as the first is told sooner, one that answers far less well later:
# of these 7 in 100 were needed that were told from .1 on, of those 17 in 100 that weren't told.
_AS_WELL, _FAR_LESS = 1.0, 2.0  # differences of score
_OF_AS_WELL, _OF_FAR_LESS = 0.06, 0.15


def needed_chance(one: Ranked, chosen: Sequence[Ranked], question: Question) -> float:
    """Give the chance from which on a paragraph is told too.

    Args:
        one: Its best unit.
        chosen: What is told already, the unit that answers best first.
        question: What is asked.
    """
    if question.compares:
        is_told_from = one.home[0] in {other.home[0] for other in chosen}
        return _COMPARED if is_told_from else _OF_ANOTHER_LETTER
    lag = chosen[0].score - one.score
    if lag < _AS_WELL:
        return _OF_AS_WELL
    needed = _OF_A_FOLLOW_UP if question.carried else _BELONGS[len(chosen) - 1]
    return max(needed, _OF_FAR_LESS) if lag >= _FAR_LESS else needed
