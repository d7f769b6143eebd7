"""A `<stem>.toml` written beside a letter, with all else that stood in it left as it was."""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import SettingsWrong
from corpus.override_values import Value, as_toml
from corpus.overrides import INTERVAL, checked, overrides_path, parsed, text_of

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class _Statement:
    """A key with its value, a comment or an empty line: what can be read by itself."""

    text: str
    keys: frozenset[str] = frozenset()


def write_overrides(letter: Path, changes: Mapping[str, Value]) -> None:
    """Set what the file beside a letter says, at once or not at all.

    Comments, tables and keys that are not changed stay. The last key that is taken off
    takes the file with it, where nothing else stood in it.

    Args:
        letter: The letter's path.
        changes: By key: None lets the letter speak for itself again, an empty text or tuple
            says that there is nothing. A date takes the place of an interval, and the other
            way round.

    Raises:
        LetterUnreadable: A value is not one that its key can hold, or the file was damaged.
        SettingsWrong: The file can't be written.
    """
    path = overrides_path(letter)
    old = text_of(path)
    checked(path, parsed(path, old))
    text = _changed(old, _whole(changes))
    checked(path, parsed(path, text))
    try:
        _replace(path, text)
    except OSError as error:
        raise SettingsWrong(f"{path} kan niet worden geschreven: {error.strerror}.") from error


def _whole(changes: Mapping[str, Value]) -> dict[str, Value]:
    """Add what a change of a date or an interval takes away."""
    cleared: tuple[str, ...] = ()
    if changes.get("date"):
        cleared = (*INTERVAL, "date_evidence")
    elif any(changes.get(end) for end in INTERVAL):
        cleared = ("date",)
    return {**dict.fromkeys(cleared), **changes}


def _changed(text: str, changes: Mapping[str, Value]) -> str:
    head, tables = _parts(text)
    kept = [each.text for each in head if not each.keys & changes.keys()]
    if kept and not kept[-1].endswith("\n"):
        kept[-1] += "\n"
    # Before the empty lines that set the tables apart.
    end = len(kept)
    while end and not kept[end - 1].strip():
        end -= 1
    new = [f"{key} = {as_toml(value)}\n" for key, value in changes.items() if value is not None]
    return "".join([*kept[:end], *new, *kept[end:], tables])


def _parts(text: str) -> tuple[list[_Statement], str]:
    """Part a text before its first table; what stands there is cut into statements."""
    head: list[_Statement] = []
    read = 0
    for statement in _statements(text):
        if statement.text.lstrip().startswith("["):
            break
        head.append(statement)
        read += len(statement.text)
    return head, text[read:]


def _statements(text: str) -> Iterator[_Statement]:
    """Yield the shortest runs of lines that are TOML: a value over more lines is none halfway."""
    waiting = ""
    for line in _LINE.findall(text):
        waiting += line
        if waiting.lstrip().startswith("["):
            yield _Statement(waiting)
            return
        with suppress(tomllib.TOMLDecodeError):
            keys = frozenset(tomllib.loads(waiting))
            yield _Statement(waiting, keys)
            waiting = ""


def _replace(path: Path, text: str) -> None:
    if not text.strip():
        path.unlink(missing_ok=True)
        return
    part = path.with_name(f".{path.name}.deel")  # hidden: no sync takes it for anything
    try:
        with part.open("wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
