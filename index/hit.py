"""What a search finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A paragraph, by the stretch `[start, end)` of it that answered best; score in [0, 1].

    `worded` is the part of the words in it: BM25 as a share of the most that there can be.
    """

    letter: str
    paragraph: int
    score: float
    start: int
    end: int
    chunk: str
    worded: float = 0.0
