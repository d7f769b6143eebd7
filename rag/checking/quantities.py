"""Numbers as Dutch writes them: amounts, percentages, number words, shares, each as a value."""

# ruff: noqa: E501 - a pattern reads best in one piece
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from index.analysis import fold
from rag.checking.numerals import SHARES, value_of, value_of_fraction

Bound = Literal["exact", "about", "over", "under", "at_least", "at_most"]

_SCALES = {
    "duizend": 3, "dzd": 3, "miljoen": 6, "mln": 6, "miljard": 9, "mld": 9, "mrd": 9, "biljoen": 12,
}  # fmt: skip
_ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7,
    "achtste": 8, "negende": 9, "tiende": 10, "elfde": 11, "twaalfde": 12,
}  # fmt: skip
_CURRENCIES = {
    "€": "euro", "eur": "euro", "euro": "euro", "usd": "dollar", "dollar": "dollar", "$": "dollar",
}  # fmt: skip
_MEASURES = {
    "%": "procent", "procent": "procent", "procentpunt": "procentpunt", "promille": "promille",
    "m": "meter", "meter": "meter", "meters": "meter", "km": "kilometer", "kilometer": "kilometer",
    "kilometers": "kilometer", "m2": "m2", "vierkante meter": "m2", "m3": "m3", "kubieke meter": "m3",
    "kuub": "m3", "km2": "km2", "vierkante kilometer": "km2", "ha": "hectare", "hectare": "hectare",
    "hectaren": "hectare", "hectares": "hectare", "kg": "kilo", "kilo": "kilo", "kilogram": "kilo",
    "ton": "ton", "kton": "kton", "kiloton": "kton", "mton": "mton", "megaton": "mton", "kv": "kv",
    "kilovolt": "kv", "v": "volt", "volt": "volt", "kwh": "kwh", "kilowattuur": "kwh", "mwh": "mwh",
    "megawattuur": "mwh", "gwh": "gwh", "gigawattuur": "gwh", "twh": "twh", "terawattuur": "twh",
    "mw": "mw", "megawatt": "mw", "gw": "gw", "gigawatt": "gw", "liter": "liter", "liters": "liter",
    "db": "db", "decibel": "db", "jaar": "jaar", "jaren": "jaar", "maand": "maand",
    "maanden": "maand", "week": "week", "weken": "week", "dag": "dag", "dagen": "dag", "uur": "uur",
    "uren": "uur", "minuten": "minuut", "minuut": "minuut", "keer": "keer", "maal": "keer",
    "fte": "fte", "voltijdbanen": "fte", "voltijdsbanen": "fte", "voltijdbaan": "fte",
    "graden": "graad",
}  # fmt: skip
_NUMERAL = r"(?:\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:,(?:\d+|-))?(?![.:]\d)"
_WORD = (
    r"(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|"
    r"zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|"
    r"honderd|duizend|en)+)"
)
_SCALE = r"(?:duizend|dzd\.?|miljoen|mln\.?|miljard|mld\.?|mrd\.?|biljoen)(?![^\W\d_])"
_VALUE = (
    rf"(?:{_NUMERAL}|(?<![^\W_]){_WORD}(?![^\W\d_])|(?<![^\W_])(?:{'|'.join(SHARES)})(?![^\W_]))"
)
_QUANTITY = re.compile(
    rf"(?P<before>€|\$|(?<![^\W_])(?:eur|usd)(?![^\W_]))?\s*"
    rf"(?<![\w])(?<![\d][.,])(?P<value>{_VALUE})"
    rf"(?:\s*(?P<scale>{_SCALE}))?"
    rf"(?:\s*(?P<unit>(?<=\d)-meter(?=s?[^\W_])|-?%|-?(?:{'|'.join(sorted((u for u in (*_CURRENCIES, *_MEASURES) if u[0].isalpha()), key=len, reverse=True))})(?![^\W_])))?"
)
_COUNT = rf"(?:{_NUMERAL}|(?<![^\W_]){_WORD}(?![^\W\d_]))"
_OF = re.compile(rf"(?P<part>{_COUNT})\s+(?:op|van)\s+(?:de|elke)\s+(?P<whole>{_COUNT})(?![^\W_])")
_OF_EACH = re.compile(
    rf"(?<![^\W_])van (?:elke|iedere) (?P<whole>{_COUNT})(?: [^\W\d_]+){{1,4}}? er (?P<part>{_COUNT})(?![^\W_])"
)
_FRACTION = re.compile(
    r"(?<![^\W_])(?P<count>een|één|twee|drie|vier|vijf|zes|zeven)\s?(?P<part>derde|vierde|vijfde|zesde|zevende|"
    r"achtste|tiende)(?=\s+(?:van|deel)(?![^\W_]))"
)
_RANGE = re.compile(
    r"\s*(?:[-–]|tot|naar|a|of|in plaats van|onderscheidenlijk|respectievelijk)\s*(?:€\s*)?"
)
_SMALL = 1000
_FEW = 20
_APPROXIMATORS: tuple[tuple[Bound, str], ...] = (
    (
        "at_least",
        r"ten ?minste|minimaal|minstens|op zijn minst|niet minder dan|vanaf|met een minimum van",
    ),
    (
        "at_most",
        r"ten hoogste|hoogstens|maximaal|hooguit|tot wel|niet meer dan|uiterlijk|met een maximum van",
    ),
    (
        "over",
        r"ruim|(?:meer|langer|hoger|groter)(?: is| zijn| was| waren)? dan|boven(?: de)?|over de",
    ),
    (
        "under",
        r"bijna|(?:minder|korter|lager|kleiner)(?: is| zijn| was| waren)? dan|onder(?: de)?|krap|een kleine|net geen|nog geen",
    ),
    (
        "about",
        r"circa|ca\.?|ongeveer|zo'n|zo’n|rond(?: de)?|plusminus|om en nabij|naar schatting|een stuk of|omstreeks|grofweg",
    ),
)
_BEFORE = tuple(
    (bound, re.compile(rf"(?<![^\W_])(?:{words})\s*(?:de |een |het )?(?:€|eur|usd)?\s*$"))
    for bound, words in _APPROXIMATORS
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A value with its unit; `start` and `end` are its place in the text, `words` what stands there.

    `unit` is empty for a mere count; `ordinal` for `derde`; `bound` for `ruim`, `ten minste`, which
    begins at `bound_start`.
    """

    value: Decimal
    unit: str
    bound: Bound
    start: int
    end: int
    words: str
    bound_start: int
    ordinal: bool = False


def quantities(text: str, taken: tuple[tuple[int, int], ...] = ()) -> tuple[Quantity, ...]:
    """Find the quantities in a text.

    Args:
        text: The text.
        taken: Places that are something else already, such as dates.
    """
    low = _lowered(text)
    free = list(low)
    for start, end in taken:
        free[start:end] = "#" * (end - start)
    low = "".join(free)
    parts = [*_fractions(low, text), *_parts_of_each(low, text)]
    for part in parts:
        free[part.start : part.end] = "#" * (part.end - part.start)
    for start, end in wholes_of_parts(text):
        free[start:end] = "#" * (end - start)
    low = "".join(free)
    found = list(_found(low, text))
    return tuple(
        sorted(
            [*parts, *_with_shared_units(found, low), *_ordinals(low, text)],
            key=lambda q: q.start,
        )
    )


def _fractions(low: str, text: str) -> Iterator[Quantity]:
    for match in _FRACTION.finditer(low):
        value = value_of_fraction(match["count"].replace("é", "e"), match["part"])
        if value is not None:
            start, end = match.span()
            bound, bound_start = _bound(low, start)
            yield Quantity(
                value=value, unit="", bound=bound, start=start, end=end,
                words=text[start:end], bound_start=bound_start,
            )  # fmt: skip


def _parts_of_each(low: str, text: str) -> Iterator[Quantity]:
    """Yield the `zes` of `van elke tien scholen hebben er zes een plan` as six of ten."""
    for match in _OF_EACH.finditer(low):
        part, whole = value_of(match["part"]), value_of(match["whole"])
        if part is not None and whole:
            start, end = match.span("part")
            bound, bound_start = _bound(low, start)
            yield Quantity(
                value=part / whole, unit=f"van {whole}", bound=bound, start=start, end=end,
                words=text[start:end], bound_start=bound_start,
            )  # fmt: skip


def wholes_of_parts(text: str) -> tuple[tuple[int, int], ...]:
    """Give where the `elke tien` stands of which a part is told behind it."""
    return tuple(
        (match.start("whole"), match.end("whole")) for match in _OF_EACH.finditer(_lowered(text))
    )


def _lowered(text: str) -> str:
    """Give the text in lower case without diacritics, each character in its own place."""
    return "".join(
        (fold(char) or char)[:1] if not char.isascii() else char.lower() for char in text
    )


def _found(low: str, text: str) -> Iterator[Quantity]:
    shares = {m.start(): m for m in _OF.finditer(low)}
    inside = 0
    for match in _QUANTITY.finditer(low):
        start = match.start("before") if match["before"] else match.start("value")
        share = shares.get(match.start("value"))
        if start < inside or not (share or _is_number(text, match)):
            continue
        if share:
            part, whole = value_of(share["part"]), value_of(share["whole"])
            if part is not None and whole:
                inside = share.end()
                yield Quantity(
                    value=part / whole, unit=f"van {whole}", bound=_bound(low, start)[0],
                    start=start, end=inside, words=text[start:inside],
                    bound_start=_bound(low, start)[1],
                )  # fmt: skip
                continue
        value = value_of(match["value"])
        if value is None:
            continue
        scale = match["scale"]
        bound, bound_start = _bound(low, start)
        if value < _FEW and low[bound_start:].startswith("over de"):
            bound, bound_start = "exact", start  # `het vonnis over de drie zelfmelders`
        value = value.scaleb(_SCALES[scale.rstrip(".")]) if scale else value
        end = max(match.end(group) for group in ("value", "scale", "unit"))
        yield Quantity(
            value=value, unit=_unit(match), bound=bound,
            start=start, end=end, words=text[start:end], bound_start=bound_start,
        )  # fmt: skip


def _is_number(text: str, match: re.Match[str]) -> bool:
    """Leave out the article `een`, letters in a code, and `en` alone."""
    word = match["value"]
    if word == "en":
        return False
    if word == "een":
        written = text[match.start("value") : match.end("value")]
        return written != written.replace("é", "e").replace("É", "E") or bool(
            match["scale"] or (match["unit"] in {"keer", "maal", "ton"})
        )
    if match["unit"] and match["unit"].startswith("-"):
        return True
    following = text[match.end() : match.end() + 1]
    return not (word[0].isdigit() and following.isalpha())


def _unit(match: re.Match[str]) -> str:
    currency = match["before"] or ""
    unit = (match["unit"] or "").lstrip("-")
    return _CURRENCIES.get(currency) or _CURRENCIES.get(unit) or _MEASURES.get(unit, "")


def _bound(low: str, start: int) -> tuple[Bound, int]:
    """Give the bound before a quantity, and where it begins."""
    first = max(0, start - 28)
    before = low[first:start]
    for bound, pattern in _BEFORE:
        found = pattern.search(before)
        if found:
            return bound, first + found.start()
    return "exact", start


def _with_shared_units(found: list[Quantity], low: str) -> Iterator[Quantity]:
    """Give both ends of a range the unit and scale: `€ 200-250 miljoen`, `van 27 naar 22%`."""
    for i, this in enumerate(found):
        following = found[i + 1] if i + 1 < len(found) else None
        previous = found[i - 1] if i else None
        unit, value, bound = this.unit, this.value, this.bound
        if following and _is_range(this, following, low) and not this.unit.startswith("van"):
            unit = unit or following.unit
            factor = 0 if _scale_of(this.words) else _scale_of(following.words)
            value = value.scaleb(factor) if value < _SMALL else value
        elif previous and _is_range(previous, this, low):
            unit, bound = unit or previous.unit, previous.bound
        yield replace(this, unit=unit, value=value, bound=bound)


def _is_range(one: Quantity, other: Quantity, low: str) -> bool:
    return bool(_RANGE.fullmatch(low[one.end : other.start]))


def _scale_of(words: str) -> int:
    found = re.search(_SCALE, words.lower())
    return _SCALES[found.group().rstrip(".")] if found else 0


def _ordinals(low: str, text: str) -> Iterator[Quantity]:
    for match in re.finditer(
        rf"(?<![^\W_])(?:{'|'.join(_ORDINALS)}|\d+(?:e|de|ste))(?![^\W_])", low
    ):
        word = match.group()
        value = _ORDINALS.get(word) or int(re.sub(r"\D", "", word))
        yield Quantity(
            value=Decimal(value), unit="", bound="exact", ordinal=True,
            start=match.start(), end=match.end(), words=text[match.start() : match.end()],
            bound_start=match.start(),
        )  # fmt: skip
