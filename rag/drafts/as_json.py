"""A checked draft in the form that `spoorzoeker check --json` promises."""

from collections.abc import Iterable, Sequence
from typing import Any

from rag.as_json import citation_json
from rag.drafts.checked import CheckedQuote, CheckedReference, CheckedSentence


def draft_json(checked: Iterable[CheckedSentence]) -> list[dict[str, Any]]:
    """Give the sentences of a draft as plain JSON values, in their order."""
    return [sentence_json(sentence) for sentence in checked]


def sentence_json(checked: CheckedSentence) -> dict[str, Any]:
    """Give one checked sentence; `references` and `quotes` only where it has any."""
    return {
        "text": checked.text,
        "status": checked.status,
        "citations": [citation_json(citation) for citation in checked.citations],
        "differences": [
            {"kind": each.kind, "draft": each.draft, "letters": each.letters}
            for each in checked.differences
        ],
        **_references(checked.references),
        **_quotes(checked.quotes),
    }


def _references(references: Sequence[CheckedReference]) -> dict[str, Any]:
    found = [
        {"text": r.text, "status": r.status, "letter": r.letter, "cited_by": list(r.cited_by)}
        for r in references
    ]
    return {"references": found} if found else {}


def _quotes(quotes: Sequence[CheckedQuote]) -> dict[str, Any]:
    found = [{"text": q.text, "status": q.status, "letters": q.letters} for q in quotes]
    return {"quotes": found} if found else {}
