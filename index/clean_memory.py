"""Memory that is handed out clean, so that no file gets what stood in it before.

Chroma's graph writes the room that it has not used yet to disk as it got it: words of a letter that
this process read before may stand there.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_M_PERTURB = -6
"""Of glibc's mallopt(3): fill what is handed out, and what is given back."""


@contextmanager
def clean_memory() -> Iterator[None]:
    """Have all memory filled before it is used, in the block; another libc than glibc can't."""
    _perturb(1)
    try:
        yield
    finally:
        _perturb(0)


def _perturb(byte: int) -> None:
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(_M_PERTURB, byte)
