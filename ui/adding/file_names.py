"""Names of files as browsers send them, made fit to lie in a folder."""

import unicodedata
from collections.abc import Callable
from itertools import count
from pathlib import PurePosixPath

_NOT_IN_NAMES = frozenset('<>:"|?*#~%')
"""Refused by some system, or with a meaning of its own in an id or an address."""
_RESERVED = frozenset(
    ("CON", "PRN", "AUX", "NUL", *(f"{kind}{n}" for kind in ("COM", "LPT") for n in range(1, 10)))
)
_MOST_BYTES = 150  # of the stem; what is put behind it must fit in a name too
_NAMELESS = "brief"


def clean_name(given: str) -> str:
    """Give the name that a file gets: no folders, no signs of control, not too long."""
    last = unicodedata.normalize("NFC", given).replace("\\", "/").rpartition("/")[2]
    shown = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C" or sign == "\t")
    stem, dot, suffix = shown.rpartition(".")
    if not dot:
        stem, suffix = suffix, ""
    stem = _cut(_fit(stem)) or _NAMELESS
    if stem.partition(".")[0].upper() in _RESERVED:
        stem = f"{_NAMELESS}-{stem}"
    suffix = _fit(suffix)[:10]
    return f"{stem}.{suffix}" if suffix else stem


def free_name(name: str, is_taken: Callable[[str], bool]) -> str:
    """Give a name whose stem is not taken: `brief.pdf`, else `brief-2.pdf`, and so on."""
    path = PurePosixPath(name)
    stems = (path.stem if number == 1 else f"{path.stem}-{number}" for number in count(1))
    return next(stem for stem in stems if not is_taken(stem)) + path.suffix


def _fit(text: str) -> str:
    kept = "".join("-" if sign in _NOT_IN_NAMES else sign for sign in text)
    return " ".join(kept.split()).strip(" .-$")


def _cut(text: str) -> str:
    return text.encode("utf-8", "ignore")[:_MOST_BYTES].decode("utf-8", "ignore").strip(" .-")
