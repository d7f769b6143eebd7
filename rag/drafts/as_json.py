"""A checked draft in the form that `spoorzoeker check --json` promises."""

from collections.abc import Iterable
from typing import Any

from rag.as_json import citation_json
from rag.drafts.checked import CheckedSentence


def draft_json(checked: Iterable[CheckedSentence]) -> list[dict[str, Any]]:
    """Give the sentences of a draft as plain JSON values, in their order."""
    return [sentence_json(sentence) for sentence in checked]


def sentence_json(checked: CheckedSentence) -> dict[str, Any]:
    """Give one checked sentence."""
    return {
        "text": checked.text,
        "status": checked.status,
        "citations": [citation_json(citation) for citation in checked.citations],
        "differences": [
            {"kind": each.kind, "draft": each.draft, "letters": each.letters}
            for each in checked.differences
        ],
    }
