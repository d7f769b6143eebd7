"""The items of a note as they are kept, in JSON."""

from functools import cache
from typing import TYPE_CHECKING

from ui.note.item import Item

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Items = tuple[Item, ...]


def written(items: Items) -> bytes:
    """Write items."""
    return _as_json().dump_json(items)


def items_of(data: bytes) -> Items:
    """Read items that were written; `ValueError` where they are none."""
    return _as_json().validate_json(data)


@cache
def _as_json() -> "TypeAdapter[Items]":
    from pydantic import TypeAdapter

    return TypeAdapter(Items)
