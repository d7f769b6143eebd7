"""What is missing of the one of a class that a question asks for: `in welke stad`, `welk bureau`.

A paragraph may have the word for the class alone, or name one in a sentence on something else.
"""

from collections.abc import Mapping

from rag.asking.question import Question
from rag.asking.sought import Sort, what_is_sought
from rag.choosing.instances import forms_of_class, instances
from rag.choosing.rank import Ranked
from rag.choosing.support import support

# What is named with a word of its own kind; what else is asked for may also be told in other words.
_NAMED: frozenset[Sort] = frozenset(
    ("town", "land", "province", "party", "bearing", "body", "person", "office")
)


def naming_signs(question: Question, best: Ranked) -> Mapping[str, float]:
    """Give what is missing of one that is to be named; all 0 where none is.

    `unnamed` says that none of the class is named in the paragraph at all, `named_apart` how little
    the sentence that names one speaks of the matter; `told_apart` is that for what may be told in
    other words too, of which `asks_which_thing` says that it is asked.
    """
    sought = None if question.asks_source else what_is_sought(question.asks, question.asked.kind)
    if not sought:
        return dict.fromkeys(("unnamed", "named_apart", "asks_which_thing", "told_apart"), 0.0)
    known = question.asked.known
    share = support(
        question, best, lambda text: instances(sought, known, text), but=forms_of_class(sought.noun)
    )
    named = sought.sort in _NAMED
    return {
        "unnamed": named and not share,
        "named_apart": (1 - share) * named,
        "asks_which_thing": not named,
        "told_apart": (1 - share) * (not named),
    }
