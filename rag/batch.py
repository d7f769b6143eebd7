"""Many questions at once: a file of JSON lines in, answers out."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from corpus.errors import SettingsWrong
from index.filters import Filters
from rag.answer import Answer
from rag.as_json import answer_json
from rag.engine import Engine


def read_questions(file: Path) -> list[dict[str, Any]]:
    """Read `{"id", "question"}` and `{"id", "turns"}` lines, all of them before any is answered.

    Raises:
        SettingsWrong: The file can't be read, or a line is no such object; says which.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsWrong(f"{file} is niet te lezen als UTF-8-tekst: {error}.") from error
    return [
        _entry(line, f"Regel {number} van {file.name}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]


def answer_batch(
    engine: Engine, entries: Sequence[dict[str, Any]], filters: Filters
) -> Iterator[dict[str, Any]]:
    """Answer each question; a conversation turn by turn, one answer for each turn."""
    for entry in entries:
        if "turns" not in entry:
            yield answer_json(engine.ask(entry["question"], filters=filters), entry["id"])
            continue
        history: list[Answer] = []
        for number, turn in enumerate(entry["turns"], start=1):
            answer = engine.ask(turn["question"], history=history, filters=filters)
            history.append(answer)
            yield answer_json(answer, turn.get("id", f"{entry['id']}-{number}"))


def _entry(line: str, where: str) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SettingsWrong(f"{where} is geen JSON: {error}.") from error
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
        raise SettingsWrong(f'{where} moet een object met een "id" zijn.')
    questions = entry.get("turns", [entry])
    if not isinstance(questions, list) or not questions or not all(map(_has_question, questions)):
        raise SettingsWrong(f'{where} mist een "question".')
    return entry


def _has_question(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("question"), str)
