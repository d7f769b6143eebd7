"""How many questions went right and wrong, for who reads one paragraph only."""

from collections.abc import Sequence
from dataclasses import dataclass

from eval.report.failures import failed
from eval.scores import Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts of questions; `right + refused + incomplete == answerable`, and so for the others."""

    questions: int
    answerable: int
    right: int
    refused: int
    incomplete: int
    silent: int
    declined: int
    answered: int

    @property
    def wrong(self) -> int:
        """How many questions went wrong."""
        return self.refused + self.incomplete + self.answered


def summary_of(judged: Sequence[Judged]) -> Summary:
    """Count what went right and wrong."""
    answerable = [one for one in judged if one.answerable]
    silent = [one for one in judged if not one.answerable]
    wrong = [one for one in answerable if failed(one)]
    refused = sum(one.declined for one in wrong)
    declined = sum(one.declined for one in silent)
    return Summary(
        questions=len(judged),
        answerable=len(answerable),
        right=len(answerable) - len(wrong),
        refused=refused,
        incomplete=len(wrong) - refused,
        silent=len(silent),
        declined=declined,
        answered=len(silent) - declined,
    )
