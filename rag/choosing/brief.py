"""The bare amount, date or name, where that is asked for and only one can be meant."""

import re

from rag.asking.forms import Kind
from rag.asking.question import Question
from rag.choosing.rank import Ranked

_BARE: frozenset[Kind] = frozenset(
    ("amount", "percentage", "date", "duration", "frequency", "number", "person")
)
# Words that tell when without naming a day.
_VAGUE = re.compile(
    r"zodra|binnenkort|op korte termijn|jaarlijks|\w+e? (?:jaar|periode|tijd)", re.I
)
_SURE = 0.6  # of the question's weight that the sentence itself speaks of


def bare_value(question: Question, best: Ranked) -> str | None:
    """Give the one value of the asked kind in a unit, as it is written there.

    None where there are more, as in a list of amounts, or the sentence says too little of the
    matter: a bare value is read without its surroundings.
    """
    if question.asked.kind not in _BARE or not best.counts or best.own.share < _SURE:
        return None
    found = question.asked.values_in(best.unit.quote)
    if len(found) != 1 or _VAGUE.fullmatch(found[0].text):
        return None
    value = found[0].text.strip(" ,;:.")
    return value[:1].upper() + value[1:]
