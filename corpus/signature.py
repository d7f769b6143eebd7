"""Who signed, read from the lines after the body."""

import re
from collections.abc import Sequence

from corpus.lines import Line
from corpus.zones import OFFICE, reading

_SMALL_WORDS = frozenset("van en de het der den voor in op aan bij".split())
_NAME = re.compile(
    r"(?:(?:drs|dr|mr|ir|ing|prof|jhr|bc)\.\s*)*['’A-ZÀ-Ý][\w.'’À-ÿ-]*(?:\s+['’\w.À-ÿ()-]+){0,6}"
)
_CLOSING_WORDS = re.compile(
    r"(?:hoogachtend|met .*groet.*|namens .*|bijlagen?\b.*|cc\b.*|i\.o\.|w\.g\.)[,.]?",
    re.IGNORECASE,
)


def read_signature(closing: Sequence[Line]) -> tuple[str | None, str | None]:
    """Give the office and the name of who signed; of several, joined by `en`."""
    texts = [reading(line) for line in closing if line.kind == "text"]
    roles: list[str] = []
    names: list[str] = []
    index = 0
    while index < len(texts):
        if not OFFICE.fullmatch(texts[index]):
            index += 1
            continue
        role, index = _whole_office(texts, index)
        roles.append(role)
        name = texts[index] if index < len(texts) else ""
        if _is_name(name):
            names.append(name.rstrip(","))
            index += 1
    if roles and not names and _is_name(texts[0]):
        names.append(texts[0].rstrip(","))
    return " en ".join(roles) or None, " en ".join(names) or None


def office(text: str) -> str:
    """Write an office as in running text: `Staatssecretaris van Infrastructuur en Waterstaat`."""
    words = text.strip(" ,.").split()
    if words and words[0].lower() in {"de", "het"}:
        words = words[1:]
    if text.isupper():
        words = [w.lower() if w.lower() in _SMALL_WORDS else _capitalised(w) for w in words]
    return " ".join(words)[:1].upper() + " ".join(words)[1:]


def _capitalised(word: str) -> str:
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def _whole_office(texts: Sequence[str], index: int) -> tuple[str, int]:
    """Join an office that runs over its line: it goes on until a comma or a name."""
    text = texts[index]
    index += 1
    while index < len(texts) and not text.endswith(",") and not _is_name(texts[index]):
        if len(text) > 160 or OFFICE.fullmatch(texts[index]):
            break
        text = f"{text} {texts[index]}"
        index += 1
    if text.split()[-1].lower() in _SMALL_WORDS and index < len(texts):
        text = f"{text} {texts[index]}"
        index += 1
    return office(text), index


def _is_name(text: str) -> bool:
    return (
        bool(_NAME.fullmatch(text.rstrip(",")))
        and not OFFICE.fullmatch(text)
        and not _CLOSING_WORDS.fullmatch(text)
        and not any(c.isdigit() for c in text)
    )
