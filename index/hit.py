"""What a search finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A paragraph, by the stretch `[start, end)` of it that answered best; score in [0, 1]."""

    letter: str
    paragraph: int
    score: float
    start: int
    end: int
    chunk: str
