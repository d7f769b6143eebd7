"""References to papers of parliament found in a text, in every usual spelling.

`corpus.reference` writes them: of what that gives, this reads back the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from corpus.dutch_dates import DATE, parse_date
from corpus.reference import (
    HandelingenReference,
    KamerstukReference,
    LetterReference,
    ParagraphReference,
    Referred,
)
from corpus.vergaderjaar import vergaderjaar

_GAP = r"(?:,?[ \t\xa0\u202f]{1,3})"
_YEAR = rf"(?:\(?(?:vergaderjaar{_GAP})?(?P<year>\d{{4}} ?[-–/] ?\d{{2,4}})\)?|\(vergaderjaar onbekend\))"
_DOSSIER = (
    r"\d{2}[ .\xa0\u202f]?\d{3}"
    r"(?:-\d{2}(?=,?\s{1,3}nrs?\b)|"
    r"[- ](?-i:[IVX]{1,6}|[A-J](?=,?\s{1,3}nrs?\b|,\s[A-Z]{1,3}\b)))?"
    r"(?:\s\(R\s?\d{3,4}\))?(?!\w)"
)
_NUMBERS = (
    r"nrs?\.?\s{0,2}(?P<numbers>"
    r"\d{1,5}(?:(?:, | en )\d{1,5}(?![\d/-])(?! ?\d{3}\b))*|(?-i:[A-Z]{1,3})\b)"
)
_NUMBER = rf"(?:{_GAP}(?:{_NUMBERS}|(?P<letter>(?-i:[A-Z]{{1,3}}))\b(?!\.\w)))"
_PAGE = r"(?:,?\s(?:p|pag|blz)\.\s?(?P<page>\d{1,4})(?:[-–]\d{1,4})?)"
_CHAMBER = r"(?P<chamber>I{1,2}|TK|EK)"
_KAMERSTUK = re.compile(
    rf"\b(?:Kamerst(?:uk(?:ken|nummer|nr\.?)?|\.)|Kst\.?|(?P<house>TK|EK|Tweede Kamer|Eerste Kamer))"
    rf"(?:[ \xa0]{_CHAMBER}(?![\w]))?(?:{_GAP}{_YEAR})?"
    rf"{_GAP}(?P<dossier>{_DOSSIER})(?P<more>(?:(?:,| en|/) ?{_DOSSIER})*)"
    rf"{_NUMBER}?{_PAGE}?",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?<![\w./#€-])(?<!€ )(?P<dossier>{_DOSSIER})(?P<more>)"
    rf",?\s{{1,2}}{_NUMBERS}{_PAGE}?"
)
_JOINED = re.compile(
    r"(?<![\w./#-])(?:kst-)?(?P<dossier>\d{5}(?:-(?:[IVX]{1,6}|\d{2}(?=-)))?)-(?P<numbers>\d{1,4}|[A-Z]{1,2})"
    r"(?![\w/-])"
)
_HANDELINGEN = re.compile(
    rf"\b(?:(?P<appendix>Aanhangsel)(?: van de| der)?(?: Handelingen)?|Handelingen)"
    rf"(?: (?P<house>TK|EK|(?:Tweede|Eerste) Kamer)| {_CHAMBER}(?!\w))?(?:{_GAP}{_YEAR})"
    rf"{_GAP}nr\.?\s?(?P<numbers>\d{{1,5}})(?:,\s(?:item\s\d{{1,3}}|p\.\s?[\d–-]{{1,12}}))*",
    re.IGNORECASE,
)
_KENMERK = r"kenmerk:?\s(?:(?P<kenmerk>(?=[^\s,;()]*\d|\w+ ?/)[\w.]+(?: ?[/-] ?[\w.]+)*(?<!\.))|onbekend\b)"
_OFFICE = (
    r"van (?:de|het) (?P<sender>"
    r"(?:minister|staatssecretaris|bewindspersonen|ministerie)\b[^.;()\d]{0,160}?)"
)
_OTHER_PAPER = r"(?!(?:motie|rapport|advies|debat|besluit|uitspraak|wet|verslag|staat|wordt|dat)\b)"
_DAY = DATE.pattern
_LETTER = re.compile(
    rf"\b[a-z]{{0,30}}brief"
    rf"(?: (?:\(afzender onbekend\)|{_OFFICE}|(?:{_OTHER_PAPER}[\w'’-]{{1,30}} ){{0,6}}?))?"
    rf"\s?(?:(?:van|d\.d\.|dd\.?|gedateerd|gedagtekend) (?P<date>{_DAY})|"
    rf"\((?P<undated>ongedateerd[^()]{{0,60}})\))"
    rf"(?:,?\s(?P<open>\()?(?:met )?(?:ons )?{_KENMERK}(?(open)\)))?",
    re.IGNORECASE,
)
_BY_KENMERK = re.compile(
    rf"(?:\b[a-z]{{0,30}}brief(?: met)?,? )?\b(?:ons )?{_KENMERK}", re.IGNORECASE
)
_PARAGRAPH = re.compile(r"(?<![\w#/&.])(?P<letter>\w[\w.-]{2,80})#(?P<paragraph>\d{1,4})\b")
_ALINEA = re.compile(r",?\s(?:alinea|al\.)\s(\d{1,4})\b", re.IGNORECASE)
_PATTERNS = (_HANDELINGEN, _KAMERSTUK, _LETTER, _BARE, _JOINED, _BY_KENMERK, _PARAGRAPH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A reference as it stands in a text, at `[start, end)`, and what it refers to.

    One that names several papers (`nrs. 3 en 4`) gives a reference for each, at one place.
    `paragraph` is the alinea of the whole paper that it names; one of a page has no number here.
    """

    text: str
    start: int
    end: int
    to: Referred
    paragraph: int | None = None


