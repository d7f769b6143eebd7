"""A sentence cut where it may begin to promise something else."""

import re
from collections.abc import Iterator

from corpus.letter import Span

_VERB = (
    r"zal|zullen|wordt|worden|gaat|gaan|is|zijn|heeft|hebben|verwacht|komt|start|volgt|stuur|informeer|zend|deel|kom|"
    r"ontvangt|bied|leg|wil|kan|streef|regelt|treedt|vindt|verschijnt"
)
_CUT = re.compile(
    r"[;:]\s+(?=\S)"
    r"|,\s+(?=(?:en|maar|waarna|daarna|waarbij|waarin|waarvan|waarover|waarmee|waarvoor|waardoor|"
    r"die|dat|zoals|conform|over de|hierover|daarover|terwijl|omdat|aangezien|zodat|nadat)\b)"
    r"|\s+(?=(?:die|waarover|waarin)\s+(?:ik|wij|we|het kabinet|met deze brief)\b)"
    rf"|\s+(?=(?:en|maar|of|waarna)\s+(?:daarna\s+|vervolgens\s+|dan\s+|ik\s+|wij\s+)?(?:{_VERB})\b)",
    re.IGNORECASE,
)


def clauses(sentence: str) -> tuple[Span, ...]:
    """Cut a sentence into clauses that cover it, each with what joins it to the one before."""
    return tuple(_clauses(sentence))


def _clauses(sentence: str) -> Iterator[Span]:
    start = 0
    for match in _CUT.finditer(sentence):
        if match.end() > start:
            yield Span(start, match.end())
            start = match.end()
    if start < len(sentence):
        yield Span(start, len(sentence))
