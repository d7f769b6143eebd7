"""Two things asked at once, taken apart."""

import re

from rag.asking.follow_up import stand_beside
from rag.asking.question import Question

_SECOND = re.compile(
    r"(?:,\s*|\s+)(?:en|and)\s+(?=(?:wanneer|wat|wie|waar\w*|waarom|hoe\w*|welke?|met welk|voor welk|op welk|"
    r"door wie|is|zijn|wordt|worden|heeft|hebben|kan|kunnen|mag|moet|gaat|komt|"
    r"when|what|who|where|why|how)\b)",
    re.IGNORECASE,
)
# `De grens tussen wat de een en wat de ander doet` is one thing.
_HELD_TOGETHER = re.compile(
    r"\b(?:tussen|zowel|between) (?:wat|wie|waar|what|who)\b", re.IGNORECASE
)
_MIN_WORDS = 3


def split_question(question: Question) -> list[Question]:
    """Cut `wat …, en wanneer …?` in two; a question that asks one thing stays whole.

    The second part takes the first's subject along.
    """
    parts = [part.strip(" ,") for part in _SECOND.split(question.asks, maxsplit=1)]
    if len(parts) == 1 or any(len(part.split()) < _MIN_WORDS for part in parts):
        return [question]
    if _HELD_TOGETHER.search(parts[0]):
        return [question]
    first = Question(parts[0], question.carried)
    return [first, stand_beside(parts[1], first)]
