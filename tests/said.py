"""What a command says to who runs it in a test."""

from collections.abc import Callable
from typing import NamedTuple


class Said(NamedTuple):
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str


Run = Callable[..., Said]
