"""How the sync reads a file."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import corpus
from corpus.letter import Letter
from corpus.read import SUFFIXES, read_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A way to read letters; `version` changes when it may read the same file otherwise."""

    read: Callable[[Path], Letter]
    suffixes: frozenset[str]
    version: str


@cache
def letter_reader() -> Reader:
    """Give the reader of this program; its version is a hash of the code that does the reading."""
    digest = hashlib.sha256()
    for path in sorted(Path(corpus.__path__[0]).glob("*.py")):
        digest.update(path.read_bytes())
    return Reader(read=read_letter, suffixes=SUFFIXES, version=digest.hexdigest()[:12])
