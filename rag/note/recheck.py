"""What a person typed in a note, cut into sentences and held against the letters."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from corpus.sentences import sentence_spans
from index.filters import Filters
from rag.answer import Citation
from rag.drafts.checked import CheckedSentence
from rag.drafts.remarks import PROVED


class Checks(Protocol):
    """What holds a sentence against the letters, as `Engine.check` does."""

    def check(self, sentence: str, *, filters: Filters = ...) -> CheckedSentence:
        """Hold a sentence against the letters that filters choose."""
        ...


def sentences_in(text: str) -> tuple[str, ...]:
    """Cut what was typed or pasted into sentences, its white space single."""
    flat = " ".join(text.split())
    return tuple(flat[span.start : span.end] for span in sentence_spans(flat)) or (flat,)


def recheck(text: str, *, stood: Sequence[Citation], engine: Checks) -> CheckedSentence:
    """Check a sentence that was edited.

    As long as a paragraph that it rested on bears it, that one is cited; else the one that bears
    it now. Where none does, what it rested on goes before others that contradict it.

    Args:
        text: The sentence as it is now.
        stood: What it cited before.
        engine: Holds it against the letters.
    """
    there = _checked_there(text, stood, engine) if stood else None
    if there and there.status in PROVED:
        return there
    anywhere = engine.check(text)
    if anywhere.status in PROVED or there is None or there.status != "contradicted":
        return anywhere
    return there


def _checked_there(text: str, stood: Sequence[Citation], engine: Checks) -> CheckedSentence | None:
    """Check a sentence by what it cited; None where the check ends up at another paragraph."""
    letters = tuple(dict.fromkeys(citation.letter for citation in stood))
    checked = engine.check(text, filters=Filters(letters=letters))
    places = set(_places(stood))
    return checked if checked.citations and places >= set(_places(checked.citations)) else None


def _places(citations: Sequence[Citation]) -> Iterator[tuple[str, int]]:
    return ((citation.letter, citation.paragraph) for citation in citations)
