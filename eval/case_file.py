"""A case file of one's own: lines are added, and every other line stays as a person left it."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from corpus.errors import SettingsWrong
from corpus.whole_file import unwritable, whole_file


def add_lines(cases: Iterable[dict[str, Any]], file: Path) -> tuple[int, int]:
    """Add the cases whose id the file lacks; every line that it has stays as it is.

    Args:
        cases: Lines of a case file.
        file: The case file; it may be new.

    Returns:
        How many were new, and how many it had already.

    Raises:
        SettingsWrong: The file holds what is no case, or can't be written.
    """
    lines = _lines(file)
    known = {_id_of(line, number, file) for number, line in enumerate(lines, start=1)}
    wanted = list(cases)
    new = [case for case in wanted if case["id"] not in known]
    if new or not file.exists():
        _write([*lines, *map(_as_line, new)], file)
    return len(new), len(wanted) - len(new)


def put_case(case: dict[str, Any], file: Path) -> bool:
    """Add a case, or put it in the place of the one that the file has of the same id.

    Args:
        case: As a line of a case file.
        file: The case file; it may be new.

    Returns:
        Whether the case is new.

    Raises:
        SettingsWrong: The file holds what is no case, or can't be written.
    """
    lines = _lines(file)
    ids = [_id_of(line, number, file) for number, line in enumerate(lines, start=1)]
    new = case["id"] not in ids
    kept = [
        _as_line(case) if id_ == case["id"] else line for line, id_ in zip(lines, ids, strict=True)
    ]
    _write([*kept, _as_line(case)] if new else kept, file)
    return new


def _as_line(case: dict[str, Any]) -> str:
    return json.dumps(case, ensure_ascii=False)


def _lines(file: Path) -> list[str]:
    """Give the lines of a file without their ends; none where there is no file."""
    lines = _text_of(file).split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def _text_of(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8") if file.exists() else ""
    except OSError as error:
        raise SettingsWrong(f"{file} is niet te lezen: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise SettingsWrong(f"{file} is niet te lezen als UTF-8-tekst: {error}.") from error


def _id_of(line: str, number: int, file: Path) -> str | None:
    """Give the id of a line; None of an empty one."""
    if not line.removeprefix("\ufeff").strip():
        return None
    try:
        return str(json.loads(line.removeprefix("\ufeff"))["id"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise SettingsWrong(
            f'Regel {number} van {file} is geen vraag met een "id"; herstel die regel of '
            "noem een ander bestand met --out."
        ) from error


def _write(lines: Iterable[str], file: Path) -> None:
    try:
        with whole_file(file) as out:
            out.writelines(f"{line}\n".encode() for line in lines)
    except OSError as error:
        raise unwritable(file, error) from error
