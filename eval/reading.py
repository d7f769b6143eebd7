"""Case files read: JSON lines of cases, conversations and draft sentences, each line checked."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from corpus.errors import SettingsWrong
from eval.cases import Case, CaseSet, Claim, Conversation, Entry, turns_of

_Line = tuple[str, dict[str, Any]]
"""Where a line stands, for a person, and what it holds."""


def read_cases(files: Sequence[Path]) -> CaseSet:
    """Read the cases, conversations and draft sentences of JSON lines files, in order.

    A line with `"draft": true` is left out and counted: a person has yet to approve it.

    Raises:
        SettingsWrong: A file can't be read, a line is no case, or an id is given twice.
    """
    lines = [line for file in files for line in _lines(file)]
    approved = [line for line in lines if line[1].get("draft") is not True]
    entries = [(where, _entry(where, value)) for where, value in approved if "claim" not in value]
    claims = [(where, _claim(where, value)) for where, value in approved if "claim" in value]
    _refuse_twice(
        [(where, case.id) for where, entry in entries for case in turns_of(entry)]
        + [(where, claim.id) for where, claim in claims]
    )
    if not approved:
        waiting = f" ({len(lines)} wachten op goedkeuring)" if lines else ""
        raise SettingsWrong(f"Er staat geen vraag in {', '.join(map(str, files))}{waiting}.")
    return CaseSet(
        entries=tuple(entry for _, entry in entries),
        claims=tuple(claim for _, claim in claims),
        lines=tuple(json.dumps(value, ensure_ascii=False) + "\n" for _, value in approved),
        drafts=len(lines) - len(approved),
    )


def _lines(file: Path) -> Iterator[_Line]:
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise SettingsWrong(f"{file} is niet te lezen: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise SettingsWrong(f"{file} is niet te lezen als UTF-8-tekst: {error}.") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            where = f"Regel {number} van {file}"
            yield where, _object(line, where)


def _object(line: str, where: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SettingsWrong(f"{where} is geen JSON: {error}.") from error
    if not isinstance(value, dict):
        raise SettingsWrong(f"{where} is geen vraag: het moet een JSON-object zijn.")
    return value


def _entry(where: str, value: dict[str, Any]) -> Entry:
    is_conversation = "turns" in value
    try:
        entry = (
            _conversations().validate_python(_with_turn_ids(value))
            if is_conversation
            else _cases().validate_python(value)
        )
    except ValidationError as error:
        raise SettingsWrong(f"{where} is geen vraag: {_first(error)}.") from error
    _refuse_senseless(entry, where)
    return entry


def _claim(where: str, value: dict[str, Any]) -> Claim:
    change = value.get("change")
    if isinstance(change, dict):  # `from` is a word of Python
        change = {("from_" if name == "from" else name): text for name, text in change.items()}
    try:
        claim = _claims().validate_python(value | {"change": change})
    except ValidationError as error:
        raise SettingsWrong(f"{where} is geen conceptzin: {_first(error)}.") from error
    if claim.change and claim.label != "contradicted":
        raise SettingsWrong(
            f'{where} deugt niet: "change" hoort alleen bij een zin die de brieven tegenspreken '
            f'("label" is {claim.label}).'
        )
    return claim


@cache
def _cases() -> TypeAdapter[Case]:
    return TypeAdapter(Case)


@cache
def _conversations() -> TypeAdapter[Conversation]:
    return TypeAdapter(Conversation)


@cache
def _claims() -> TypeAdapter[Claim]:
    return TypeAdapter(Claim)


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


def _refuse_twice(named: Sequence[tuple[str, str]]) -> None:
    seen: dict[str, str] = {}
    for where, id_ in named:
        if id_ in seen:
            raise SettingsWrong(f"{where} heeft een id dat ook {seen[id_]} heeft: {id_}.")
        seen[id_] = where
