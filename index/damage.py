"""What went wrong with the files of the index, in words for the user."""

import shutil
from collections.abc import Callable
from pathlib import Path

from corpus.errors import IndexMismatch, SpoorzoekerError

# Signs in the errors of SQLite, Chroma and tantivy that the place is at fault, not the index.
_NO_ROOM = ("no space", "is full", "disk full", "too large", "quota", "i/o error", "io::error")
_LITTLE = 1 << 20
"""Bytes; where no more is free, that is what went wrong."""
INDEX = "spoorzoeker index MAP"
MEND = "spoorzoeker doctor --mend"
REBUILD = f"{INDEX} --rebuild"
"""With MAP the user's own folder: without it the sample letters would take the place of theirs."""
Unusable = Callable[[str, Path, str], SpoorzoekerError]
"""Makes the error for a part that can't be used: the part, its path, what is wrong with it."""

_NO_RIGHTS = ("readonly", "read-only", "permission denied", "unable to open", "os error 13")


def explain(
    part: str, path: Path, error: BaseException, *, unusable: "Unusable | None" = None
) -> SpoorzoekerError:
    """Give the error to raise in the place of a foreign one.

    Args:
        part: What cannot be used, in Dutch, with its article.
        path: Where it lies.
        error: What the library that keeps it raised.
        unusable: Makes the error for a damaged part; by default one that can be mended.
    """
    cause = (str(error).strip() or type(error).__name__).splitlines()[0][:200]
    signs = cause.lower()
    if any(sign in signs for sign in _NO_ROOM) or _is_full(path):
        return SpoorzoekerError(
            f"{part} in {path} kan niet worden geschreven ({cause}). "
            "Maak ruimte op de schijf en herhaal de opdracht; wat er al was, is er nog."
        )
    if any(sign in signs for sign in _NO_RIGHTS):
        return SpoorzoekerError(
            f"{part} in {path} kan niet worden geopend ({cause}). "
            "Controleer of de map bestaat en of u erin mag schrijven."
        )
    if "locked" in signs or "busy" in signs:
        return SpoorzoekerError(
            f"{part} in {path} is bezet ({cause}). Wacht even en herhaal de opdracht."
        )
    return (unusable or mismatch)(part, path, f"is beschadigd ({cause})")


def _is_full(path: Path) -> bool:
    """Say whether next to nothing is free, which Chroma may call a failed compaction."""
    place = next((folder for folder in (path, *path.parents) if folder.exists()), Path())
    try:
        return shutil.disk_usage(place).free < _LITTLE
    except OSError:
        return False


def mismatch(part: str, path: Path, what: str) -> IndexMismatch:
    """Give the error for what can be made anew from the catalogue."""
    return IndexMismatch(f"{part} in {path} {what}. Herstel met: {MEND}")


def rebuild(part: str, path: Path, what: str) -> IndexMismatch:
    """Give the error for the catalogue, which only the letters' files can give back."""
    return IndexMismatch(f"{part} in {path} {what}. Bouw opnieuw met: {REBUILD}")
