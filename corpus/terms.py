"""Periods as letters name them: `eind 2025`, `voorjaar van 2027`, `Q3 2026`, `medio 2024`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.dutch_dates import MONTHS, month_number
from corpus.moments import PARTS_OF_THE_YEAR

_NAMED = (
    "begin", "eind", "medio", "voorjaar", "zomer", "najaar", "eerste kwartaal", "tweede kwartaal",
    "derde kwartaal", "vierde kwartaal", "eerste helft", "tweede helft",
)  # fmt: skip
_PARTS = {name: PARTS_OF_THE_YEAR[name] for name in _NAMED} | {"voor de zomer": ((1, 1), (6, 20))}
_SAME = {
    "herfst": "najaar",
    "lente": "voorjaar",
    "einde": "eind",
    "aanvang": "begin",
    "vóór de zomer": "voor de zomer",
    "q1": "eerste kwartaal",
    "q2": "tweede kwartaal",
    "q3": "derde kwartaal",
    "q4": "vierde kwartaal",
}
_NAMES = "|".join(sorted((*_PARTS, *_SAME, *MONTHS), key=len, reverse=True))
_PERIOD = re.compile(
    rf"\b(?P<part>{_NAMES})(?:\s+van)?(?:\s+het jaar)?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
_YEAR = re.compile(
    r"\b(?:in de loop van|in het jaar|in|over|uit|sinds)\s+(?P<year>(?:19|20)\d\d)\b"
    r"(?!\s*[-–/]\s*\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends in it, and the words that name it."""

    first: date
    last: date
    words: str


def periods(text: str) -> Iterator[Period]:
    """Find the periods with a year in a text; a day with its month is no period."""
    for match in _PERIOD.finditer(text):
        if not re.search(r"\d\s*$", text[: match.start()]):
            yield _period(match)
    for match in _YEAR.finditer(text):
        year = int(match.group("year"))
        yield Period(date(year, 1, 1), date(year, 12, 31), match.group())


def _period(match: re.Match[str]) -> Period:
    year = int(match.group("year"))
    name = match.group("part").lower()
    if name in MONTHS:
        return _month(year, month_number(name), match.group())
    (first_month, first_day), (last_month, last_day) = _PARTS[_SAME.get(name, name)]
    return Period(
        date(year, first_month, first_day), date(year, last_month, last_day), match.group()
    )


def _month(year: int, month: int, words: str) -> Period:
    after = date(year + month // 12, month % 12 + 1, 1)
    return Period(date(year, month, 1), after - timedelta(days=1), words)
