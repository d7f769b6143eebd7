"""Whether the letters answer a question at all; when they don't, why."""

import math
import re
from collections.abc import Sequence

from rag.answer import DeclineReason
from rag.asking.question import Question
from rag.choosing.rank import Ranked

# Below these shares of the question's weight the letters don't speak of its matter at all.
_SPOKEN_OF, _SOMETHING = 0.45, 0.25
# A logistic regression of whether the first-ranked paragraph is the right one, fitted on the
# tuning part of eval/cases (161 questions); in ten folds its AUC was 0.87, that of the coverage
# alone 0.86.
_INTERCEPT = -2.3
_OWN, _AROUND, _ALIKE, _AHEAD = 1.1, 2.1, 1.1, 2.5
_MISSING, _NAME_MISSING = -1.4, -1.2
_ENOUGH = 0.4
_FEW_TERMS = 3

# Attempts to change the rules or to see them; the letters are all that is answered from.
_HOSTILE = re.compile(
    r"\b(?:negeer|vergeet|ignore|forget|disregard)\b.{0,40}\b(?:instructies?|regels|opdrachten|alles|"
    r"instructions?|rules|previous|everything)\b|"
    r"\b(?:system ?prompt|systeemprompt|jailbreak|developer mode|verborgen instructies?)\b|"
    r"\b(?:je|jij|u) bent (?:nu|voortaan)\b|\byou are now\b|\bdoe alsof\b|\bpretend\b|"
    r"\b(?:toon|geef|laat|show|print|reveal|herhaal|repeat)\b.{0,30}\b(?:prompt|instructies|instructions)\b|"
    r"\b(?:zeg|antwoord|schrijf|say|answer) (?:alleen|enkel|uitsluitend|only|letterlijk|gewoon)\b|"
    r"</?(?:system|script|assistant|user)>",
    re.IGNORECASE | re.DOTALL,
)


def reason_to_decline(question: Question, ranked: Sequence[Ranked]) -> DeclineReason | None:
    """Give the reason why no answer can be given, or None.

    Args:
        question: What is asked; without content words it asks nothing of the letters.
        ranked: The candidates, best first.
    """
    if not question.terms or _HOSTILE.search(question.asks):
        return "off_topic"
    if not ranked:
        return "not_in_letters"  # of the letters that the filters left
    around = max(r.around.share for r in ranked)
    if around < _SOMETHING:
        return "off_topic"
    if around < _SPOKEN_OF:
        return "not_in_letters"
    if question.asked.strict and not ranked[0].gives:
        return "no_answer"
    # `Wie is de directeur van ProRail?`: of so few words each is what is asked.
    few = len(question.terms) <= _FEW_TERMS and not question.carried
    if few and 2 * len(ranked[0].around.missing) >= len(question.terms):
        return "no_answer"
    return None if confidence(question, ranked) >= _ENOUGH else "no_answer"


def confidence(question: Question, ranked: Sequence[Ranked]) -> float:
    """Estimate the chance that the first-ranked paragraph answers the question, in [0, 1]."""
    best = ranked[0]
    missing = [term for term in question.terms if term.word in best.around.missing]
    name_missing = any(term.is_name and not term.carried for term in missing)
    signs = (
        _OWN * best.own.share
        + _AROUND * best.around.share
        + _ALIKE * best.alike
        + _AHEAD * _lead(ranked)
        + _MISSING * len(missing) / len(question.terms)
        + _NAME_MISSING * name_missing
    )
    return 1 / (1 + math.exp(-(_INTERCEPT + signs)))


def _lead(ranked: Sequence[Ranked]) -> float:
    """Give how far the first unit is ahead of the best one of another paragraph."""
    best = ranked[0]
    home = (best.unit.letter.id, best.unit.paragraph.number)
    others = (r for r in ranked if (r.unit.letter.id, r.unit.paragraph.number) != home)
    return best.score - next((other.score for other in others), 0.0)
