"""Two things asked at once, taken apart."""

import re

from rag.asking.follow_up import stand_alone
from rag.asking.question import Question

_SECOND = re.compile(
    r"(?:,\s*|\s+)(?:en|and)\s+(?=(?:wanneer|wat|wie|waar\w*|waarom|hoe\w*|welke?|met welk|voor welk|op welk|"
    r"door wie|is|zijn|wordt|worden|heeft|hebben|kan|kunnen|mag|moet|gaat|komt|"
    r"when|what|who|where|why|how)\b)",
    re.IGNORECASE,
)
_MIN_WORDS = 3


def split_question(question: Question) -> list[Question]:
    """Cut `wat …, en wanneer …?` in two; a question that asks one thing stays whole.

    The second part takes the first's subject along where it points back to it.
    """
    parts = [part.strip(" ,") for part in _SECOND.split(question.asks, maxsplit=1)]
    if len(parts) == 1 or any(len(part.split()) < _MIN_WORDS for part in parts):
        return [question]
    first = Question(parts[0], question.carried)
    return [first, stand_alone(parts[1], [first])]
