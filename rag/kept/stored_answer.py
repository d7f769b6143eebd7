"""An answer as it lies in a file: JSON with the version of its form."""

import json
from functools import cache

from pydantic import TypeAdapter, ValidationError

from rag.answer import Answer

_VERSION = 1


def as_stored(answer: Answer) -> str:
    """Give all of an answer as JSON; `from_stored` gives it back."""
    return json.dumps(
        {"version": _VERSION, "answer": _answers().dump_python(answer, mode="json")},
        ensure_ascii=False,
    )


def from_stored(text: str) -> Answer | None:
    """Read an answer; None where it is damaged, or of a version that is not known."""
    try:
        stored = json.loads(text)
        return _answers().validate_python(stored["answer"]) if _is_known(stored) else None
    except (ValueError, KeyError, TypeError, RecursionError, ValidationError):
        return None


def _is_known(stored: object) -> bool:
    return isinstance(stored, dict) and stored.get("version") == _VERSION


@cache
def _answers() -> TypeAdapter[Answer]:
    return TypeAdapter(Answer)