def references_in(text: str) -> tuple[Reference, ...]:
    """Find the references in a text, in order; of two that overlap the fuller kind counts."""
    found: list[Reference] = []
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < last and first < end for first, last in taken):
                continue
            alinea = _ALINEA.match(text, end)
            end = alinea.end() if alinea else end
            taken.append((start, end))
            number = int(alinea.group(1)) if alinea and not match.groupdict().get("page") else None
            found += [
                Reference(text=text[start:end], start=start, end=end, to=to, paragraph=number)
                for to in _referred(pattern, match)
            ]
    return tuple(sorted(found, key=lambda reference: reference.start))


def _referred(pattern: re.Pattern[str], match: re.Match[str]) -> Iterator[Referred]:
    parts = match.groupdict()
    if pattern is _PARAGRAPH:
        yield ParagraphReference(letter=parts["letter"], paragraph=int(parts["paragraph"]))
    elif pattern in (_LETTER, _BY_KENMERK):
        yield from _letter(parts)
    elif pattern is _HANDELINGEN:
        yield HandelingenReference(
            number=parts["numbers"],
            chamber=_chamber(parts),
            vergaderjaar=vergaderjaar(parts.get("year") or ""),
            appendix=bool(parts["appendix"]),
        )
    else:
        yield from _kamerstukken(parts)


def _kamerstukken(parts: dict[str, str | None]) -> Iterator[KamerstukReference]:
    numbers = re.findall(r"\d+|[A-Z]+", parts.get("numbers") or parts.get("letter") or "")
    page = parts.get("page")
    for number in numbers or [None]:
        yield KamerstukReference(
            dossier=_dossier(parts["dossier"] or ""),
            number=number,
            chamber=_chamber(parts),
            vergaderjaar=vergaderjaar(parts.get("year") or ""),
            page=int(page) if page else None,
        )


def _letter(parts: dict[str, str | None]) -> Iterator[LetterReference]:
    date = parse_date(parts.get("date") or "")
    kenmerk = parts["kenmerk"]
    if date or kenmerk or parts.get("undated"):
        first, last = _interval(parts.get("undated") or "")
        yield LetterReference(
            sender=parts.get("sender"),
            date=date,
            date_from=parse_date(first),
            date_to=parse_date(last),
            kenmerk=kenmerk,
        )


def _interval(undated: str) -> tuple[str, str]:
    """Give the words of the first and the last day of `tussen … en …`, `na …` or `uiterlijk …`."""
    if "tussen" in undated:
        first, _, last = undated.partition(" en ")
        return first, last
    return (undated, "") if " na " in undated else ("", undated)


def _dossier(text: str) -> str:
    """Give `29984` for `29 984`; a part stays behind it."""
    digits = re.match(r"(\d{2})[ .\xa0\u202f]?(\d{3})", text)
    rest = re.sub(r"\s\(R\s?\d+\)", "", text[digits.end() :]) if digits else text
    return f"{digits.group(1)}{digits.group(2)}{rest}" if digits else text


def _chamber(parts: dict[str, str | None]) -> Literal["I", "II"] | None:
    named = (parts.get("chamber") or parts.get("house") or "").upper()
    if not named:
        return None
    return "I" if named in ("I", "1", "EK") or named.startswith("EERSTE") else "II"
