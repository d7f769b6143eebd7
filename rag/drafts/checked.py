"""What a check of a draft says of one of its sentences."""

from dataclasses import dataclass

from rag.answer import Citation
from rag.checking.verdict import Difference, SentenceStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedSentence:
    """A sentence of a draft, how far the letters prove it, by which paragraphs, and what differs."""

    text: str
    status: SentenceStatus
    citations: tuple[Citation, ...] = ()
    differences: tuple[Difference, ...] = ()
