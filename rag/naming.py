"""A question that says in which letter its answer stands: `wat zegt 29984, nr. 1175 over …`."""

import re

from corpus.references import references_in
from index.filters import Filters
from index.letters import LetterIndex
from rag.asking.question import Question
from rag.drafts.frame import without_references
from rag.drafts.named import find_named

# What refers to a letter (`reactie op`, `verwijst naar`) does not stand in it.
_STANDS_IN = re.compile(
    r"\b(?:in|uit|volgens|zegt|zeggen|meldt|schrijft|vermeldt|geeft|noemt|bevat|gaat|according to|does)\s+"
    r"(?:(?:de|het|die|deze|the|mijn|uw)\s+)?(?:[\w-]*brief\s)?$",
    re.IGNORECASE,
)


def in_named_letters(
    question: Question, index: LetterIndex, filters: Filters
) -> tuple[Question, Filters]:
    """Leave the letters that a question names, and take their names out of it.

    The question stays as it is where it names none that is loaded, or none but that.
    """
    named = [
        find_named(reference, index, filters)
        for reference in references_in(question.asks)
        if _STANDS_IN.search(question.asks[: reference.start])
    ]
    ids = {letter.id for each in named if each.exact for letter in each.letters}
    if not ids:
        return question, filters
    narrowed = Filters(letters=tuple(sorted(ids)))
    bare = Question(without_references(question.asks), question.carried)
    return (bare if bare.terms else question), narrowed
