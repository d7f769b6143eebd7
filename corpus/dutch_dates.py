"""Dates in Dutch words and figures."""

import re
from contextlib import suppress
from datetime import date, timedelta

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
# Word processors with English settings date Dutch letters so.
_ENGLISH = ("january", "february", "march", "may", "june", "july", "august", "october")
_ALSO = {"maa": "mrt", "mar": "mrt", "may": "mei", "oct": "okt"}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MONTH = "|".join((*MONTHS, *_ENGLISH, *(f"{short}\\.?" for short in (*_SHORT, "sept"))))
_WORDS = re.compile(
    rf"(?P<day>\d{{1,2}})(?:e|ste|de)?(?:\s+|-)(?P<month>{_MONTH})(?:\s+|-)(?P<year>\d{{4}})",
    re.IGNORECASE,
)
_ROMANS = re.compile(
    rf"(?P<day>\d{{1,2}})[-/.](?P<month>(?-i:{'|'.join(_ROMAN)}))[-/.](?P<year>\d{{4}})"
)
_FIGURES = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})")
_SHORT_YEAR = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?:['’])?(?P<year>\d{2})")
_CENTURY = 80  # of two figures, 80 and more are of the century before
_FORMS = "|".join(re.sub(r"\?P<\w+>", "?:", form.pattern) for form in (_WORDS, _ROMANS, _FIGURES))
DATE = re.compile(rf"(?<!\d)(?:{_FORMS}|\d{{4}}-\d{{2}}-\d{{2}})(?!\d)", re.IGNORECASE)
DAY_AND_MONTH = re.compile(rf"(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\b", re.IGNORECASE)


def parse_date(text: str) -> date | None:
    """Read the first date in a text; None when there is none or it is no day of the calendar."""
    match = DATE.search(text)
    if not match:
        return None
    try:
        return _date(match.group())
    except ValueError:
        return None


def parse_short_date(text: str) -> date | None:
    """Read `13-5-26`, as below `Datum`, where it can be nothing but a day, month and year."""
    match = _SHORT_YEAR.fullmatch(text.strip())
    if not match:
        return None
    day, month, year = (int(match[name]) for name in ("day", "month", "year"))
    try:
        return date(2000 + year if year < _CENTURY else 1900 + year, month, day)
    except ValueError:
        return None


def _date(text: str) -> date:
    for form, month_of in ((_WORDS, month_number), (_FIGURES, int), (_ROMANS, _roman_number)):
        match = form.fullmatch(text)
        if match:
            return date(int(match["year"]), month_of(match["month"]), int(match["day"]))
    return date.fromisoformat(text)


def month_number(name: str) -> int:
    """Give 1 to 12 for a month, in Dutch or English, or abbreviated; ValueError for another word."""
    start = name.lower().rstrip(".")[:3]
    return _SHORT.index(_ALSO.get(start, start)) + 1


def _roman_number(name: str) -> int:
    return _ROMAN.index(name) + 1


def dutch_date(day: date) -> str:
    """Write a date as a letter does: `19 februari 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def start_of_vergaderjaar(year: int) -> date:
    """Give the third Tuesday of September, on which a vergaderjaar begins (Grondwet art. 65)."""
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)


def day_before(day: date, words: str) -> date | None:
    """Give the last `17 februari` up to a day; None where that is no day and month."""
    match = DAY_AND_MONTH.fullmatch(words)
    if not match:
        return None
    for year in (day.year, day.year - 1):
        with suppress(ValueError):
            found = date(year, month_number(match["month"]), int(match["day"]))
            if found <= day:
                return found
    return None
