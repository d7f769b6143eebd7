"""The verdict on a sentence over all the paragraphs that a search found for it."""

from collections.abc import Sequence

from corpus.letter import Letter, Paragraph
from rag.checking.sentence import check_sentence
from rag.checking.verdict import Verdict


def best_verdict(
    sentence: str, candidates: Sequence[tuple[Letter, Paragraph]]
) -> tuple[Verdict, tuple[Letter, Paragraph] | None]:
    """Judge a sentence by each candidate, and give the best verdict with its paragraph."""
    for letter, paragraph in candidates:
        verdict = check_sentence(sentence, letter, paragraph)
        if verdict.status == "verbatim":
            return verdict, (letter, paragraph)
    return Verdict(status="unchecked" if candidates else "not_found"), None
