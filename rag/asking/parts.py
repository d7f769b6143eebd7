"""Two things asked at once, taken apart."""

import re

from rag.asking.follow_up import stand_beside
from rag.asking.question import Question
from rag.asking.question_words import HOW, WHERE

_SECOND = re.compile(
    rf"(?:,\s*|\s+)(?:en|and)\s+(?=(?:wanneer|wat|wie|{WHERE}|{HOW}|welke?|met welk|voor welk|op welk|"
    r"door wie|is|zijn|wordt|worden|heeft|hebben|kan|kunnen|mag|moet|gaat|komt|"
    r"when|what|who|where|why|how)\b)",
    re.IGNORECASE,
)
# `De grens tussen wat de een en wat de ander doet` is one thing.
_HELD_TOGETHER = re.compile(
    r"\b(?:tussen|zowel|between) (?:wat|wie|waar|what|who)\b", re.IGNORECASE
)
# `Wat beval de raad aan na Voorschoten en na Hooge Zwaluwe?`: the same, asked of two things.
_NOUN = r"(?:(?:de|het|een|the|a) )?(?:[a-zà-ÿ]+e )*[\w’'-]+(?: [A-ZÀ-Ý0-9][\w’'-]*)*"
_OF_BOTH = re.compile(
    r"\b(?P<word>aan|bij|door|in|met|na|naar|op|over|uit|van|voor|after|at|by|for|from|in|of|on|with) "
    rf"(?P<one>{_NOUN}),? (?:en|and) (?P=word) (?!(?:wie|wat|{HOW}|welke?)\b)(?P<other>{_NOUN})"
)
_TOGETHER = re.compile(r"\b(?:samen|gezamenlijk|onderling|together)\b", re.IGNORECASE)
_MIN_WORDS = 3


def split_question(question: Question) -> list[Question]:
    """Cut `wat …, en wanneer …?` in two; a question that asks one thing stays whole.

    The second part takes the first's subject along. What is asked of two things at once is asked
    of each.
    """
    parts = [part.strip(" ,") for part in _SECOND.split(question.asks, maxsplit=1)]
    if len(parts) == 1 or any(len(part.split()) < _MIN_WORDS for part in parts):
        return _of_each(question)
    if _HELD_TOGETHER.search(parts[0]):
        return [question]
    first = Question(parts[0], question.carried)
    return [first, stand_beside(parts[1], first)]


def _of_each(question: Question) -> list[Question]:
    """Ask of each of two things what is asked of both: `na Voorschoten en na Hooge Zwaluwe`."""
    both = _OF_BOTH.search(question.asks)
    if not both or _TOGETHER.search(question.asks):
        return [question]
    before, after = question.asks[: both.start("one")], question.asks[both.end("other") :]
    return [Question(f"{before}{both[side]}{after}", question.carried) for side in ("one", "other")]
