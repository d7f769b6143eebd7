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
    """A way to read letters; `version` changes when it may read the same file otherwise.

    `entry` names the same function for another process, as `module:function`; without it,
    files are read in this one.
    """

    read: Callable[[Path], Letter]
    suffixes: frozenset[str]
    version: str
    entry: str | None = None


@cache
def letter_reader() -> Reader:
    """Give the reader of this program; its version is a hash of the code that does the reading."""
    folder, digest = Path(corpus.__path__[0]), hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return Reader(
        read=read_letter,
        suffixes=SUFFIXES,
        version=digest.hexdigest()[:12],
        entry="corpus.read:read_letter",
    )
