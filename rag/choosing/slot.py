"""Whether one sentence gives a value for exactly what is asked: of that thing, under that name.

`De kosten hiervan` are of what the sentence before names, and an item of a list is of what introduces
it. A value for another place or body is none, however much its sentence is on the same matter.
"""

from collections.abc import Iterator, Mapping

from rag.asking.question import Question
from rag.choosing.giving import is_name
from rag.choosing.rank import Ranked
from rag.choosing.sentences import Sentence, sentences_of
from rag.choosing.support import told_by

_SPOKEN_OF = 0.3


def slot_signs(question: Question, best: Ranked) -> Mapping[str, float]:
    """Give what the sentences with a value lack of what it is asked of; 0 where none is asked.

    `valued_apart` is the share of the question's own words that the best of them has not,
    `name_not_valued` that of its names, unless the headings or the letter's subject have them.
    """
    if not question.asked.strict:
        return dict.fromkeys(("valued_apart", "name_not_valued"), 0.0)
    valued = [one for one in sentences_of(best) if question.asked.values_in(one.text)]
    noun = frozenset(filter(None, (question.asked.attribute,)))
    places = told_by(question, but=noun)
    shares = (best.matcher.share_of(one.read, places) for one in valued)
    return {
        "valued_apart": 1 - max(shares, default=0.0),
        "name_not_valued": min(_names_missing(question, best, valued), default=1.0),
    }


def _names_missing(question: Question, best: Ranked, valued: list[Sentence]) -> Iterator[float]:
    """Yield for each sentence which share of the question's names it lacks."""
    names = [n for n, term in enumerate(question.terms) if is_name(term) and not term.carried]
    if not names:
        yield 0.0
        return
    for one in valued:
        known = best.matcher.coverage(one.read).joined(best.dated).matches
        yield sum(known[name] < _SPOKEN_OF for name in names) / len(names)
