"""How much each term of a question counts: by how rare it is in the letters."""

from index.letters import LetterIndex
from rag.asking.question import Question
from rag.asking.terms import Term

# Set on the tuning part of eval/cases.
_UNKNOWN, _UNKNOWN_WORD = 5.0, 0.5
_CARRIED = 0.3
_LIGHT = 0.25


def term_weights(question: Question, index: LetterIndex) -> dict[Term, float]:
    """Weigh each term by its rarity; a plain word that no letter has says little of the matter."""
    return {term: _weight(term, index.rarity(term.stems)) for term in question.terms}


def emphasis(term: Term) -> float:
    """Give what a term counts for beside its rarity: less for a light one, and one carried along."""
    return (_LIGHT if term.is_light else 1.0) * (_CARRIED if term.carried else 1.0)


def _weight(term: Term, rarity: float | None) -> float:
    if rarity is None:
        rarity = _UNKNOWN if term.is_name else _UNKNOWN * _UNKNOWN_WORD
    return rarity * emphasis(term)
