"""What an answer is: sentences with a status, citations, the passages found, or a reason to decline."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from corpus.letter import Footnote
from rag.checking.verdict import SentenceStatus

Standing = Literal["overtaken", "at_odds"]
AnswerStatus = Literal["answered", "declined"]
DeclineReason = Literal["not_in_letters", "no_answer", "unverifiable", "off_topic"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A numbered proof. Invariant: `quote` is a substring of `paragraph_text` or of a footnote.

    `standing` says whether another letter of the answer says otherwise: a newer one, that
    overtakes it, or one of which that is not known.
    """

    number: int
    letter: str
    paragraph: int
    page: int | None
    heading: str | None
    quote: str
    paragraph_text: str
    footnotes: tuple[Footnote, ...]
    reference: str
    date: dt.date | None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSentence:
    """One sentence of an answer, how far it is proved, and the numbers of its citations."""

    text: str
    status: SentenceStatus
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph that retrieval found, best first, with its fused score in [0, 1]."""

    letter: str
    paragraph: int
    text: str
    footnotes: tuple[Footnote, ...]
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A checked answer, or a decline with its reason.

    `text` joins the sentences with their citation marks, `… [1]`; on a decline it says
    why in Dutch and `sentences` is empty. `timings_ms` are milliseconds per step. `brief` is
    the bare value that was asked for, as it stands in the first sentences, or whether what the
    question states is so; `notice` is a line for the reader on how the answer came about, where
    that was not as asked.
    """

    question: str
    standalone: str
    status: AnswerStatus
    reason: DeclineReason | None
    text: str
    sentences: tuple[AnswerSentence, ...]
    citations: tuple[Citation, ...]
    passages: tuple[Passage, ...]
    timings_ms: dict[str, float]
    brief: str | None = None
    notice: str | None = None
