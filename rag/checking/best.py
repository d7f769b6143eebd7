"""The verdict on a sentence over all the paragraphs that a search found for it."""

from collections.abc import Sequence

from corpus.letter import Letter, Paragraph
from rag.checking.sentence import comparisons, literal_quote, verdict_of
from rag.checking.verdict import Verdict

_NEAR = 0.35
_ORDER = {"verbatim": 0, "supported": 1, "contradicted": 2, "unchecked": 3}

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
    best: tuple[tuple[int, float], Verdict, Candidate] | None = None
    for candidate in candidates:
        compared = comparisons(sentence, *candidate)
        covered = max((c.alignment.coverage for c in compared), default=0.0)
        verdict = verdict_of(compared)
        rank = (_ORDER[verdict.status], -covered)
        if (covered >= _NEAR or verdict.status != "unchecked") and (best is None or rank < best[0]):
            best = (rank, verdict, candidate)
    return (best[1], best[2]) if best else (Verdict(status="not_found"), None)
