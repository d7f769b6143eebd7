"""A draft case: a question made of a letter, what proves its answer, and what to look at."""

import hashlib
from dataclasses import dataclass
from typing import Any, Literal

DraftKind = Literal[
    "amount", "percentage", "number", "duration", "date", "agent", "who", "place", "cause",
    "definition", "list", "missing amount", "missing date", "missing cause", "missing agent",
    "missing person", "missing number",
]  # fmt: skip
# As the cases that people wrote are called, so that scores by type can be put side by side.
_TYPES = {
    "percentage": "amount", "number": "amount", "duration": "amount", "agent": "who",
    "place": "factoid", "missing amount": "unanswerable", "missing date": "unanswerable",
    "missing cause": "unanswerable", "missing agent": "unanswerable",
    "missing person": "unanswerable", "missing number": "unanswerable",
}  # fmt: skip
_ASKED = {
    "amount": "een bedrag", "percentage": "een percentage", "number": "een aantal",
    "duration": "een duur", "date": "een tijdstip", "agent": "door wie", "who": "wie",
    "place": "een plaats", "cause": "een reden", "definition": "een betekenis", "list": "een opsomming",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A question that a person has yet to approve.

    Invariants: each of `quotes` is a substring of a paragraph of the letter; there are some exactly
    when the letter answers the question; each of `facts` is a substring of a quote. `also` are the
    ids of other letters in which all quotes stand word for word. `source` is what the question was
    made of. `weakness` is below 2 where nothing seems amiss, and `remarks` say what does.
    """

    letter: str
    paragraph: int
    kind: DraftKind
    question: str
    source: str
    quotes: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    weakness: int = 0

    @property
    def id(self) -> str:
        """The same for the same words of the same letter, so that none comes in twice."""
        made_of = "\0".join((self.letter, self.source, self.kind))
        return f"h-{hashlib.sha256(made_of.encode()).hexdigest()[:12]}"

    @property
    def is_answerable(self) -> bool:
        """Whether the letter answers it."""
        return bool(self.quotes)


def as_case(draft: Draft) -> dict[str, Any]:
    """Give a draft as a line of a case file; without `draft` it is an approved case."""
    return {
        "id": draft.id,
        "question": draft.question,
        "type": _TYPES.get(draft.kind, draft.kind),
        "answerable": draft.is_answerable,
        "evidence": [{"letter": draft.letter, "quote": quote} for quote in draft.quotes],
        "alt_evidence": [
            {"letter": x, "quote": quote} for x in draft.also for quote in draft.quotes
        ],
        "facts": list(draft.facts),
        "answer": " ".join(draft.quotes),
        "note": _note(draft),
        "draft": True,
    }


def _note(draft: Draft) -> str:
    asked = _ASKED.get(draft.kind)
    made = f"Concept uit alinea {draft.paragraph}" + (f": vraagt {asked}." if asked else ".")
    return " ".join((made, *draft.remarks))
