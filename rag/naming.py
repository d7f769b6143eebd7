"""A question that says in which letter its answer stands: `wat zegt 29984, nr. 1175 over …`."""

import re
from dataclasses import dataclass

from corpus.letter import Letter
from corpus.reference import ParagraphReference
from corpus.references import references_in
from index.filters import Filters
from index.letters import LetterIndex
from rag.asking.question import Question
from rag.choosing.units import Unit
from rag.drafts.frame import without_references
from rag.drafts.named import Named, find_named

# What refers to a letter (`reactie op`, `verwijst naar`) does not stand in it.
_STANDS_IN = re.compile(
    r"\b(?:in|uit|volgens|zegt|zeggen|meldt|schrijft|vermeldt|geeft|noemt|bevat|gaat|according to|does)\s+"
    r"(?:(?:de|het|die|deze|the|mijn|uw)\s+)?(?:[\w-]*brief\s)?$",
    re.IGNORECASE,
)
_ASKS_NOTHING_MORE = re.compile(
    r"(?:en )?(?:wat (?:staat|stond|zegt|meldt|schrijft|vermeldt|bevat)(?: er)?(?: in)?|"
    r"waar(?:over)? gaat(?: het)?(?: over)?|what does (?:it )?say|what is)\W*",
    re.IGNORECASE,
)
_OPENING = 3  # sentences that tell what a letter is for


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """A question as it is put: to which letters, and without their names.

    `stands` is what stands in the place that it names, where it asks for nothing more.
    """

    question: Question
    filters: Filters
    stands: Unit | None = None


def put(question: Question, index: LetterIndex, filters: Filters) -> Put:
    """Put a question to the letters that it names; to all where it names none that is loaded."""
    named = [
        each
        for reference in references_in(question.asks)
        if _STANDS_IN.search(question.asks[: reference.start])
        and (each := find_named(reference, index, filters)).exact
    ]
    ids = {letter.id for each in named for letter in each.letters}
    if not ids:
        return Put(question=question, filters=filters)
    bare = without_references(question.asks)
    asks_more = not _ASKS_NOTHING_MORE.fullmatch(bare) or bool(question.carried)
    return Put(
        question=Question(bare, question.carried) if asks_more else question,
        filters=Filters(letters=tuple(sorted(ids))),
        stands=None if asks_more or len(ids) > 1 else _stands(named[0]),
    )


def _stands(named: Named) -> Unit | None:
    """Give the paragraph that is named, or else the sentences with which the letter opens."""
    letter, reference = named.letters[0], named.reference
    to = reference.to
    number = to.paragraph if isinstance(to, ParagraphReference) else reference.paragraph
    if number is None:
        return _unit(letter, 1, _OPENING)
    return _unit(letter, number, None) if 1 <= number <= len(letter.paragraphs) else None


def _unit(letter: Letter, number: int, sentences: int | None) -> Unit:
    paragraph = letter.paragraph(number)
    spans = paragraph.sentences[:sentences]
    start, end = (spans[0].start, spans[-1].end) if spans else (0, len(paragraph.text))
    return Unit(letter, paragraph, paragraph.text[start:end], start)
