"""When an undated letter was written: an interval, each end proved by the letter's own words.

A past event or an existing document that is dated proves that the letter is younger;
something announced for a dated period proves that it is older than that period's end.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from corpus.dutch_dates import DATE, DAY_AND_MONTH, month_number, parse_date, start_of_vergaderjaar
from corpus.letter import Footnote, Paragraph
from corpus.terms import Period, periods

_SESSION = re.compile(
    r"(?:vergaderjaar|Kamerstuk(?:ken)?(?: I{1,2})?,?)\s+(?P<year>\d{4})\s*[-–/]\s*\d{2,4}",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:zal|zullen|ga|gaan|gaat|verwacht(?:en|ing)?|voorzien|uiterlijk|streef|streven|voornemens|"
    r"wordt|worden|informeer|stuur|ontvangt|volgt|komt)\b",
    re.IGNORECASE,
)
_SURELY_COMING = re.compile(
    r"\b(?:zal|zullen|ga ik|gaan wij|gaan we|naar verwachting|verwacht(?:en)?|uiterlijk)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:is|zijn|heeft|heb|hebben|werd|werden|was|waren|vond|vonden|jl\.?)\b", re.IGNORECASE
)
_PARTICIPLE = re.compile(
    r"\b(?:ge|be|ver|ont|her|er|\w{2,5}ge)\w{2,}(?:d|t|en)\b|\bplaats\b|\bjl\b", re.IGNORECASE
)
# `Op 3 februari vroeg de Kamer …`: what comes later in the sentence doesn't undo it.
_HAPPENED = re.compile(
    r",?\s+(?:jl\.?\s+)?(?:heeft|heb|hebben|is|zijn|werd|werden|vond|vonden|was|waren|vroeg|sprak|ging|kwam|"
    r"gaf|nam|bood|besloot|verscheen|begon|stuurde|meldde|informeerde|publiceerde|ontving)\b",
    re.IGNORECASE,
)
# What somebody expected at the time says nothing of when this letter was written.
_REPORTED = re.compile(
    r"\b(?:\w+(?:eerde|elde|erde|tte|dde)n?|stond|schreef|gaf|zei|had|bleek)\b.*\bdat\b|\bzou(?:den)?\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\b(?:verordening|richtlijn|besluit|brief|motie|rapport|verslag|verklaring|nota|advies|wet|regeling|"
    r"uitspraak|vonnis|arrest|overeenkomst|convenant)\b[^.;]{0,60}\bvan$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Interval:
    """The first and last day on which a letter can have been written, and the proving words."""

    first: date | None
    last: date | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Proof:
    side: Literal["first", "last"]
    day: date
    words: str


def date_interval(paragraphs: Sequence[Paragraph], footnotes: Sequence[Footnote]) -> Interval:
    """Find the tightest interval that the letter's words prove.

    Proofs that would leave no day at all show that one was misread: then none counts.
    """
    notes = {note.number: note.text for note in footnotes}
    proofs = [p for note in footnotes for p in _session_proofs(note.text)]
    for paragraph in paragraphs:
        hanging = " ".join(notes[n] for n in paragraph.footnotes if n in notes)
        for sentence in paragraph.sentence_texts():
            proofs += _sentence_proofs(sentence, hanging)
    first = max((p for p in proofs if p.side == "first"), key=lambda p: p.day, default=None)
    last = min((p for p in proofs if p.side == "last"), key=lambda p: p.day, default=None)
    if first and last and first.day > last.day:
        return Interval(None, None, ())
    evidence = tuple(proof.words for proof in (first, last) if proof)
    return Interval(first.day if first else None, last.day if last else None, evidence)


def _session_proofs(note: str) -> Iterator[_Proof]:
    """A paper of a vergaderjaar exists from that year's third Tuesday of September on."""
    for match in _SESSION.finditer(note):
        yield _Proof("first", start_of_vergaderjaar(int(match.group("year"))), note)


def _sentence_proofs(sentence: str, hanging: str) -> Iterator[_Proof]:
    yield from _session_proofs(sentence)
    for match in DATE.finditer(sentence):
        day = parse_date(match.group())
        if day:
            yield from _day_proofs(sentence, day, match.span())
    for period in periods(sentence):
        yield from _period_proofs(sentence, period)
    yield from _recent_day_proofs(sentence, hanging)


def _day_proofs(sentence: str, day: date, place: tuple[int, int]) -> Iterator[_Proof]:
    if _DOCUMENT.search(sentence[: place[0]].rstrip()) or _HAPPENED.match(sentence[place[1] :]):
        yield _Proof("first", day, sentence)
    elif _is_coming(sentence):
        yield _Proof("last", day - timedelta(days=1), sentence)
    elif _is_done(sentence):
        yield _Proof("first", day, sentence)


def _period_proofs(sentence: str, period: Period) -> Iterator[_Proof]:
    if _is_coming(sentence):
        yield _Proof("last", period.last, sentence)
    elif _is_done(sentence):
        yield _Proof("first", period.first, sentence)


def _recent_day_proofs(sentence: str, hanging: str) -> Iterator[_Proof]:
    """Read `6 december jl.` with a footnote of the vergaderjaar in which that day fell."""
    session = _SESSION.search(hanging)
    for match in DAY_AND_MONTH.finditer(sentence):
        if not session or not re.match(r"\s*(?:jl|jongstleden)\b", sentence[match.end() :]):
            continue
        start = start_of_vergaderjaar(int(session.group("year")))
        for year in (start.year, start.year + 1):
            day = _day_of(year, match)
            if day and start <= day < start_of_vergaderjaar(start.year + 1):
                yield _Proof("first", day, sentence)


def _day_of(year: int, match: re.Match[str]) -> date | None:
    try:
        return date(year, month_number(match.group("month")), int(match.group("day")))
    except ValueError:
        return None


def _is_coming(sentence: str) -> bool:
    announced = _SURELY_COMING.search(sentence) and not _REPORTED.search(sentence)
    return bool(announced) and not _has_participle(sentence)


def _is_done(sentence: str) -> bool:
    unsure = _COMING.search(sentence) or _REPORTED.search(sentence)
    return _has_participle(sentence) and not unsure


def _has_participle(sentence: str) -> bool:
    return bool(_DONE.search(sentence) and _PARTICIPLE.search(sentence))
