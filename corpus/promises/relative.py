"""Terms counted otherwise than by the calendar: `volgende maand`, `binnen zes weken`, `schooljaar`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("", "een één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
         "elf", "twaalf")
    )
    for word in words.split()
}  # fmt: skip
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)}|enkele|een half|half|anderhalf)"
_UNIT = r"(?P<unit>dag|dagen|week|weken|maand|maanden|jaar|jaren|kwartaal)"
_RELATIVE = re.compile(
    r"\b(?:"
    rf"(?P<lead>binnen|over)\s+{_COUNT}\s+{_UNIT}\b(?!\s+(?:na|nadat|van|geleden|tijd|later))"
    r"|(?P<next>volgende|komende|aanstaande|deze)\s+(?P<span>week|maand)\b"
    r"|(?P<before>(?:nog\s+)?(?:voor|vóór|uiterlijk)\s+(?:het\s+)?)?(?P<part>begin|einde?)\s+van\s+het\s+"
    r"(?:lopende\s+)?jaar\b(?!\s+\d)"
    r"|(?P<later>later|verderop)\s+dit\s+jaar\b"
    r"|(?:(?P<which>dit|komend|volgend)\s+)?(?P<school>school|studie)jaar(?:\s+(?P<since>20\d\d)\s*[-–/]\s*(?:20)?\d\d)?\b"
    r")",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days, both ends in it, and where in the text they are named."""

    first: date
    last: date
    start: int
    end: int


def relative_stretches(text: str, seen_from: date) -> Iterator[Stretch]:
    """Find the stretches of days that a text counts from the day it was written."""
    for match in _RELATIVE.finditer(text):
        ends = _ends(match, seen_from)
        if ends:
            yield Stretch(first=ends[0], last=ends[1], start=match.start(), end=match.end())


def _ends(match: re.Match[str], day: date) -> tuple[date, date] | None:
    if match["school"]:
        return _of_school(match, day)
    if match["lead"]:
        return _counted(match, day)
    if match["span"]:
        return _named(match["next"].lower(), match["span"].lower(), day)
    if match["later"]:
        return day, date(day.year, 12, 31)
    last = date(day.year, 12, 31)
    if match["before"]:
        return day, last
    begin = match["part"].lower() == "begin"
    return (date(day.year, 1, 1), date(day.year, 3, 31)) if begin else (date(day.year, 10, 1), last)


def _of_school(match: re.Match[str], day: date) -> tuple[date, date] | None:
    """Give 1 August to 31 July for a schooljaar (WPO art. 1), a month later for a studiejaar."""
    month = 8 if match["school"].lower() == "school" else 9
    if match["since"]:
        year = int(match["since"])
    elif match["which"]:
        this = day.year if day.month >= month else day.year - 1
        year = this + (match["which"].lower() != "dit")
    else:
        return None
    return date(year, month, 1), date(year + 1, month, 1) - timedelta(days=1)


def _counted(match: re.Match[str], day: date) -> tuple[date, date] | None:
    """Read `binnen zes weken` as from now till then, `over zes weken` as that very day's month."""
    step = _step(match["unit"].lower())
    count = match["count"].lower()
    if count in {"half", "een half", "anderhalf", "enkele"}:
        halves = {"half": 6, "een half": 6, "anderhalf": 18}
        if count not in halves or not match["unit"].lower().startswith("jaar"):
            return None
        end = months_later(day, halves[count])
    else:
        end = step(day, int(count) if count.isdigit() else _NUMBERS[count])
    return (day, end) if match["lead"].lower() == "binnen" else (end, end)


def _step(unit: str) -> Callable[[date, int], date]:
    if unit.startswith("dag"):
        return lambda day, count: day + timedelta(days=count)
    if unit.startswith("we"):
        return lambda day, count: day + timedelta(weeks=count)
    months = {"m": 1, "k": 3, "j": 12}[unit[0]]
    return lambda day, count: months_later(day, months * count)


def _named(which: str, span: str, day: date) -> tuple[date, date]:
    if span == "week":
        monday = day - timedelta(days=day.weekday())
        first = monday if which == "deze" else monday + timedelta(weeks=1)
        return first, first + timedelta(days=6)
    first = months_later(day.replace(day=1), 0 if which == "deze" else 1)
    return first, months_later(first, 1) - timedelta(days=1)


def months_later(day: date, months: int) -> date:
    """Give the same day some months later, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    after = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = (after - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))
