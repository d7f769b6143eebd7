"""Dates in Dutch words and figures."""

import re
from datetime import date, timedelta

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH = "|".join((*MONTHS, *(f"{short}\\.?" for short in (*_SHORT, "sept"))))
DATE = re.compile(
    rf"(?<!\d)(?:\d{{1,2}}\s+(?:{_MONTH})\s+\d{{4}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})(?!\d)",
    re.IGNORECASE,
)
DAY_AND_MONTH = re.compile(rf"(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\b", re.IGNORECASE)
_WORDS = re.compile(rf"(\d{{1,2}})\s+({_MONTH})\s+(\d{{4}})", re.IGNORECASE)
_FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def parse_date(text: str) -> date | None:
    """Read the first date in a text; None when there is none or it is no day of the calendar."""
    match = DATE.search(text)
    if not match:
        return None
    try:
        return _date(match.group())
    except ValueError:
        return None


def _date(text: str) -> date:
    words = _WORDS.fullmatch(text)
    if words:
        return date(int(words.group(3)), month_number(words.group(2)), int(words.group(1)))
    figures = _FIGURES.fullmatch(text)
    if figures:
        day, month, year = map(int, figures.groups())
        return date(year, month, day)
    return date.fromisoformat(text)


def month_number(name: str) -> int:
    """Give 1 to 12 for a Dutch month or its abbreviation; ValueError for another word."""
    start = name.lower().rstrip(".")[:3]
    return _SHORT.index({"maa": "mrt"}.get(start, start)) + 1


def dutch_date(day: date) -> str:
    """Write a date as a letter does: `19 februari 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def start_of_vergaderjaar(year: int) -> date:
    """Give the third Tuesday of September, on which a vergaderjaar begins (Grondwet art. 65)."""
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)
