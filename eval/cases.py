"""What an evaluation asks: cases with their evidence, conversations of cases, and draft sentences."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import StringConstraints

from rag.checking.verdict import DifferenceKind

Words = Annotated[str, StringConstraints(pattern=r"\S")]
Label = Literal["verbatim", "supported", "contradicted", "unsupported"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of a letter; `letter` is its id or the id's beginning."""

    letter: Words
    quote: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question and what a right answer to it rests on.

    All of `evidence` is needed; each of `alt_evidence` would do as well for one of it. A right
    answer holds all `facts`. Invariant: there is evidence exactly when `answerable`.
    """

    id: Words
    question: Words
    answerable: bool
    type: Words = "other"
    evidence: tuple[Evidence, ...] = ()
    alt_evidence: tuple[Evidence, ...] = ()
    facts: tuple[Words, ...] = ()
    standalone: str | None = None
    answer: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """Cases asked one after the other, each in the light of those before; at least one."""

    id: Words
    turns: tuple[Case, ...]


Entry = Case | Conversation


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The one thing in which a false draft sentence departs from the letters, as words."""

    kind: DifferenceKind
    from_: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence of a person's draft, and what the letters say of it.

    `contradicted` where they say something else on the same matter, `unsupported` where they
    don't speak of it. Invariant: there is a `change` only where it is `contradicted`.
    """

    id: Words
    claim: Words
    label: Label
    evidence: tuple[Evidence, ...] = ()
    change: Change | None = None

    @property
    def is_true(self) -> bool:
        """Whether the letters bear it."""
        return self.label in ("verbatim", "supported")

    @property
    def type(self) -> str:
        """What was changed, or else the label: by this the scores are broken down."""
        return f"claim/{self.change.kind if self.change else self.label}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSet:
    """All that some case files hold, and the lines that hold it.

    `drafts` counts those that no person has approved yet; they are not among the others.
    """

    entries: tuple[Entry, ...] = ()
    claims: tuple[Claim, ...] = ()
    lines: tuple[str, ...] = ()
    drafts: int = 0


def turns_of(entry: Entry) -> tuple[Case, ...]:
    """Give the cases of an entry in the order in which they are asked."""
    return entry.turns if isinstance(entry, Conversation) else (entry,)
