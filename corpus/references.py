"""References to papers of parliament found in a text, in every usual spelling.

`corpus.reference` writes them: of what that gives, this reads back the same.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from corpus import reference_patterns as patterns
from corpus.dutch_dates import day_before, parse_date
from corpus.reference import (
    HandelingenReference,
    KamerstukReference,
    LetterReference,
    ParagraphReference,
    PublicationReference,
    Referred,
    Series,
)
from corpus.vergaderjaar import vergaderjaar

_MOST = 50  # papers that one range may name
_SERIES: dict[str, Series] = {"stb": "Stb", "stcrt": "Stcrt", "trb": "Trb"}
_NAMES = {"staatsblad": "stb", "staatscourant": "stcrt", "tractatenblad": "trb"}


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


_Parts = dict[str, str | None]


def references_in(text: str, *, seen_from: dt.date | None = None) -> tuple[Reference, ...]:
    """Find the references in a text, in order; of two that overlap the fuller kind counts.

    Args:
        text: Of a letter, a footnote, a question or a draft.
        seen_from: The day on which it was written, where that is known: `mijn brief van
            17 februari jl.` is a reference only then.
    """
    found: list[Reference] = []
    taken: list[tuple[int, int]] = []
    small = text.casefold()
    for reader in _READERS:
        if not reader.may_find(text, small):
            continue
        for match in reader.spelling.finditer(text):
            start, end = match.span()
            if any(start < last and first < end for first, last in taken):
                continue
            parts = match.groupdict()
            if parts.get("recent") and seen_from is None:
                continue
            alinea = patterns.ALINEA.match(text, end)
            end = alinea.end() if alinea else end
            taken.append((start, end))
            number = int(alinea.group(1)) if alinea and not parts.get("page") else None
            found += [
                Reference(text=text[start:end], start=start, end=end, to=to, paragraph=number)
                for to in reader.referred(parts, seen_from)
            ]
    return tuple(sorted(found, key=lambda reference: reference.start))


def _paragraph(parts: _Parts, _: dt.date | None) -> Iterator[Referred]:
    yield ParagraphReference(letter=parts["letter"] or "", paragraph=int(parts["paragraph"] or 0))


def _handelingen(parts: _Parts, _: dt.date | None) -> Iterator[Referred]:
    item, page = parts.get("item"), parts.get("page")
    yield HandelingenReference(
        number=parts["number"] or "",
        chamber=_chamber(parts),
        vergaderjaar=vergaderjaar(parts.get("year") or ""),
        appendix=bool(parts.get("appendix")),
        item=int(item) if item else None,
        page=int(page) if page else None,
    )


def _publication(parts: _Parts, _: dt.date | None) -> Iterator[Referred]:
    name = (parts["series"] or "").lower()
    yield PublicationReference(
        series=_SERIES[_NAMES.get(name, name)],
        year=int(parts["published"] or 0),
        number=parts["issue"] or "",
    )


def _kamerstukken(parts: _Parts, _: dt.date | None) -> Iterator[Referred]:
    page = parts.get("page")
    for number in _numbers(parts) or [None]:
        yield KamerstukReference(
            dossier=_dossier(parts["dossier"] or ""),
            number=number,
            chamber=_chamber(parts),
            vergaderjaar=vergaderjaar(parts.get("year") or ""),
            page=int(page) if page else None,
            annex=parts.get("annex"),
        )


def _identified(parts: _Parts, seen_from: dt.date | None) -> Iterator[Referred]:
    """Read the name of an official publication, as its address has it."""
    if parts["series"]:
        yield from _publication(parts, seen_from)
    elif parts["dossier"]:
        paper = {
            "dossier": re.sub(r"-(?=[A-Z])", " ", parts["dossier"].upper()),
            "number": (parts["number"] or "").upper(),
        }
        yield from _kamerstukken({**parts, **paper}, seen_from)
    else:
        years = parts["year"] or parts["session"] or ""
        number = parts["answer"] or parts["sitting"]
        year = f"{years[:4]}-{years[4:]}"
        yield from _handelingen({**parts, "year": year, "number": number}, seen_from)


def _letter(parts: _Parts, seen_from: dt.date | None) -> Iterator[Referred]:
    recent, undated = parts.get("recent"), parts.get("undated") or ""
    date = parse_date(parts.get("date") or "")
    if recent and seen_from:
        date = day_before(seen_from, recent)
    kenmerk = parts["kenmerk"] or parts.get("registered")
    if date or kenmerk or undated:
        first, last = _interval(undated)
        yield LetterReference(
            sender=parts.get("sender"),
            date=date,
            date_from=parse_date(first),
            date_to=parse_date(last),
            kenmerk=kenmerk,
        )


@dataclass(frozen=True, slots=True)
class _Reader:
    """A spelling, and what reads it.

    What it finds has one of the `signs`, in any case; with none of them, five digits. To look for
    those first takes a tenth of the time, and most text has none.
    """

    spelling: re.Pattern[str]
    referred: Callable[[_Parts, dt.date | None], Iterator[Referred]]
    signs: tuple[str, ...] = ()

    def may_find(self, text: str, small: str) -> bool:
        if not self.signs:
            return bool(patterns.FIVE_DIGITS.search(text))
        return any(sign in small for sign in self.signs)


_READERS = (
    _Reader(patterns.IDENTIFIER, _identified, ("kst-", "h-tk", "h-ek", "stb-", "stcrt-", "trb-")),
    _Reader(patterns.HANDELINGEN, _handelingen, ("aanhangsel", "handelingen")),
    _Reader(patterns.KAMERSTUK, _kamerstukken),
    _Reader(patterns.PUBLICATION, _publication, ("stb", "stcrt", "trb", "staats", "tractatenblad")),
    _Reader(patterns.LETTER, _letter, ("brief",)),
    _Reader(patterns.BARE, _kamerstukken),
    _Reader(patterns.JOINED, _kamerstukken),
    _Reader(patterns.BY_KENMERK, _letter, ("kenmerk", "referentie")),
    _Reader(patterns.REGISTERED, _letter),
    _Reader(patterns.PARAGRAPH, _paragraph, ("#",)),
)


def _numbers(parts: _Parts) -> list[str | None]:
    """Give the numbers of `nrs. 3, 4 en 7 t/m 9`."""
    several = parts.get("numbers")
    single = (parts.get(name) for name in ("number", "letter", "joined", "plain"))
    written = several or next(filter(None, single), "")
    numbers: list[str | None] = []
    for first, last in re.findall(r"(\d+|[A-Z]+)(?:(?: t/m | tot en met |[-–])(\d+))?", written):
        numbers.append(first)
        if last:
            numbers += map(str, range(int(first) + 1, min(int(last), int(first) + _MOST) + 1))
    return numbers


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


def _chamber(parts: _Parts) -> Literal["I", "II"] | None:
    named = (parts.get("chamber") or parts.get("house") or "").upper()
    if not named:
        return None
    return "I" if named in ("I", "L", "EK") or named.startswith("EERSTE") else "II"
