"""From the bytes of a file to its text, or one clear line why it can't be read."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import LetterUnreadable

SUFFIXES = frozenset({".txt", ".md"})
MAX_BYTES = 20_000_000

_SIGNATURES = {
    b"%PDF": "een PDF",
    b"PK\x03\x04": "een Word-, ODT- of zipbestand",
    b"\xd0\xcf\x11\xe0": "een oud Word-bestand (.doc)",
    b"\x89PNG": "een afbeelding (PNG)",
    b"\xff\xd8\xff": "een afbeelding (JPEG)",
    b"GIF8": "een afbeelding (GIF)",
    b"RIFF": "een mediabestand",
    b"II*\x00": "een afbeelding (TIFF)",
    b"MM\x00*": "een afbeelding (TIFF)",
    b"\x1f\x8b": "een gecomprimeerd bestand (gzip)",
    b"\x7fELF": "een programma",
    b"{\\rtf": "een RTF-bestand",
}
_UTF16_OR_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
# What a Dutch text in Windows-1252 may hold beside ASCII; other signs inside words mean
# that the bytes were written in yet another encoding (cp850, Mac).
_DUTCH_SIGNS = frozenset(
    "àáâäãåæçèéêëìíîïñòóôöõøœßùúûüýÿ€‘’“”„‚«»‹›–—…•·°§½¼¾²³¹©®™±×÷´¨¸ºª£¶\xa0\xad"
)
_BROKEN_UTF8 = re.compile("Ã[\u0080-\u00bf]|â€")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")  # but for tabs and line ends
_A_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file's text as decoded, before anything is taken out of it."""

    stem: str
    file_name: str
    sha256: str
    text: str


def load_source(path: Path) -> Source:
    """Read a text file.

    Raises:
        LetterUnreadable: The file is missing, too large, empty, binary, of a kind that
            is not read, or in an unknown encoding.
    """
    if path.suffix.lower() not in SUFFIXES:
        kinds = ", ".join(sorted(SUFFIXES))
        raise _unreadable(path, f"deze soort bestand wordt niet gelezen (wel: {kinds})")
    data = _read_bytes(path)
    text = decode(path, data)
    if not _A_WORD.search(text):
        raise _unreadable(path, "er staat geen tekst in")
    return Source(
        stem=path.stem, file_name=path.name, sha256=hashlib.sha256(data).hexdigest(), text=text
    )


def _read_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _unreadable(path, f"het bestand is groter dan {MAX_BYTES // 1_000_000} MB")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise _unreadable(path, "het bestand bestaat niet") from error
    except IsADirectoryError as error:
        raise _unreadable(path, "dit is een map, geen bestand") from error
    except OSError as error:
        raise _unreadable(
            path, f"het bestand kan niet worden geopend ({error.strerror})"
        ) from error
    if not data.strip():
        raise _unreadable(path, "het bestand is leeg")
    return data


def decode(path: Path, data: bytes) -> str:
    """Read bytes as text: UTF-8, with or without a mark, or Windows-1252.

    Raises:
        LetterUnreadable: They are no text, or one in another encoding.
    """
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise _unreadable(path, f"dit is {what}, geen tekst")
    if data.startswith(_UTF16_OR_32):
        raise _unreadable(path, "de tekst staat in UTF-16 of UTF-32; sla haar op als UTF-8")
    if b"\x00" in data:
        raise _unreadable(path, "dit is geen tekst maar een binair bestand")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _decode_windows(path, data)
    if len(_CONTROL.findall(text)) > len(text) / 200:
        raise _unreadable(path, "dit is geen tekst maar een binair bestand")
    return text


def _decode_windows(path: Path, data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _wrong_encoding(path) from error
    signs = [c for c in text if ord(c) > 127]
    strange = sum(c.lower() not in _DUTCH_SIGNS for c in signs)
    inside_words = re.findall(r"(?<=[a-z])[‘“”„‚«»‹›–—…•·°§½¼¾²³¹©®™±×÷¨¸ºª£¶](?=[a-z])", text)
    if strange + len(inside_words) > len(signs) / 10 or _BROKEN_UTF8.search(text):
        raise _wrong_encoding(path)
    return text


def _wrong_encoding(path: Path) -> LetterUnreadable:
    return _unreadable(path, "de tekencodering is onbekend; sla de tekst op als UTF-8")


def _unreadable(path: Path, why: str) -> LetterUnreadable:
    return LetterUnreadable(f"{path.name} is niet te lezen: {why}.")
