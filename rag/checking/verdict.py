"""What a check says of a sentence: how far it is proved, and where it differs."""

from dataclasses import dataclass
from typing import Literal

SentenceStatus = Literal["verbatim", "supported", "contradicted", "unchecked", "not_found"]
DifferenceKind = Literal[
    "number",
    "amount",
    "date",
    "name",
    "negation",
    "modality",
    "direction",
    "attribution",
    "quantifier",
    "unit",
    "place",
    "scope",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing in which a sentence and the letters differ; both as they are written.

    `letters` is empty where the letters say nothing in its place, `draft` where the sentence
    leaves out what the letters say.
    """

    kind: DifferenceKind
    draft: str
    letters: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How far a paragraph proves a sentence.

    `quote` is the part of the paragraph, or of a footnote of it, that bears or contradicts the
    sentence; None where none does. Invariants: a `contradicted` verdict names a difference; a
    `verbatim` or `supported` one names none and has a quote.
    """

    status: SentenceStatus
    quote: str | None = None
    differences: tuple[Difference, ...] = ()
