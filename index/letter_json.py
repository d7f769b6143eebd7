"""A whole letter as JSON, as the catalogue keeps it."""

from functools import cache
from typing import TYPE_CHECKING

from corpus.letter import Letter

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def letter_json(letter: Letter) -> bytes:
    """Write a letter."""
    return _adapter().dump_json(letter)


def letter_of_json(text: bytes) -> Letter:
    """Read what `letter_json` wrote; the letter is equal to the one that was written."""
    return _adapter().validate_json(text)


@cache
def _adapter() -> "TypeAdapter[Letter]":
    # pydantic takes a tenth of a second to import, and only letters in full need it.
    from pydantic import TypeAdapter

    return TypeAdapter(Letter)
