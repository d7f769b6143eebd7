"""Question sets: cases with their evidence, and conversations of cases, read from JSON lines."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import StringConstraints, TypeAdapter, ValidationError

from corpus.errors import SettingsWrong

Words = Annotated[str, StringConstraints(pattern=r"\S")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of a letter; `letter` is its id or the id's beginning."""

    letter: Words
    quote: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question and what a right answer to it rests on.

    All of `evidence` is needed; each of `alt_evidence` would do as well for one of it. A right
    answer holds all `facts`. Invariant: there is evidence exactly when `answerable`.
    """

    id: Words
    question: Words
    answerable: bool
    type: Words = "other"
    evidence: tuple[Evidence, ...] = ()
    alt_evidence: tuple[Evidence, ...] = ()
    facts: tuple[Words, ...] = ()
    standalone: str | None = None
    answer: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """Cases asked one after the other, each in the light of those before; at least one."""

    id: Words
    turns: tuple[Case, ...]


Entry = Case | Conversation


def read_cases(files: Sequence[Path]) -> tuple[Entry, ...]:
    """Read the cases and conversations of JSON lines files, in order.

    Raises:
        SettingsWrong: A file can't be read, a line is no case, or an id is given twice.
    """
    seen: dict[str, str] = {}
    entries: list[Entry] = []
    for file in files:
        for where, entry in _entries(file):
            for case in turns_of(entry):
                if case.id in seen:
                    raise SettingsWrong(
                        f"{where} heeft een id dat ook {seen[case.id]} heeft: {case.id}."
                    )
                seen[case.id] = where
            entries.append(entry)
    if not entries:
        raise SettingsWrong(f"Er staat geen vraag in {', '.join(map(str, files))}.")
    return tuple(entries)


def turns_of(entry: Entry) -> tuple[Case, ...]:
    """Give the cases of an entry in the order in which they are asked."""
    return entry.turns if isinstance(entry, Conversation) else (entry,)


def _entries(file: Path) -> Iterator[tuple[str, Entry]]:
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise SettingsWrong(f"{file} is niet te lezen: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise SettingsWrong(f"{file} is niet te lezen als UTF-8-tekst: {error}.") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            where = f"Regel {number} van {file}"
            yield where, _entry(line, where)


def _entry(line: str, where: str) -> Entry:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SettingsWrong(f"{where} is geen JSON: {error}.") from error
    if not isinstance(value, dict):
        raise SettingsWrong(f"{where} is geen vraag: het moet een JSON-object zijn.")
    try:
        entry = _converted(value)
    except ValidationError as error:
        raise SettingsWrong(f"{where} is geen vraag: {_first(error)}.") from error
    _refuse_senseless(entry, where)
    return entry


def _converted(value: dict[str, Any]) -> Entry:
    if "turns" in value:
        return _conversations().validate_python(_with_turn_ids(value))
    return _cases().validate_python(value)


@cache
def _cases() -> TypeAdapter[Case]:
    return TypeAdapter(Case)


@cache
def _conversations() -> TypeAdapter[Conversation]:
    return TypeAdapter(Conversation)


def _with_turn_ids(value: dict[str, Any]) -> dict[str, Any]:
    """Number the turns that have no id of their own, as `ask --batch` does."""
    turns = value.get("turns")
    if not isinstance(turns, list):
        return value
    named = [
        {"id": f"{value.get('id')}-{number}"} | turn if isinstance(turn, dict) else turn
        for number, turn in enumerate(turns, start=1)
    ]
    return value | {"turns": named}


def _first(error: ValidationError) -> str:
    """Say the first thing that is wrong with a line, and where in it."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    reason = "ontbreekt" if first["type"] == "missing" else f"deugt niet ({first['msg']})"
    return f'"{place}" {reason}'


def _refuse_senseless(entry: Entry, where: str) -> None:
    if not turns_of(entry):
        raise SettingsWrong(f'{where} is een gesprek zonder vragen: "turns" is leeg.')
    for case in turns_of(entry):
        if case.answerable != bool(case.evidence):
            raise SettingsWrong(
                f'{where} deugt niet: "evidence" hoort bij een vraag die te beantwoorden is, '
                f'en alleen daarbij ({case.id}: "answerable" is {str(case.answerable).lower()}).'
            )
