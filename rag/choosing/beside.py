"""What is told beside the sentence that answers: the chance that a reader needs it too.

An answer is seldom said in one sentence, and some are said in two paragraphs. What else belongs to
it is told by its place (what follows the answer more often than what stands before it), by what it
points back to, and above all by what it says of the question that has not been told yet.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from corpus.letter import Paragraph
from rag.asking.question import Question
from rag.choosing.matching import Coverage, Matcher
from rag.choosing.rank import Ranked
from rag.choosing.reading_on import goes_on, leans_back

# Fitted by `python -m eval.fitting_beside`, as the tables of `rag.choosing.weights`.
SENTENCES: Mapping[str, float] = {
    "intercept": -2.42,
    "lag": -0.41,
    "new": 6.56,
    "own": 2.71,
    "follows": 0.36,
    "precedes": 0.12,
    "later": 1.32,
    "distance": -0.26,
    "goes_on": -3.69,
    "opens": -0.78,
    "long": -0.96,
    "gives": 1.39,
    "valued": -1.35,
}
PARAGRAPHS: Mapping[str, float] = {
    "intercept": -9.94,
    "lag": -0.1,
    "place": -0.69,
    "new": 1.14,
    "unsure": 1.15,
    "around": 1.24,
    "retrieved": 8.22,
    "one_heading": 0.61,
    "one_list": 0.82,
    "compares": 0.19,
    "compares_new": 8.39,
    "compares_letters": 0.78,
    "listed": 0.71,
    "why": 0.64,
}

_WORST = 8.0  # how much less well a sentence may answer; beyond that it makes no difference
_FAR, _LONG = 4, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The sentences of a paragraph that are told, by their places, and what they speak of."""

    paragraph: Paragraph
    places: frozenset[int]
    speaks: Coverage

    @property
    def first(self) -> int:
        """The place of the first one."""
        return min(self.places)

    @property
    def last(self) -> int:
        """The place of the last one."""
        return max(self.places)


def sentence_signs(
    place: int,
    told: Told,
    *,
    lag: float,
    best: Ranked,
    question: Question,
    matcher: Matcher,
) -> Mapping[str, float]:
    """Give the signs that a sentence of a paragraph belongs to an answer.

    Args:
        place: Of the sentence.
        told: What is told of its paragraph already.
        lag: How much less well it answers than the best sentence, by their scores.
        best: The unit that answers.
        question: What is asked.
        matcher: Matches texts with the question's terms.
    """
    text = sentence_text(told.paragraph, place)
    speaks = matcher.coverage(text)
    follows = place - 1 in told.places
    return {
        "lag": min(lag, _WORST),
        "new": matcher.beyond(speaks, told.speaks),
        "own": speaks.share,
        "follows": follows,
        "precedes": place + 1 in told.places,
        "later": place > told.last,
        "distance": min(_FAR, min(abs(place - other) for other in told.places)),
        "goes_on": follows and goes_on(text) and not leans_back(text),
        "opens": place == 0,
        "long": min(_LONG, len(text.split())) / _LONG,
        "gives": not best.gives and question.asked.is_given_by(text),
        "valued": question.asked.strict and best.gives,
    }


def paragraph_signs(
    one: Ranked,
    *,
    place: int,
    best: Ranked,
    told: Coverage,
    unsure: float,
    question: Question,
    matcher: Matcher,
) -> Mapping[str, float]:
    """Give the signs that a unit of another paragraph belongs to an answer.

    Args:
        one: The best unit of that paragraph.
        place: Of the paragraph among those other than the best, from 1.
        best: The unit that answers.
        told: How far the paragraphs that are told from speak of the question.
        unsure: The chance that the best one doesn't answer.
        question: What is asked.
        matcher: Matches texts with the question's terms.
    """
    new, kind = matcher.beyond(one.own, told), question.asked.kind
    same_letter = one.unit.letter.id == best.unit.letter.id
    under = same_letter and one.unit.paragraph.heading_path == best.unit.paragraph.heading_path
    return {
        "lag": min(best.score - one.score, _WORST),
        "place": math.log(place),
        "new": new,
        "unsure": unsure,
        "around": best.around.share,
        "retrieved": one.retrieved,
        "one_heading": under,
        "one_list": under and {one.unit.paragraph.kind, best.unit.paragraph.kind} == {"item"},
        "compares": question.compares,
        "compares_new": new * question.compares,
        "compares_letters": question.compares and not same_letter,
        "listed": kind == "list",
        "why": kind == "why",
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A question with what matches texts with its terms: weighs what is told beside an answer."""

    question: Question
    matcher: Matcher

    def sentence(self, place: int, told: Told, *, lag: float, best: Ranked) -> float:
        """Give the chance that a sentence belongs to the answer; see `sentence_signs`."""
        signs = sentence_signs(
            place, told, lag=lag, best=best, question=self.question, matcher=self.matcher
        )
        return chance(SENTENCES, signs)

    def paragraph(
        self, one: Ranked, *, place: int, best: Ranked, told: Coverage, unsure: float
    ) -> float:
        """Give the chance that another paragraph belongs to it; see `paragraph_signs`."""
        signs = paragraph_signs(
            one,
            place=place,
            best=best,
            told=told,
            unsure=unsure,
            question=self.question,
            matcher=self.matcher,
        )
        return chance(PARAGRAPHS, signs)


def chance(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """Weigh signs to a chance in [0, 1]."""
    weighed = sum(weights[name] * value for name, value in signs.items())
    return 1 / (1 + math.exp(-(weights["intercept"] + weighed)))


def sentence_text(paragraph: Paragraph, place: int) -> str:
    """Give a sentence of a paragraph by its place."""
    span = paragraph.sentences[place]
    return paragraph.text[span.start : span.end]
