"""Which evidence of a case stands in a paragraph."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from eval.cases import Case, Evidence


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """Give text with white space as one space, and one kind of each quotation mark."""
    text = re.sub("[’‘‚`´]", "'", text)
    return " ".join(re.sub("[“”„]", '"', text).split())


def holds(letter: str, texts: Sequence[str], evidence: Evidence) -> bool:
    """Say whether a quote stands in a paragraph.

    Args:
        letter: The id of the paragraph's letter.
        texts: The paragraph and its footnotes.
        evidence: The quote, of a letter or of what begins with its name.
    """
    wanted = plain(evidence.quote)
    return letter.startswith(evidence.letter) and any(wanted in plain(text) for text in texts)


def is_relevant(case: Case, letter: str, texts: Sequence[str]) -> bool:
    """Say whether a paragraph holds any evidence of a case."""
    return any(holds(letter, texts, e) for e in (*case.evidence, *case.alt_evidence))


def newly_filled(case: Case, paragraphs: Iterable[tuple[str, Sequence[str]]]) -> list[int]:
    """Count for each paragraph how many needs of a case it fills that none before it did.

    A need is a piece of `evidence`. A paragraph that holds none of these but an alternative
    fills one need as well, as long as one is open.

    Args:
        case: What is needed.
        paragraphs: The id of the letter and the texts of each, in order.
    """
    needs: set[int] = set()
    spare = 0  # needs filled by an alternative
    used: set[Evidence] = set()
    gains: list[int] = []
    for letter, texts in paragraphs:
        held = {n for n, e in enumerate(case.evidence) if holds(letter, texts, e)}
        before = min(len(case.evidence), len(needs) + spare)
        if held:
            needs |= held
        else:
            others = {e for e in case.alt_evidence if holds(letter, texts, e)} - used
            used |= others
            spare += bool(others)
        gains.append(min(len(case.evidence), len(needs) + spare) - before)
    return gains
