"""The day from which a question looks: `wat is de stand van … per 1 maart 2026?`."""

import re
from calendar import monthrange
from datetime import date

from corpus.dutch_dates import DATE, MONTHS, month_number, parse_date

_MONTH = re.compile(rf"({'|'.join(MONTHS)})\s+(\d{{4}})", re.IGNORECASE)
_DAY = rf"(?P<day>{DATE.pattern}|{_MONTH.pattern})"
_STANDS = r"(?:stand(?: van zaken)?|situatie|status|toestand)"
# `Per 1 juli 2026 gaat het tarief omhoog` looks at no letters, so `per` alone doesn't count.
_AS_OF = re.compile(
    rf"[,(]?\s*\b(?:(?:naar |met )?(?P<stands>(?:de )?{_STANDS}) (?:per|op|van|tot en met)|peildatum|"
    rf"gezien vanaf|(?:zoals |voor zover )?bekend (?:op|per)|as of|as at) {_DAY}\b\)?",
    re.IGNORECASE,
)
_APART = re.compile(
    rf"(?P<stands>\b{_STANDS}\b.*?)[,(]?\s+\b(?:per|as of) {_DAY}\)?(?=[\s?.,;:]|$)", re.IGNORECASE
)


def as_of(question: str) -> tuple[str, date | None]:
    """Take the day apart from which a question looks.

    A month stands for its last day.

    Returns:
        The question without it, and the day; the question as it is and None where it names none.
    """
    match = _AS_OF.search(question) or _APART.search(question)
    day = _last_day(match.group("day")) if match else None
    if match is None or day is None:
        return question, None
    rest = f"{question[: match.start()]} {match.group('stands') or ''}{question[match.end() :]}"
    return re.sub(r"\s+(?=[?.,;:])", "", re.sub(r"\s+", " ", rest)).strip(" ,"), day


def _last_day(text: str) -> date | None:
    month = _MONTH.fullmatch(text)
    if month:
        number, year = month_number(month.group(1)), int(month.group(2))
        return date(year, number, monthrange(year, number)[1]) if year else None
    return parse_date(text)
