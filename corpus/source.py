"""A file's bytes, or one clear line why they can't be had."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import LetterUnreadable
from corpus.formats.kinds import SUFFIXES
from corpus.unseen import UNSEEN, on_screen

MAX_BYTES = 50_000_000
_ODD_NAME = "de naam heeft tekens die niet te zien zijn; geef het bestand een andere naam"
_WORD_PROCESSORS = frozenset({".doc", ".dot", ".rtf", ".wpd", ".wps", ".docm", ".dotx", ".pages"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as it lies on disk."""

    stem: str
    file_name: str
    suffix: str
    sha256: str
    data: bytes

    @classmethod
    def of(cls, name: str, data: bytes) -> "Source":
        """Take bytes for a file of that name."""
        path = Path(name)
        sha256 = hashlib.sha256(data).hexdigest()
        suffix = path.suffix.lower()
        return cls(stem=path.stem, file_name=path.name, suffix=suffix, sha256=sha256, data=data)


def load_source(path: Path) -> Source:
    """Read a file.

    Raises:
        LetterUnreadable: The file is missing, too large, empty, of a kind that is not read, or
            of a name with signs that nobody sees.
    """
    if UNSEEN.search(path.name):
        raise unreadable(on_screen(path.name), _ODD_NAME)
    if path.suffix.lower() not in SUFFIXES:
        raise unreadable(path.name, _not_read(path.suffix.lower()))
    return Source.of(path.name, _read_bytes(path))


def _not_read(suffix: str) -> str:
    if suffix in _WORD_PROCESSORS:
        return f"een {suffix}-bestand wordt niet gelezen; sla het op als .docx"
    kinds = ", ".join(sorted(SUFFIXES))
    return f"deze soort bestand wordt niet gelezen (wel: {kinds})"


def unreadable(file_name: str, why: str) -> LetterUnreadable:
    """Make the error whose one line names the file."""
    return LetterUnreadable(f"{file_name} is niet te lezen: {why}.")


def _read_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise unreadable(path.name, f"het bestand is groter dan {MAX_BYTES // 1_000_000} MB")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise unreadable(path.name, "het bestand bestaat niet") from error
    except IsADirectoryError as error:
        raise unreadable(path.name, "dit is een map, geen bestand") from error
    except OSError as error:
        raise unreadable(
            path.name, f"het bestand kan niet worden geopend ({error.strerror})"
        ) from error
    if not data.strip():
        raise unreadable(path.name, "het bestand is leeg")
    return data
