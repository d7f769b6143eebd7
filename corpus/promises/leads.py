"""What stands before and after a date: whether it is a term, and whether a deadline."""

# ruff: noqa: E501 - a pattern reads best in one piece
import re

from corpus.dutch_dates import MONTHS
from corpus.moments import Moment
from corpus.promises.viewpoint import Viewpoint

_YEAR_ALONE = re.compile(r"(?:het jaar )?(?:19|20)\d\d", re.IGNORECASE)
_YEARS = re.compile(r"(?:19|20)\d\d\s*\D.*", re.IGNORECASE)
_THIS_YEAR = re.compile(r"(?:het )?(?:dit|volgend|komend) jaar", re.IGNORECASE)
_ARTICLE = r"(?:(?:de|het|dit|deze|komende?|de maand)\s+){0,2}"
_DEADLINE = re.compile(
    rf"\b(?P<words>(?P<latest>uiterlijk|niet later dan)(?:\s+(?:in|op|per|rond))?|(?P<before>(?:uiterlijk\s+)?(?:voor|vóór)|voorafgaand aan)|(?P<after>na))\s+{_ARTICLE}$",
    re.IGNORECASE,
)
# `vóór het commissiedebat Spoor van 24 juni`
_BEFORE_AN_EVENT = re.compile(
    r"\b(?P<words>(?P<latest>uiterlijk bij|(?!))|(?P<before>(?:uiterlijk )?(?:voor|vóór)|voorafgaand aan)|(?P<after>na))\s+"
    r"(?:het|de)\s+(?:\w+\s+){0,2}\w*(?:debat|overleg|vergadering|behandeling|bijeenkomst|stemming(?:en)?|raad)(?:\s+[A-Z]\w+){0,3}\s+(?:van|op)\s+$",
    re.IGNORECASE,
)
_IN_A_YEAR = re.compile(
    r"\b(?P<words>in de loop van|gedurende|in de periode|in|vanaf|per|rond|tegen|over de jaren)\s+(?:het jaar\s+)?$",
    re.IGNORECASE,
)
# `Een ambtsbericht is voorzien voor eind februari` is no deadline.
_SET_FOR = re.compile(
    r"\b(?:voorzien|gepland|ingepland|geagendeerd|beoogd|bedoeld|aangekondigd|planning|gereserveerd)\s+voor\s+(?:de |het )?$",
    re.IGNORECASE,
)
# A date that names a paper, a thing done, an end or a beginning long ago.
_NO_TERM_BEFORE = re.compile(
    r"\b(?:d\.?d\.|van|sinds|tot|tot en met|t/m|over|uit|afgelopen|vorige?|peildatum|tussen|en met)\s+(?:de |het |dit |deze )?(?:maand )?$",
    re.IGNORECASE,
)
# `NOS, 11 oktober 2024`, `(ingezonden 16 oktober 2024)`
_OF_A_SOURCE = re.compile(
    r"(?:[,(;]|\b(?:ingezonden|ontvangen|geraadpleegd|gepubliceerd|gedateerd|verzonden))\s*$",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\b(?:in de loop|helft|week|weken) van\s+(?:de |het )?$", re.IGNORECASE)
_PART_OF_A_MONTH = re.compile(rf"^\w+ helft van (?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_NO_TERM_AFTER = re.compile(
    r"^\s*(?:jl\b|jongstleden|laatstleden|ll\b|geleden|(?:\w+\s+)?(?:in|op|aan|uit|af)?ge\w{3,}(?:de|te)\b)",
    re.IGNORECASE,
)
_GONE = re.compile(r"^(?:afgelopen|vorige?)\b|\b(?:vorig|afgelopen) jaar$", re.IGNORECASE)
_NEEDS_A_LEAD = re.compile(
    r"^(?:voorjaarsnota|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zomer|winter|herfst|lente|voorjaar|najaar|prinsjesdag|\w+reces)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?:in|in de loop van|op|per|vanaf|rond|voor|vóór|na|tijdens|met|bij|uiterlijk|met ingang van|gedurende|tegen|van|de|het|dit|deze|komende?)\s+(?:de |het |dit |deze |komende? |nieuwe |maand )*$",
    re.IGNORECASE,
)


def deadline(before: str) -> re.Match[str] | None:
    """Find what makes it a deadline: `voor`, also of what is held that day.

    The match has the groups `words`, and one of `latest`, `before` and `after`.
    """
    if _SET_FOR.search(before):
        return None
    return _DEADLINE.search(before) or _BEFORE_AN_EVENT.search(before)


def year_lead(before: str) -> re.Match[str] | None:
    """Find the preposition that makes a year a term: `in 2027`, not `de Miljoenennota 2027`."""
    return _IN_A_YEAR.search(before)


def is_no_term(moment: Moment, before: str, after: str, seen_from: Viewpoint) -> bool:
    """Say whether a date names a paper, a source, a thing done, or is a word like another."""
    if _GONE.search(moment.words) or _NO_TERM_AFTER.search(after):
        return True
    if _PART_OF_A_MONTH.search(moment.words + after):
        return True
    if moment.first == moment.last and _OF_A_SOURCE.search(before):
        return True
    if _NO_TERM_BEFORE.search(before) and not _PART_OF.search(before):
        return not _is_ahead(moment, before, seen_from)
    return bool(_NEEDS_A_LEAD.match(moment.words)) and not _LEAD.search(before) and bool(before)


def _is_ahead(moment: Moment, before: str, seen_from: Viewpoint) -> bool:
    """Say whether it is yet to come, as in `het debat van 17 juni 2026`: no paper is of then."""
    if _BEFORE_AN_EVENT.search(before):
        return True
    is_named = moment.has_year and before.rstrip().lower().endswith(" van")
    is_ahead = seen_from.day and moment.first > seen_from.day
    return bool(is_named and is_ahead and not is_year(moment))


def is_year(moment: Moment) -> bool:
    """Say whether it is a year, or years, and no part of one."""
    words = moment.words
    return any(p.fullmatch(words) for p in (_YEAR_ALONE, _THIS_YEAR, _YEARS))


def is_this_year(words: str) -> bool:
    """Say whether the words name a year from the letter's: `dit jaar`, also `eind dit jaar`."""
    return bool(_THIS_YEAR.search(words))
