"""A change of a note, as the browser sends it."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeVar

from corpus.errors import SettingsWrong
from ui.language import tr

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_Read = TypeVar("_Read")
Deed = Literal[
    "title",  # text
    "text",  # item, text: of a heading or a sentence
    "sentence",  # text, behind `item` or at the end
    "heading",  # text, behind `item` or at the end
    "move",  # item, by
    "place",  # item, before another or at the end
    "remove",  # item
    "check",  # item
    "undo",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is done to a note, seen at a revision."""

    do: Deed
    revision: int
    item: str | None = None
    before: str | None = None
    text: str = ""
    by: Literal[-1, 1] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """An answer to be put in a note: the one named, else the last that was changed."""

    conversation: str
    turn: int
    note: str | None = None


def read_change(data: bytes) -> Change:
    """Read a change.

    Raises:
        SettingsWrong: It isn't one.
    """
    return _read(_changes(), data)


def read_addition(data: bytes) -> Addition:
    """Read which answer shall be put in which note.

    Raises:
        SettingsWrong: It says neither.
    """
    return _read(_additions(), data)


def _read(adapter: "TypeAdapter[_Read]", data: bytes) -> _Read:
    try:
        return adapter.validate_json(data)
    except ValueError as error:
        raise SettingsWrong(
            tr("Deze wijziging is niet te lezen. Laad de pagina opnieuw.")
        ) from error


@cache
def _changes() -> "TypeAdapter[Change]":
    from pydantic import TypeAdapter

    return TypeAdapter(Change)


@cache
def _additions() -> "TypeAdapter[Addition]":
    from pydantic import TypeAdapter

    return TypeAdapter(Addition)
