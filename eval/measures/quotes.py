"""Whether what is quoted stands in the letter, letter for letter."""

from eval.cases import Case
from eval.given import Given, GivenCitation
from eval.measures.citations import dangling
from eval.measures.part import Part


def quote_exact(case: Case, given: Given) -> Part | None:
    """Give the share of quotes that are a substring of their paragraph or a footnote of it.

    Nothing is normalised, and an empty quote is not exact. A number without a citation counts
    as a quote that stands nowhere.
    """
    if given.declined:
        return None
    exact = sum(map(_is_exact, given.citations))
    shown = len(given.citations) + len(list(dangling(given)))
    return Part(exact, shown) if shown else None


def _is_exact(citation: GivenCitation) -> bool:
    return bool(citation.quote.strip()) and any(citation.quote in t for t in citation.texts)
