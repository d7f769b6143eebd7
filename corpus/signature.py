"""Who signed, read from the lines after the body."""

import re
from collections.abc import Sequence

from corpus.footnotes import without_marks
from corpus.lines import Line
from corpus.markup import plain
from corpus.zones import OFFICE

_SMALL_WORDS = frozenset("van en de het der den voor in op aan bij".split())
_NAME = re.compile(
    r"(?:(?:drs|dr|mr|ir|ing|prof|jhr|bc)\.\s*)*['’A-ZÀ-Ý][\w.'’À-ÿ-]*(?:\s+['’\w.À-ÿ()-]+){0,6}"
)
_ON_BEHALF = re.compile(
    r"(?:(?:namens|voor) deze\b.*|b\.a\.|o\.l\.|"
    r"(?:de )?(?:secretaris-generaal|directeur(?:-generaal)?)\b.*),?",
    re.IGNORECASE,
)
_FUNCTION = re.compile(
    r"\w*(?:manager|directeur|hoofd|leider|inspecteur|secretaris)(?:-generaal)?\b|"
    r"(?:Rijksdienst|Ministerie|Directie|Afdeling|Dienst)\b",
    re.IGNORECASE,
)
_BEHALF_BESIDE = re.compile(r"(?<=\w),?\s+(?=(?:namens|voor) deze\b)", re.IGNORECASE)
_POSTAL = re.compile(r",?\s+t\.?a\.?v\.?\s.*", re.IGNORECASE)
_MISSPELT = re.compile(r"(staats)(ecretaris)", re.IGNORECASE)
_COLUMNS = re.compile(r"\s{3,}")
_LONGEST = 160
_CLOSING_WORDS = re.compile(
    r"(?:hoogachtend|met .*groet.*|namens .*|bijlagen?\b.*|cc\b.*|i\.o\.|w\.g\.)[,.]?",
    re.IGNORECASE,
)


def read_signature(closing: Sequence[Line]) -> tuple[str | None, str | None]:
    """Give the office and the name of who signed; of several, joined by `en`."""
    plain_lines = (without_marks(plain(line.text).text) for line in closing if line.kind == "text")
    columns = _in_one_column([line.strip() for line in plain_lines])
    texts = [part.strip() for line in columns for part in _BEHALF_BESIDE.split(line)]
    roles: list[str] = []
    names: list[str] = []
    index = 0
    while index < len(texts):
        if not OFFICE.fullmatch(texts[index]):
            index += 1
            continue
        role, index = _whole_office(texts, index)
        if _POSTAL.search(role):
            continue  # where an objection has to be sent
        roles.append(role)
        while index < len(texts) and _ON_BEHALF.fullmatch(texts[index]):
            index += 2 if texts[index].split()[-1].lower() in _SMALL_WORDS else 1
        name = texts[index] if index < len(texts) else ""
        if _is_name(name):
            names.append(name.rstrip(","))
            index += 1
    if roles and not names and _is_name(texts[0]):
        names.append(texts[0].rstrip(","))
    return " en ".join(dict.fromkeys(roles)) or None, " en ".join(names) or None


def office(text: str) -> str:
    """Write an office as in running text: `Staatssecretaris van Infrastructuur en Waterstaat`.

    The office has one spelling, so that letters of one sender are found together; how the
    letter spells it stays to be seen in the letter.
    """
    words = _MISSPELT.sub(r"\1S\2" if text.isupper() else r"\1s\2", text).strip(" ,.").split()
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
    while index < len(texts) and _runs_on(text, texts[index]):
        text = f"{text} {texts[index]}"
        index += 1
    return office(text), index


def _runs_on(office: str, following: str) -> bool:
    """Say whether the next line still belongs to the office.

    So it does after `van` or `en`, where it ends in a comma or holds an `en` itself
    (`Onderwijs,` / `Cultuur en Wetenschap,`), and where it is no name.
    """
    if OFFICE.fullmatch(following) or _ON_BEHALF.fullmatch(following) or len(office) > _LONGEST:
        return False
    if office.split()[-1].lower() in _SMALL_WORDS:
        return True
    if office.endswith(","):
        return following.endswith(",") or " en " in following
    return following[:1].islower()


def _in_one_column(lines: Sequence[str]) -> list[str]:
    """Put signatures that stand side by side under each other."""
    columns: list[list[str]] = []
    for line in lines:
        for place, part in enumerate(_COLUMNS.split(line)):
            if place == len(columns):
                columns.append([])
            columns[place].append(part)
    return [part for column in columns for part in column]


def _is_name(text: str) -> bool:
    return (
        bool(_NAME.fullmatch(text.rstrip(",")))
        and not OFFICE.fullmatch(text)
        and not _CLOSING_WORDS.fullmatch(text)
        and not _FUNCTION.match(text)
        and not any(c.isdigit() for c in text)
    )
