"""Dates and periods as Dutch names them, as stretches of days, and how a sentence leans on them."""

# ruff: noqa: E501 - a pattern reads best in one piece
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from corpus.dutch_dates import DATE, MONTHS, month_number, parse_date

Relation = Literal["in", "before", "after", "from", "until"]

_MONTHS = "|".join(
    (*MONTHS, "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sept", "sep", "okt", "nov", "dec")
)
# Month and day of the first and last day; those of DESIGN, and the usual ones of the recesses.
PARTS_OF_THE_YEAR = {
    "begin": ((1, 1), (3, 31)), "aanvang": ((1, 1), (3, 31)), "medio": ((5, 1), (8, 31)),
    "halverwege": ((5, 1), (8, 31)),
    "eind": ((10, 1), (12, 31)), "einde": ((10, 1), (12, 31)),
    "eerste helft": ((1, 1), (6, 30)), "tweede helft": ((7, 1), (12, 31)),
    "voorjaar": ((3, 1), (6, 20)), "lente": ((3, 1), (6, 20)), "zomer": ((6, 21), (9, 20)),
    "najaar": ((9, 1), (12, 20)), "herfst": ((9, 1), (12, 20)), "winter": ((12, 21), (12, 31)),
    "eerste kwartaal": ((1, 1), (3, 31)), "tweede kwartaal": ((4, 1), (6, 30)),
    "derde kwartaal": ((7, 1), (9, 30)), "vierde kwartaal": ((10, 1), (12, 31)),
    "laatste kwartaal": ((10, 1), (12, 31)), "1e kwartaal": ((1, 1), (3, 31)),
    "2e kwartaal": ((4, 1), (6, 30)), "3e kwartaal": ((7, 1), (9, 30)),
    "4e kwartaal": ((10, 1), (12, 31)), "q1": ((1, 1), (3, 31)), "q2": ((4, 1), (6, 30)),
    "q3": ((7, 1), (9, 30)), "q4": ((10, 1), (12, 31)),
    "kerstreces": ((12, 20), (12, 31)),
    "meireces": ((4, 25), (5, 10)), "herfstreces": ((10, 15), (10, 25)),
    "voorjaarsreces": ((2, 15), (2, 25)), "voorjaarsnota": ((5, 1), (6, 1)),
    "prinsjesdag": ((9, 15), (9, 21)), "zomerreces": ((7, 1), (8, 31)),
}  # fmt: skip
_YEARS = {
    "dit jaar": 0,
    "volgend jaar": 1,
    "komend jaar": 1,
    "vorig jaar": -1,
    "afgelopen jaar": -1,
}
_EARLY = 6  # until this month `het afgelopen jaar` is the calendar year before
_PART = "|".join(sorted(PARTS_OF_THE_YEAR, key=len, reverse=True))
_YEAR = rf"(?:(?:19|20)\d\d(?![\d%]|[.,/]\d)|het jaar (?:19|20)\d\d|{'|'.join(_YEARS)}|het {'|het '.join(_YEARS)})"
_NO_WORD, _NO_MORE = r"(?<![^\W_])", r"(?![^\W_])"
_MOMENT = re.compile(
    rf"{_NO_WORD}(?:"
    rf"(?P<day>\d{{1,2}})\s+(?P<daymonth>{_MONTHS})\.?{_NO_MORE}(?:\s+(?P<dayyear>(?:19|20)\d\d))?"
    rf"|(?P<half>begin|half|medio|halverwege|eind|einde|(?:de\s+)?(?:eerste|laatste)\s+week\s+van)\s+(?P<halfmonth>{_MONTHS}){_NO_MORE}(?:\s+(?:van\s+)?(?P<halfyear>{_YEAR}))?"
    rf"|(?P<month>{'|'.join(MONTHS)}){_NO_MORE}(?:\s+(?:van\s+)?(?P<monthyear>{_YEAR}))?"
    rf"|(?P<this>(?:dit|deze|komende?|komend|afgelopen|vorige?|volgende?|aanstaande)\s+)?(?P<part>{_PART}){_NO_MORE}"
    rf"(?:,?\s+(?:van\s+)?(?P<partyear>{_YEAR}))?"
    rf"|(?P<span>(?:19|20)\d\d\s*(?:[-–/]|tot en met|tot|t/m|en)\s*(?:(?:19|20)\d\d|\d\d(?!\d)))"
    rf"|(?P<year>{_YEAR})){_NO_MORE}",
    re.IGNORECASE,
)
_TIME_WORDS = frozenset({"begin", "aanvang", "eind", "einde", "medio", "halverwege"})
_RELATIONS: tuple[tuple[Relation, str], ...] = (
    ("until", r"tot en met|t/m|tot"),
    ("before", r"voor|vóór|uiterlijk(?: in| op| voor| vóór)?|voorafgaand aan|niet later dan"),
    ("from", r"vanaf|sinds|met ingang van"),
    ("after", r"na|later dan"),
)
_LEANS = tuple(
    (
        relation,
        re.compile(
            rf"{_NO_WORD}(?:{words})\s+(?:(?:de|het|dit|deze)\s+)?(?:maand\s+)?$", re.IGNORECASE
        ),
    )
    for relation, words in _RELATIONS
)
_ONE_DAY = timedelta(days=1)
_SIX_DAYS = timedelta(days=6)
_ONE_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A stretch of days, both ends in it; `year` None where the text leaves the year out.

    Without a year, `first` and `last` lie in a leap year and only month and day count.
    """

    first: date
    last: date
    has_year: bool
    relation: Relation
    start: int
    end: int
    words: str


_ANY_YEAR = 2000
_FIGURES = re.compile(r"\d{4}")


def moments(text: str, *, seen_from: date | None = None) -> tuple[Moment, ...]:
    """Find the dates and periods in a text.

    Args:
        text: The text.
        seen_from: The day from which `dit jaar` and a date without a year are seen.
    """
    dates = list(_full_dates(text))
    inside = [(moment.start, moment.end) for moment in dates]
    found = [
        moment
        for match in _MOMENT.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in inside)
        for moment in _moment(text, match, seen_from)
    ]
    return tuple(sorted((*dates, *found), key=lambda moment: moment.start))


def _full_dates(text: str) -> Iterator[Moment]:
    for match in DATE.finditer(text):
        day = parse_date(match.group())
        if day:
            yield _made(text, match.span(), day, day, has_year=True)


def _made(text: str, place: tuple[int, int], first: date, last: date, *, has_year: bool) -> Moment:
    start, end = place
    return Moment(
        first=first, last=last, has_year=has_year, relation=_relation(text[:start]),
        start=start, end=end, words=text[start:end],
    )  # fmt: skip


def _relation(before: str) -> Relation:
    for relation, pattern in _LEANS:
        if pattern.search(before):
            return relation
    return "in"


def _moment(text: str, match: re.Match[str], seen_from: date | None) -> Iterator[Moment]:
    try:
        if match["span"]:
            years = _span(match["span"])
            ends = date(years[0], 1, 1), date(years[1], 12, 31)
            yield _made(text, match.span(), *ends, has_year=True)
            return
        named = next(
            (
                match[name]
                for name in ("dayyear", "halfyear", "monthyear", "partyear", "year")
                if match[name]
            ),
            None,
        )
        year = _year(named, seen_from) if named else _implied(match, seen_from)
        days = _past_year(match, seen_from) or _days(match, year if year is not None else _ANY_YEAR)
        is_dated = year is not None and bool(seen_from or _FIGURES.search(named or ""))
    except ValueError:
        return
    if days:
        yield _made(text, match.span(), *days, has_year=is_dated)


def _past_year(match: re.Match[str], seen_from: date | None) -> tuple[date, date] | None:
    """Give the twelve months before a day in the later half of a year: `het afgelopen jaar` then."""
    words = (match["year"] or "").lower()
    if not words.endswith("afgelopen jaar") or not seen_from or seen_from.month <= _EARLY:
        return None
    return seen_from.replace(year=seen_from.year - 1, day=1), seen_from


def _span(words: str) -> tuple[int, int]:
    first, last = (int(part) for part in re.findall(r"\d+", words))
    return first, last if last > 99 else first // 100 * 100 + last


def _year(words: str, seen_from: date | None) -> int:
    figures = _FIGURES.search(words)
    if figures:
        return int(figures.group())
    offset = _YEARS[words.lower().removeprefix("het ")]
    return (seen_from.year if seen_from else _ANY_YEAR) + offset


def _implied(match: re.Match[str], seen_from: date | None) -> int | None:
    this = (match["this"] or "").strip().lower()
    if this in {"dit", "deze"} and seen_from:
        return seen_from.year
    return None


def _days(match: re.Match[str], year: int) -> tuple[date, date] | None:
    if match["day"]:
        day = date(year, month_number(match["daymonth"]), int(match["day"]))
        return day, day
    if match["half"]:
        first, last = _month(year, month_number(match["halfmonth"]))
        if "week" in match["half"].lower():
            is_first = "eerste" in match["half"].lower()
            return (first, first.replace(day=7)) if is_first else (last - _SIX_DAYS, last)
        return {
            "begin": (first, first.replace(day=10)),
            "half": (first.replace(day=10), first.replace(day=20)),
            "medio": (first.replace(day=10), first.replace(day=20)),
            "halverwege": (first.replace(day=10), first.replace(day=20)),
        }.get(match["half"].lower(), (first.replace(day=20), last))
    if match["month"]:
        return _month(year, month_number(match["month"]))
    part = (match["part"] or "").lower()
    if part in _TIME_WORDS and not match["partyear"]:
        return None
    if part:
        begins, ends = PARTS_OF_THE_YEAR[part]
        return date(year, *begins), date(year, *ends)
    return date(year, 1, 1), date(year, 12, 31)


def _month(year: int, month: int) -> tuple[date, date]:
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), after - _ONE_DAY


def same_days(one: Moment, other: Moment, *, seen_from: date | None) -> bool:
    """Say whether two moments are the same days; a left out year is the nearest to the letter's."""
    if one.has_year == other.has_year:
        return (one.first, one.last) == (other.first, other.last)
    dated, bare = (one, other) if one.has_year else (other, one)
    if _days_of_year(dated) != _days_of_year(bare):
        return False
    return seen_from is not None and abs((dated.first - seen_from).days) <= 330


def _days_of_year(moment: Moment) -> tuple[int, int, int, int]:
    return moment.first.month, moment.first.day, moment.last.month, moment.last.day


def lies_in(inner: Moment, outer: Moment, *, seen_from: date | None) -> bool:
    """Say whether the first lies within the second, as 17 June 2026 in 2026."""
    if same_days(inner, outer, seen_from=seen_from):
        return True
    if outer.last - outer.first > _ONE_YEAR:
        return False  # What was so from 2007 to 2024 need not be so from 2001 to 2024.
    return (
        inner.has_year == outer.has_year and outer.first <= inner.first and inner.last <= outer.last
    )


def leans_alike(one: Relation, other: Relation) -> bool:
    """Say whether `in`, `voor`, `vanaf` say the same; `per 1 juli` may be `vanaf 1 juli`."""
    return one == other or {one, other} == {"in", "from"}
