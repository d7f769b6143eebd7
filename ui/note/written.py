"""The items of a note as they are kept: JSON, compressed, as a paragraph is cited many times."""

import zlib
from functools import cache
from typing import TYPE_CHECKING

from ui.note.item import Item

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Items = tuple[Item, ...]


def written(items: Items) -> bytes:
    """Write items."""
    return zlib.compress(_as_json().dump_json(items))


def items_of(data: bytes) -> Items:
    """Read items that were written; `ValueError` where they are none."""
    try:
        return _as_json().validate_json(zlib.decompress(data))
    except (zlib.error, TypeError) as error:
        raise ValueError("no items of a note") from error


@cache
def _as_json() -> "TypeAdapter[Items]":
    from pydantic import TypeAdapter

    return TypeAdapter(Items)
