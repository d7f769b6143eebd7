"""A checked draft as a person reads it in a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rag.answer import Citation
from rag.checking.verdict import Difference
from rag.drafts.checked import CheckedQuote, CheckedReference, CheckedSentence
from rag.drafts.frame import legible
from rag.wording import STATUS_SIGNS, STATUS_WORDS, count

_INDENT = "    "
_LONGEST = 500  # characters of a sentence that are shown


def draft_text(checked: Sequence[CheckedSentence]) -> str:
    """Give each sentence with its status, its source and what differs, and a last line in sum."""
    return "\n\n".join(["\n".join(_sentence(each)) for each in checked] + [summary(checked)])


def summary(checked: Sequence[CheckedSentence]) -> str:
    """Say how many sentences could be checked, and how each came out."""
    found = Counter(sentence.status for sentence in checked)
    judged = len(checked) - found["unchecked"]
    parts = [f"{found[status]} {word}" for status, word in STATUS_WORDS.items() if found[status]]
    total = count(len(checked), "zin", "zinnen")
    return f"{judged} van {total} gecontroleerd: {', '.join(parts)}."


def _sentence(checked: CheckedSentence) -> Iterator[str]:
    sign, word = STATUS_SIGNS[checked.status], STATUS_WORDS[checked.status]
    yield f"{sign} {word}: {_shown(checked.text)}"
    wrong = {reference.text for reference in checked.references if reference.status == "wrong"}
    told = wrong & {difference.draft for difference in checked.differences}
    for difference in checked.differences:
        yield f"{_INDENT}{_difference(difference, is_reference=difference.draft in wrong)}"
    for quote in checked.quotes:
        if quote.status != "found":
            yield f"{_INDENT}{_quote(quote)}"
    for reference in checked.references:
        if reference.status == "not_loaded" or (reference.status == "wrong" and not told):
            yield f"{_INDENT}{_reference(reference)}"
    for citation in checked.citations:
        yield f"{_INDENT}{_source(citation)}"


def _shown(text: str) -> str:
    shown = legible(text)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def _source(citation: Citation) -> str:
    heading = f" ({citation.heading})" if citation.heading else ""
    return f"{citation.reference}, alinea {citation.paragraph}{heading}"


def _difference(difference: Difference, *, is_reference: bool) -> str:
    if is_reference:
        return f"de verwijzing klopt niet: {difference.draft} — het staat in: {difference.letters}"
    return f"concept: {difference.draft or '–'} — brief: {difference.letters or '–'}"


def _quote(quote: CheckedQuote) -> str:
    if quote.letters:
        return f"citaat wijkt af: “{quote.text}” — brief: “{quote.letters}”"
    return f"citaat staat in geen brief: “{quote.text}”"


def _reference(reference: CheckedReference) -> str:
    if reference.status == "wrong":
        return f"de verwijzing klopt niet: {reference.text} (brief: {reference.letter})"
    if reference.cited_by:
        return (
            f"{reference.text} is niet ingelezen; een brief verwijst ernaar: "
            f"{', '.join(reference.cited_by)}"
        )
    return f"{reference.text} is niet ingelezen"
