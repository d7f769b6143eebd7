"""When a letter was written, as two numbers that can be compared: yyyymmdd."""

from datetime import date

from corpus.letter import Metadata


def as_number(day: date) -> int:
    """Give 20260513 for 13 May 2026."""
    return day.year * 10_000 + day.month * 100 + day.day


def as_day(number: int) -> date:
    """Give back the day of which `as_number` made a number."""
    return date(number // 10_000, number // 100 % 100, number % 100)


def period_of(metadata: Metadata) -> tuple[int, int]:
    """Give the first and last day that a letter may be of; an unknown end lies at the end of time."""
    first = metadata.date or metadata.date_from or date.min
    last = metadata.date or metadata.date_to or date.max
    return as_number(first), as_number(last)
