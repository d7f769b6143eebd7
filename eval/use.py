"""Cases from use: judged answers added to a case file of one's own."""

import json
from pathlib import Path
from typing import Any

from corpus.errors import SettingsWrong
from eval.reading import read_cases


def add_case(case: dict[str, Any], file: Path) -> bool:
    """Add a case to a file; one that it has of the same id makes way.

    Args:
        case: As a line of a case file.
        file: The case file; it may be new.

    Returns:
        Whether the case is new.

    Raises:
        SettingsWrong: The file holds what is no case, or can't be written.
    """
    before = read_cases([file]).lines if file.exists() else ()
    kept = [line for line in before if json.loads(line)["id"] != case["id"]]
    part = file.with_name(f"{file.name}.deel")
    try:
        part.write_text(
            "".join([*kept, json.dumps(case, ensure_ascii=False) + "\n"]), encoding="utf-8"
        )
        part.replace(file)
    except OSError as error:
        raise SettingsWrong(f"{file} kan niet worden geschreven: {error.strerror}.") from error
    return len(kept) == len(before)


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
