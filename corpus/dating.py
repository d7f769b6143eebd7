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
# `De regeling is op 20 december gesloten.`
_HAS_BEEN = re.compile(
    r"\b(?:is|zijn|werd|werden|heeft|heb|hebben|was|waren)\b[^,.;]{0,40}?(?:\s+(?:op|in|eind|begin))?$",
    re.IGNORECASE,
)
_DONE_THEN = re.compile(
    r"\s+(?:[a-zà-ÿ]+ ){0,2}?\w*(?:ge|be|ver|ont)\w+(?:d|t|en)\b", re.IGNORECASE
)
_SET_APART = re.compile(
    r"\b(?:begroot|geraamd|gereserveerd|beschikbaar|bestemd|vrijgemaakt|verlengd|verleend|toegekend|"
    r"voorzien|gepland)\b",
    re.IGNORECASE,
)
_AT_THE_START = re.compile(r"(?:op|vanaf|per)?", re.IGNORECASE)
_DOES = re.compile(r"\s+(?P<verb>[a-zà-ÿ]+)\s+(?:ik|wij|we)\b")
_PAST_VERB = re.compile(
    r"\w+[dt]en?|heb|hebben|had|was|waren|sprak|nam|vroeg|gaf|ging|kwam|zag|bood"
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
    before, after = sentence[: place[0]].rstrip(), sentence[place[1] :]
    if _DOCUMENT.search(before) or _has_happened(sentence, before, after):
        yield _Proof("first", day, sentence)
    elif _is_coming(sentence) or (_AT_THE_START.fullmatch(before) and _is_intended(after)):
        yield _Proof("last", day - timedelta(days=1), sentence)


def _period_proofs(sentence: str, period: Period) -> Iterator[_Proof]:
    before, _, after = sentence.partition(period.words)
    if _has_happened(sentence, before.rstrip(), after):
        yield _Proof("first", period.first, sentence)
    elif _is_coming(sentence):
        yield _Proof("last", period.last, sentence)


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


def _has_happened(sentence: str, before: str, after: str) -> bool:
    """Say whether what stands around a date tells of something done then.

    Only a verb beside the date is sure to belong to it; and money set apart for a year says
    nothing of when it was.
    """
    beside = _HAPPENED.match(after) or (_HAS_BEEN.search(before) and _DONE_THEN.match(after))
    return bool(beside) and not _SET_APART.search(sentence)


def _is_coming(sentence: str) -> bool:
    announced = _SURELY_COMING.search(sentence) and not _REPORTED.search(sentence)
    return bool(announced) and not (_DONE.search(sentence) and _PARTICIPLE.search(sentence))


def _is_intended(after: str) -> bool:
    """Say whether a date at a sentence's start is that of what the writer goes to do."""
    verb = _DOES.match(after)
    return verb is not None and not _PAST_VERB.fullmatch(verb.group("verb"))
