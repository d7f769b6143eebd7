"""What a commitment or dated milestone is, and what became of it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Status = Literal["open", "past", "fulfilled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A commitment or dated milestone as a letter gives it.

    Invariant: `quote` is a substring of the paragraph. `who` is None where the letter doesn't
    say; `first` and `last` are None where the term names no days, `when` where there is no term.
    `reference` is the letter's official one. `settled` where the letter itself carries out what
    was promised before it. `before` is the sentence ahead of the quote, on which it may lean.
    """

    letter: str
    reference: str
    paragraph: int
    quote: str
    who: str | None
    what: str
    when: str | None
    first: date | None
    last: date | None
    to_parliament: bool
    settled: bool = False
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A promise seen from a day: open, past its term, or fulfilled by a letter, named by its id."""

    promise: Promise
    status: Status
    fulfilled_by: str | None = None
