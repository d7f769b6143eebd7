"""A draft read from a file or stdin, whatever it is: its claims, or one line why not."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.errors import DraftUnreadable
from corpus.formats.plain import decode
from corpus.manuscript import Unreadable
from rag.drafts.claims import claims_of
from rag.drafts.draft import Block, Claim
from rag.drafts.plain_text import text_blocks
from rag.drafts.word import word_blocks

_STDIN = "-"
_SUFFIXES = (".txt", ".md", ".docx")
_MAX_BYTES = 50_000_000
_MAX_CHARACTERS = 1_000_000


def read_draft(name: str, *, lines: bool = False) -> tuple[Claim, ...]:
    """Read a draft.

    Args:
        name: A .txt, .md or .docx file, or `-` for the text on stdin.
        lines: Take each line that is not empty for one claim, as it stands.

    Raises:
        DraftUnreadable: It is missing, empty, too large, of another kind, or damaged.
    """
    try:
        claims = _claims(name, lines=lines)
    except (DraftUnreadable, Unreadable) as error:
        raise _unreadable(name, str(error).rstrip(".")) from error
    if not claims:
        raise _unreadable(name, "er staat geen zin in om te controleren")
    return claims


def read_blocks(data: bytes, *, suffix: str) -> tuple[Block, ...]:
    """Read the blocks of a draft that was handed over, not opened from a file of this machine.

    Raises:
        DraftUnreadable: It is empty, too large, of another kind, or damaged; the message is the
            end of a sentence about the draft.
    """
    _refuse_other_kinds(suffix)
    if len(data) > _MAX_BYTES:
        raise DraftUnreadable(f"het is groter dan {_MAX_BYTES // 1_000_000} MB")
    try:
        return tuple(_blocks(data, suffix))
    except Unreadable as error:
        raise DraftUnreadable(str(error).rstrip(".")) from error


def _claims(name: str, *, lines: bool) -> tuple[Claim, ...]:
    data = _stdin_bytes() if name == _STDIN else _file_bytes(Path(name))
    suffix = _path(name).suffix
    if lines and suffix.lower() != ".docx":
        return _claims_of_lines(_text(data).splitlines())
    blocks = _blocks(data, suffix)
    return _claims_of_lines(block.text for block in blocks) if lines else claims_of(blocks)


def _blocks(data: bytes, suffix: str) -> Iterator[Block]:
    if suffix.lower() != ".docx":
        yield from text_blocks(_text(data))
        return
    _refuse_empty(data)
    yield from _not_too_long(word_blocks(data))


def _text(data: bytes) -> str:
    _refuse_empty(data)
    text = decode(data)
    _hold_to_length(len(text))
    return text


def _refuse_empty(data: bytes) -> None:
    if not data.strip():
        raise DraftUnreadable("het is leeg")


def _claims_of_lines(lines: Iterable[str]) -> tuple[Claim, ...]:
    return tuple(Claim(text=line.strip()) for line in lines if line.strip())


def _not_too_long(blocks: Iterable[Block]) -> Iterator[Block]:
    characters = 0
    for block in blocks:
        characters += len(block.text)
        _hold_to_length(characters)
        yield block


def _hold_to_length(characters: int) -> None:
    if characters > _MAX_CHARACTERS:
        raise DraftUnreadable(
            f"het is langer dan {_MAX_CHARACTERS // 1_000_000} miljoen tekens; controleer het in delen"
        )


def _stdin_bytes() -> bytes:
    # Where stdin was replaced by text, as a notebook does, there are no bytes beneath it.
    stream = getattr(sys.stdin, "buffer", None)
    data = stream.read(_MAX_BYTES + 1) if stream else sys.stdin.read(_MAX_BYTES + 1).encode()
    if len(data) > _MAX_BYTES:
        raise DraftUnreadable(f"het is groter dan {_MAX_BYTES // 1_000_000} MB")
    return bytes(data)


def _file_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise DraftUnreadable("dit is een map, geen bestand")
        if not path.exists():
            raise DraftUnreadable("het bestaat niet")
        _refuse_other_kinds(path.suffix)
        if not path.is_file():  # a pipe or device might never end
            raise DraftUnreadable("dit is geen gewoon bestand")
        if path.stat().st_size > _MAX_BYTES:
            raise DraftUnreadable(f"het is groter dan {_MAX_BYTES // 1_000_000} MB")
        return path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        why = getattr(error, "strerror", None) or "geen geldige naam"
        raise DraftUnreadable(f"het kan niet worden geopend ({why})") from error


def _refuse_other_kinds(suffix: str) -> None:
    if suffix.lower() not in _SUFFIXES:
        kinds = ", ".join(_SUFFIXES)
        raise DraftUnreadable(f"deze soort bestand wordt niet gelezen (wel: {kinds})")


def _path(name: str) -> Path:
    return Path("stdin.txt" if name == _STDIN else name)


def _unreadable(name: str, why: str) -> DraftUnreadable:
    shown = "Het concept op stdin" if name == _STDIN else f"Concept {name}"
    return DraftUnreadable(f"{shown} is niet te lezen: {why}.")
