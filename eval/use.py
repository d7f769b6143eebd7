"""Cases from use: the answer that a person judged, as `ask --json` printed it."""

import json
from typing import Any

from corpus.errors import SettingsWrong


def read_answer(text: str) -> dict[str, Any]:
    """Read one answer as `ask --json` prints it.

    Raises:
        SettingsWrong: It is no JSON object.
    """
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SettingsWrong(f"Het antwoord is geen JSON: {error}.") from error
    if not isinstance(answer, dict):
        raise SettingsWrong("Het antwoord moet één JSON-object zijn, zoals ask --json het geeft.")
    return answer
