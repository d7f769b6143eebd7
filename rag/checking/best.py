"""The verdict on a sentence over all the paragraphs that a search found for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.letter import Letter, Paragraph
from rag.checking.sentence import comparisons, literal_quote, verdict_of
from rag.checking.verdict import Verdict

_NEAR = 0.35
_MARGIN = 0.05
_SUPPORTED, _CONTRADICTED, _UNCHECKED = range(3)

Candidate = tuple[Letter, Paragraph]


def best_verdict(
    sentence: str, candidates: Sequence[Candidate]
) -> tuple[Verdict, Candidate | None]:
    """Judge a sentence by each candidate, and give the best verdict with its paragraph.

    A paragraph that bears the sentence goes before one that contradicts it, and that before
    one that proves nothing. Where none speaks of the matter it is `not_found`, with no paragraph.
    """
    for letter, paragraph in candidates:
        quote = literal_quote(sentence, letter, paragraph)
        if quote:
            return Verdict(status="verbatim", quote=quote), (letter, paragraph)
    judged = [_judged(sentence, candidate) for candidate in candidates]
    undecided = max((j.covered for j in judged if j.verdict.status == "unchecked"), default=0.0)
    best = min(judged, key=lambda j: j.rank(undecided), default=None)
    if best is None or (best.verdict.status == "unchecked" and best.covered < _NEAR):
        return Verdict(status="not_found"), None
    if best.rank(undecided)[0] == _UNCHECKED and best.verdict.status != "unchecked":
        return Verdict(status="unchecked"), best.candidate
    return best.verdict, best.candidate


@dataclass(frozen=True, slots=True)
class _Judged:
    """A candidate with the verdict by it, and how much of the sentence it covers."""

    verdict: Verdict
    covered: float
    candidate: Candidate

    def rank(self, undecided: float) -> tuple[int, float]:
        """Give the place in the order; one that contradicts must cover more than any undecided."""
        if self.verdict.status == "supported":
            return _SUPPORTED, -self.covered
        if self.verdict.status == "contradicted" and self.covered > undecided - _MARGIN:
            return _CONTRADICTED, -self.covered
        return _UNCHECKED, -self.covered


def _judged(sentence: str, candidate: Candidate) -> _Judged:
    compared = comparisons(sentence, *candidate)
    covered = max((c.alignment.coverage for c in compared), default=0.0)
    return _Judged(verdict_of(compared), covered, candidate)
