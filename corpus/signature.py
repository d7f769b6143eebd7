"""Who signed, read from the lines after the body."""

import re
from collections.abc import Sequence

from corpus.closing import NAME, OFFICE, ON_DECISION, is_full_name
from corpus.head_lines import is_dating, reading
from corpus.lines import Line

_SMALL_WORDS = frozenset("van en de het der den voor in op aan bij".split())
_NAME = re.compile(
    r"(?:(?:drs|dr|mr|ir|ing|prof|jhr|bc)\.\s*)*['’A-ZÀ-Ý][\w.'’À-ÿ-]*(?:\s+['’\w.À-ÿ()-]+){0,6}"
)
_ON_BEHALF = re.compile(
    r"(?:(?:namens|voor) deze\b.*|b\.a\.|o\.l\.|"
    r"(?:de )?(?:p[lI1]v\. |plaatsvervangend |waarnemend )?"
    r"(?:secretaris-generaal|directeur(?:-generaal)?)\b.*),?",
    re.IGNORECASE,
)
_FUNCTION = re.compile(
    r"(?:p[lI1]v\. )?\w*(?:manager|directeur|hoofd|leider|inspecteur|secretaris)(?:-generaal)?\b|"
    r"van de|(?:Rijksdienst|Ministerie|Directie|Afdeling|Dienst|Team|Bureau|Gemeente)\b",
    re.IGNORECASE,
)
_BEHALF_BESIDE = re.compile(r"(?<=\w),?\s+(?=(?:namens|voor) deze\b)", re.IGNORECASE)
_FOR_THIS = re.compile(r"(?:namens|voor) deze\b.*", re.IGNORECASE)
_ALSO_FOR = re.compile(r"mede namens\b", re.IGNORECASE)
_ALSO_BESIDE = re.compile(r"(?<=\w),?\s+mede namens\b.*", re.IGNORECASE)
_REMARK = re.compile(r"\[.*\]|\d+\.\d+(?:\.[a-z])?")  # a sentence in brackets; a name struck out
_PRESIDENT = re.compile(r"Minister-president", re.IGNORECASE)
_GENERAL_AFFAIRS = re.compile(r"(?:de )?minister van Algemene Zaken,?", re.IGNORECASE)
_INTERIM = re.compile(r"\s+a\.i\.")
_POSTAL = re.compile(r",?\s+t\.?a\.?v\.?\s.*", re.IGNORECASE)
_MISSPELT = re.compile(r"(staats)(ecretaris)", re.IGNORECASE)
_COLUMNS = re.compile(r"\s{3,}")
_LONGEST = 160
_CLOSING_WORDS = re.compile(
    r"(?:hoogachtend|met .*groet.*|namens .*|bijlagen?\b.*|cc\b.*|i\.o\.|w\.g\.|"
    r"(?:de )?(?:bezwaar|beroep|rechtsmiddel)\w*)[,.]?",
    re.IGNORECASE,
)


def read_signature(closing: Sequence[Line]) -> tuple[str | None, str | None]:
    """Give the office and the name of who signed; of several, joined by `en`."""
    texts = _texts(closing)
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
        if not _ALSO_FOR.match(role):
            roles.append(role)
        after, name = _signer(texts, index)
        if name:
            names.append(name)
            index = after
    if not names and texts:
        names = _name_above(texts, signed=bool(roles))
    return " en ".join(dict.fromkeys(roles)) or None, " en ".join(dict.fromkeys(names)) or None


def _texts(closing: Sequence[Line]) -> list[str]:
    """Give what the signature says, its columns below each other, without remarks and dates."""
    columns = _in_one_column([reading(line) for line in closing if line.kind == "text"])
    parts = (part for line in columns for part in _BEHALF_BESIDE.split(line))
    texts = (_ALSO_BESIDE.sub(",", _on_decision(part).strip()) for part in parts)
    return [text for text in texts if not _REMARK.fullmatch(text) and not is_dating(text)]


def _on_decision(text: str) -> str:
    """Give the office in `Conform het door de Minister van Financiën genomen besluit`."""
    decision = ON_DECISION.fullmatch(text.strip())
    return f"{decision['office']}," if decision else text


def _signer(texts: Sequence[str], index: int) -> tuple[int, str | None]:
    """Give who signs below an office, with the line after; who signs for it may say as what."""
    told = False
    while index < len(texts) and (
        _ON_BEHALF.fullmatch(texts[index]) or _FUNCTION.match(texts[index])
    ):
        goes_on = _ON_BEHALF.fullmatch(texts[index]) and (
            texts[index].split()[-1].lower() in _SMALL_WORDS
            or (texts[index + 1 : index + 2] and _ends_function(texts[index], texts[index + 1]))
        )
        told = told or bool(_FUNCTION.match(texts[index]))
        index += 2 if goes_on else 1
    name = texts[index] if index < len(texts) else ""
    if not _is_name(name) or (told and not is_full_name(name)):
        return index, None
    return index + 1, name.rstrip(",")


def _ends_function(text: str, following: str) -> bool:
    """Say whether a function runs on: `de Directeur-Generaal Luchtvaart en` / `Maritieme Zaken,`."""
    return not text.endswith((",", ":")) and following.endswith(",")


def _name_above(texts: Sequence[str], *, signed: bool) -> list[str]:
    """Give the name above an office, or by itself; of the signers of a motion, the first."""
    only_names = all(NAME.fullmatch(text) for text in texts)
    if _is_name(texts[0]) and (signed or only_names or is_full_name(texts[0])):
        return [texts[0].rstrip(",")]
    behalf = (i for i, text in enumerate(texts) if _FOR_THIS.fullmatch(text))
    name = next((_signer(texts, i)[1] for i in behalf), None)
    return [name] if name else []


def office(text: str) -> str:
    """Write an office as in running text: `Staatssecretaris van Infrastructuur en Waterstaat`.

    The office has one spelling, so that letters of one sender are found together; how the
    letter spells it stays to be seen in the letter.
    """
    text = _INTERIM.sub("", text)
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
    role = office(text)
    also = texts[index] if index < len(texts) else ""
    if _PRESIDENT.fullmatch(role) and _GENERAL_AFFAIRS.fullmatch(also):
        return f"{role}, {office(also)}", index + 1  # one person, one office
    return role, index


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
