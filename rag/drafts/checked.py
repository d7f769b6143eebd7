"""What a check of a draft says: of one of its sentences, and of the whole."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from rag.answer import Citation
from rag.checking.verdict import Difference, SentenceStatus
from rag.drafts.draft import DraftPart

ReferenceStatus = Literal["found", "not_loaded", "wrong"]
QuoteStatus = Literal["found", "differs", "not_found"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedReference:
    """A reference in a draft: whether it exists among the letters, and says what the sentence says.

    `letter` is the letter that it names, or for a `wrong` one that it should have named;
    `cited_by` are the paragraphs, as `003…#12`, that refer to a paper that is not loaded.
    """

    text: str
    status: ReferenceStatus
    letter: str | None = None
    cited_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedQuote:
    """Words that a draft puts between quotation marks; `letters` are the nearest that a letter has."""

    text: str
    status: QuoteStatus
    letters: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedSentence:
    """A sentence of a draft, how far the letters prove it, by which paragraphs, and what differs."""

    text: str
    status: SentenceStatus
    citations: tuple[Citation, ...] = ()
    differences: tuple[Difference, ...] = ()
    references: tuple[CheckedReference, ...] = ()
    quotes: tuple[CheckedQuote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPart:
    """A part of a draft with what the check says. Invariant: a sentence for each of its claims."""

    part: DraftPart
    sentences: tuple[CheckedSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedDraft:
    """A draft, sentence by sentence held against the letters on a day."""

    title: str
    checked_on: dt.date
    parts: tuple[CheckedPart, ...]

    @property
    def sentences(self) -> tuple[CheckedSentence, ...]:
        """Every checked sentence, in order."""
        return tuple(sentence for part in self.parts for sentence in part.sentences)
