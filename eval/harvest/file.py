"""The file of drafts: what a person did with it stays, new drafts come behind."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from corpus.errors import SettingsWrong


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
    before = _text_of(file)
    known = _ids(before, file)
    wanted = list(cases)
    new = [case for case in wanted if case["id"] not in known]
    if before and not before.endswith("\n"):
        before += "\n"
    if new or not file.exists():
        _write(before + "".join(f"{json.dumps(c, ensure_ascii=False)}\n" for c in new), file)
    return len(new), len(wanted) - len(new)


def _text_of(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8") if file.exists() else ""
    except OSError as error:
        raise SettingsWrong(f"{file} is niet te lezen: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise SettingsWrong(f"{file} is niet te lezen als UTF-8-tekst: {error}.") from error


def _ids(text: str, file: Path) -> frozenset[str]:
    found: set[str] = set()
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if line.strip():
            try:
                found.add(str(json.loads(line)["id"]))
            except (ValueError, KeyError, TypeError, RecursionError) as error:
                raise SettingsWrong(
                    f'Regel {number} van {file} is geen vraag met een "id"; herstel die regel of '
                    "noem een ander bestand met --out."
                ) from error
    return frozenset(found)


def _write(text: str, file: Path) -> None:
    part = file.with_name(f"{file.name}.deel")
    try:
        part.write_bytes(text.encode("utf-8"))
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise SettingsWrong(f"{file} kan niet worden geschreven: {error.strerror}.") from error
