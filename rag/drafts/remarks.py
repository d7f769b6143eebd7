"""What a reader is told of a checked sentence beside its status, in Dutch."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.checking.verdict import Difference, DifferenceKind
from rag.drafts.checked import CheckedQuote, CheckedReference, CheckedSentence
from rag.wording import STATUS_WORDS, count

PROVED = frozenset({"verbatim", "supported"})
DIFFERENCE_WORDS: dict[DifferenceKind, str] = {
    "number": "getal",
    "amount": "bedrag",
    "date": "datum",
    "name": "naam",
    "negation": "wel of niet",
    "modality": "stelligheid",
    "direction": "richting",
    "attribution": "bron",
    "quantifier": "hoeveelheid",
    "unit": "eenheid",
    "place": "plaats",
    "scope": "reikwijdte",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A line about a sentence; `difference` is what it tells, where it tells of one in words.

    `cited_by` are the paragraphs, as `003…#12`, that it names.
    """

    text: str
    difference: Difference | None = None
    cited_by: tuple[str, ...] = ()


def remarks(checked: CheckedSentence) -> Iterator[Remark]:
    """Yield what differs, which quotes are not in the letters, and which references fail."""
    wrong = {reference.text for reference in checked.references if reference.status == "wrong"}
    told = wrong & {difference.draft for difference in checked.differences}
    for difference in checked.differences:
        yield _difference(difference, is_reference=difference.draft in wrong)
    for quote in checked.quotes:
        if quote.status != "found":
            yield Remark(text=_quote(quote))
    for reference in checked.references:
        if reference.status == "not_loaded" or (reference.status == "wrong" and not told):
            yield Remark(text=_reference(reference), cited_by=reference.cited_by)


def outcome(checked: Sequence[CheckedSentence]) -> str:
    """Say what of a draft the letters prove: `7 van 8 zinnen onderbouwd, 1 wijkt af`."""
    found = Counter(sentence.status for sentence in checked)
    proved = sum(found[status] for status in ("verbatim", "supported"))
    rest = [
        f"{found[status]} {_PLURALS.get(word, word) if found[status] > 1 else word}"
        for status, word in STATUS_WORDS.items()
        if status not in PROVED and found[status]
    ]
    total = count(len(checked), "zin", "zinnen")
    return ", ".join([f"{proved} van {total} onderbouwd", *rest])


_PLURALS = {"wijkt af": "wijken af"}


def _difference(difference: Difference, *, is_reference: bool) -> Remark:
    if is_reference:
        told = f"{difference.draft} — het staat in: {difference.letters}"
        return Remark(text=f"de verwijzing klopt niet: {told}")
    told = f"concept: {difference.draft or '–'} — brief: {difference.letters or '–'}"
    return Remark(text=told, difference=difference)


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
