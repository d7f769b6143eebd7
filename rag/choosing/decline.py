"""Whether the letters answer a question at all; when they don't, why."""

from collections.abc import Sequence

from rag.answer import DeclineReason
from rag.asking.intent import is_for_letters, ones_own
from rag.asking.question import Question
from rag.choosing.confidence import confidence
from rag.choosing.matching import Coverage
from rag.choosing.rank import Ranked

# Below these shares of the question's weight the letters don't speak of its matter at all. Of
# the Dutch questions whose best paragraph had less than 0.45, that paragraph was the right one
# for 4 in 50; English ones share fewer words, the least of those that are answered 0.24.
_SPOKEN_OF, _SPOKEN_OF_IN_ENGLISH, _SOMETHING = 0.33, 0.22, 0.25
# Who asks of `mijn huur` mostly asks of what no letter tells, unless one has that word and another.
_FEWEST_OF_ONES_OWN = 2
# Where the chance that the best paragraph answers is less, it is not told. Of all questions that were
# fitted on 4% of those with an answer are refused at 0.36, and 65% of those without one declined; out
# of fold 66% are where 5% are refused. Of a question in two parts of which one is answered, the other is
# mostly answered too. Where half the words of a short question are in no letter, more is needed; where
# words were carried along, less, as an answer needn't speak of all of these.
_ENOUGH, _ENOUGH_OF_FEW, _ENOUGH_BESIDE, _ENOUGH_CARRIED = 0.36, 0.85, 0.25, 0.3
_FEW_TERMS, _SURELY = 3, 0.5


def reason_to_decline(
    question: Question,
    ranked: Sequence[Ranked],
    *,
    letter: Coverage,
    elsewhere: bool = False,
    beside: bool = False,
) -> DeclineReason | None:
    """Give the reason why no answer can be given, or None.

    Args:
        question: What is asked; without content words it asks nothing of the letters.
        ranked: The candidates, best first.
        letter: The coverage of the question by the whole letter of the first candidate.
        elsewhere: Whether letters that the filters left out may speak of it.
        beside: Whether another part of what was asked is answered.
    """
    if not question.terms or not is_for_letters(question.asks):
        return "off_topic"
    if not ranked:
        return "not_in_letters"  # of the letters that the filters left
    spoken_of = max(r.near.share for r in ranked)
    if spoken_of < (_SPOKEN_OF_IN_ENGLISH if question.english else _SPOKEN_OF):
        return "off_topic" if spoken_of < _SOMETHING and not elsewhere else "not_in_letters"
    if _is_only_ones_own(question, ranked[0].near):
        return "off_topic"
    short = _is_short_of_words(question, ranked[0].near, letter)
    enough = _ENOUGH_CARRIED if question.carried else _ENOUGH
    enough = _ENOUGH_OF_FEW if short else _ENOUGH_BESIDE if beside else enough
    return None if confidence(question, ranked) >= enough else "no_answer"


def _is_only_ones_own(question: Question, near: Coverage) -> bool:
    """Say whether it is asked of something of the asker's own that the letters don't speak of."""
    own = ones_own(question.asks)
    if own is None:
        return False
    both = zip(question.terms, near.matches, strict=False)
    spoken = {term.word for term, match in both if match >= _SURELY}
    return len(spoken) < _FEWEST_OF_ONES_OWN or (own != "" and own not in spoken)


def _is_short_of_words(question: Question, near: Coverage, letter: Coverage) -> bool:
    """Say whether half of a short question isn't in the letter: of so few each is what is asked."""
    if question.carried or question.english or len(question.terms) > _FEW_TERMS:
        return False
    unsure = [max(both) < _SURELY for both in zip(near.matches, letter.matches, strict=False)]
    return 2 * sum(unsure) >= len(question.terms)
