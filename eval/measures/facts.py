"""Whether an answer says what a right answer says."""

import re

from eval.cases import Case
from eval.given import Given
from eval.measures.citations import citation_recall
from eval.measures.evidence import plain
from eval.measures.part import Part


def facts(case: Case, given: Given) -> Part | None:
    """Give the share of a case's facts that stand in the answer's text or quotes.

    A decline holds none, also where its words name one.
    """
    if not case.answerable or not case.facts:
        return None
    if given.declined:
        return Part(0.0)
    said = [loose(text) for text in (given.text, *(c.quote for c in given.citations))]
    held = sum(any(loose(fact) in text for text in said) for fact in case.facts)
    return Part(held / len(case.facts))


def right(case: Case, given: Given) -> Part | None:
    """Say whether an answer was given, cites some evidence, and holds all facts.

    To decline rightly is measured by the measures of declining.
    """
    if not case.answerable:
        return None
    cites, says = citation_recall(case, given), facts(case, given)
    is_right = bool(cites and cites.gained) and (says is None or says.gained == says.possible)
    return Part(float(is_right))


def loose(text: str) -> str:
    """Give text as facts are compared: without case and without spaces between digits."""
    return re.sub(r"(?<=\d) (?=\d)", "", plain(text).casefold())
