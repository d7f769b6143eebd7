"""The term of a promise: the words that name it and the days it stands for, seen from its letter.

A date, month or period is itself. `voor` and `uiterlijk` run from the letter's date, or from
1 January where the letter is undated or of another year. What names no days (`zodra …`,
`de komende jaren`) is a term without an interval.
"""

# ruff: noqa: E501 - a pattern reads best in one piece
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.moments import Moment, moments
from corpus.promises.leads import deadline, is_no_term, is_this_year, is_year, year_lead
from corpus.promises.relative import relative_stretches
from corpus.promises.viewpoint import Viewpoint

_A_YEAR = timedelta(days=360)
_SURE = re.compile(r"\d|\bjaar\b|^(?:dit|deze|komend|voor|vóór|uiterlijk)\b", re.IGNORECASE)
_COUNTED = re.compile(r"(?:binnen|over)\b", re.IGNORECASE)
_ONE_DAY = timedelta(days=1)
_EDGE = re.compile(r"\b(?:eind|einde)\b", re.IGNORECASE)
_WINTER = re.compile(r"\bwinter\b", re.IGNORECASE)
_COMING = re.compile(r"^(?:komende?|aanstaande|volgende?)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\bzodra\b[^,.;]*"
    r"|\b(?:ten ?minste|minimaal|minstens)\s+\w+\s+(?:keer|maal)\s+per\s+\w+|\b(?:één|een|twee|drie|vier)\s?(?:keer|maal)\s+per\s+(?:jaar|kwartaal|maand)"
    r"|\b(?:half)?jaarlijks\b|\b(?:elk|ieder|per)\s+(?:half ?jaar|jaar|kwartaal)\b|\bperiodiek\b"
    r"|\b(?:zo spoedig mogelijk|zo snel mogelijk|zo snel als mogelijk|op korte termijn|binnenkort|spoedig|te zijner tijd|t\.z\.t\.|op een later moment)"
    r"|\bde komende (?:periode|tijd|jaren|maanden|weken|kabinetsperiode)\b|\b(?:komende periode|deze kabinetsperiode)\b"
    r"|\b(?:wanneer|als)\b[^,.;]*\b(?:afgerond|gereed|beschikbaar|bekend)\b(?:\s+(?:is|zijn))?|\bna (?:de )?(?:afronding|ommekomst|ontvangst|beschikbaarkomen|besluitvorming|publicatie)\b"
    r"|\b(?:een|één|twee|drie|vijf|\d+) (?:jaar|maanden|weken) na \w+"
    r"|\blater\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Words of a text that say when, and the days they stand for, both ends in it, or none."""

    words: str
    first: date | None
    last: date | None
    start: int
    end: int

    @property
    def is_long(self) -> bool:
        """Say whether it is a year or more, as aims and budgets have."""
        return not (self.first and self.last) or self.last - self.first >= _A_YEAR

    @property
    def is_sure(self) -> bool:
        """Say whether the words can't be of a season as such, as `in de zomer` can."""
        return bool(_SURE.search(self.words)) and not self.is_counted

    @property
    def is_counted(self) -> bool:
        """Say whether it is so many weeks or months, as rules have them too."""
        return bool(_COUNTED.match(self.words))


def terms(text: str, seen_from: Viewpoint) -> tuple[Term, ...]:
    """Find the terms in a text that name days, in order.

    Args:
        text: A sentence or clause.
        seen_from: The day of the letter it stands in.
    """
    relative = list(_relative(text, seen_from))
    taken = [(term.start, term.end) for term in relative]
    found = [
        term
        for moment in moments(text, seen_from=seen_from.day)
        if not any(start < moment.end and moment.start < end for start, end in taken)
        and (term := _term(text, moment, seen_from))
    ]
    return tuple(sorted((*relative, *found), key=lambda term: term.start))


def vague_term(text: str) -> Term | None:
    """Find a term that names no days: a condition, a recurrence, `op korte termijn`."""
    match = _VAGUE.search(text)
    if match is None:
        return None
    words = match.group().strip()
    return Term(words=words, first=None, last=None, start=match.start(), end=match.end())


def _relative(text: str, seen_from: Viewpoint) -> Iterator[Term]:
    if seen_from.day is None:
        return
    for found in relative_stretches(text, seen_from.day):
        words = text[found.start : found.end]
        yield Term(
            words=words, first=found.first, last=found.last, start=found.start, end=found.end
        )


def _term(text: str, moment: Moment, seen_from: Viewpoint) -> Term | None:
    before, after = text[: moment.start], text[moment.end :]
    if is_no_term(moment, before, after, seen_from):
        return None
    lead = deadline(before)
    ends_before = bool(lead and lead["before"] and not _EDGE.search(moment.words))
    days = _days(moment, seen_from, ends_before=ends_before)
    if lead is None:
        return _itself(text, moment, days)
    if is_year(moment) and lead["words"].lower() in {"voor", "na"}:
        return None  # `Ik stel voor 2027 een plafond in`, `na 2028`
    words = text[lead.start() : moment.end]
    shifted = _leaning(lead, moment, days, seen_from) if days else (None, None)
    return Term(words=words, first=shifted[0], last=shifted[1], start=lead.start(), end=moment.end)


def _itself(text: str, moment: Moment, days: tuple[date, date] | None) -> Term | None:
    start = moment.start
    if is_year(moment) and not is_this_year(moment.words):
        lead = year_lead(text[:start])
        if lead is None:
            return None
        start = lead.start()
    first, last = days or (None, None)
    return Term(words=text[start : moment.end], first=first, last=last, start=start, end=moment.end)


def _days(moment: Moment, seen_from: Viewpoint, *, ends_before: bool) -> tuple[date, date] | None:
    """Give the moment's days; one without a year is the next that is not over, or not begun."""
    if moment.has_year:
        return moment.first, _end(moment, moment.last.year)
    if seen_from.day is None or is_this_year(moment.words):
        return None
    for year in range(seen_from.day.year - 1, seen_from.day.year + 3):
        first, last = _in_year(moment.first, year), _end(moment, year)
        is_coming = ends_before or _COMING.match(moment.words)
        if (first > seen_from.day) if is_coming else (last >= seen_from.day):
            return first, last
    return None


def _in_year(day: date, year: int) -> date:
    """Move a day of a leap year to another; 29 February to the last of that month."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _end(moment: Moment, year: int) -> date:
    """Give the last day; a winter ends where the next spring begins."""
    if _WINTER.search(moment.words):
        return date(year + 1, 3, 1) - _ONE_DAY
    return _in_year(moment.last, year)


def _leaning(
    lead: re.Match[str], moment: Moment, days: tuple[date, date], seen_from: Viewpoint
) -> tuple[date, date]:
    first, last = days
    if lead["after"]:
        after = last + _ONE_DAY
        return after, date(after.year, 12, 31)
    end = last if lead["latest"] or _EDGE.search(moment.words) else first - _ONE_DAY
    return _since(end, seen_from), end


def _since(end: date, seen_from: Viewpoint) -> date:
    """Give the day from which a deadline runs: the letter's, in the letter's own year."""
    day = seen_from.day
    if day and seen_from.is_dated and day.year == end.year and day <= end:
        return day
    return date(end.year, 1, 1)
