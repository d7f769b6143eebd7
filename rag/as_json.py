"""An answer in the form that `spoorzoeker ask --json` promises."""

import hashlib
from collections.abc import Sequence
from typing import Any

from corpus.as_json import footnote_json
from corpus.letter import Footnote
from rag.answer import Answer, Citation, Passage


def answer_json(answer: Answer, answer_id: str | None = None) -> dict[str, Any]:
    """Give an answer as plain JSON values, key for key as the contract has them.

    A notice has a key of its own, only where there is one.
    """
    noticed = {} if answer.notice is None else {"notice": answer.notice}
    return {
        "id": answer_id,
        "question": answer.question,
        "standalone": answer.standalone,
        "status": answer.status,
        "reason": answer.reason,
        "text": answer.text,
        "sentences": [
            {"text": s.text, "status": s.status, "citations": list(s.citations)}
            for s in answer.sentences
        ],
        "citations": [citation_json(c) for c in answer.citations],
        "passages": [_passage_json(p) for p in answer.passages],
        "timings_ms": answer.timings_ms,
    } | noticed


def answer_id(question: str) -> str:
    """Name a single answer after its question, so that the same one has the same id."""
    return hashlib.sha256(question.encode("utf-8", "replace")).hexdigest()[:12]


def citation_json(citation: Citation) -> dict[str, Any]:
    """Give a citation; its date as yyyy-mm-dd, or null for an undated letter."""
    return {
        "number": citation.number,
        "letter": citation.letter,
        "paragraph": citation.paragraph,
        "page": citation.page,
        "heading": citation.heading,
        "quote": citation.quote,
        "paragraph_text": citation.paragraph_text,
        "footnotes": _footnotes(citation.footnotes),
        "reference": citation.reference,
        "date": citation.date.isoformat() if citation.date else None,
    }


def _passage_json(passage: Passage) -> dict[str, Any]:
    return {
        "letter": passage.letter,
        "paragraph": passage.paragraph,
        "text": passage.text,
        "footnotes": _footnotes(passage.footnotes),
        "score": passage.score,
    }


def _footnotes(notes: Sequence[Footnote]) -> list[dict[str, str]]:
    return [footnote_json(note) for note in notes]
