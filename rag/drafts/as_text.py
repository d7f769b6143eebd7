"""A checked draft as a person reads it in a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rag.answer import Citation
from rag.drafts.checked import CheckedSentence
from rag.drafts.frame import legible
from rag.drafts.remarks import remarks
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
    for remark in remarks(checked):
        yield f"{_INDENT}{remark.text}"
    for citation in checked.citations:
        yield f"{_INDENT}{_source(citation)}"


def _shown(text: str) -> str:
    shown = legible(text)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def _source(citation: Citation) -> str:
    heading = f" ({citation.heading})" if citation.heading else ""
    return f"{citation.reference}, alinea {citation.paragraph}{heading}"
