"""Promises as a calendar (RFC 5545): a day-long event on the last day of each term."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from corpus.dutch_dates import dutch_date
from corpus.promises.promise import Followed, Promise
from corpus.promises.wording import STATUS_WORDS

if TYPE_CHECKING:
    from icalendar import Event

_LONGEST_SUMMARY = 120


def promises_ics(promises: Iterable[Followed]) -> bytes:
    """Give a calendar of the promises whose term has an end; the others have no day to stand on."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Spoorzoeker//Toezeggingen//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Toezeggingen en mijlpalen")
    known: set[str] = set()
    for followed in promises:
        uid, last = _uid(followed.promise), followed.promise.last
        if last and uid not in known:
            known.add(uid)
            calendar.add_component(_event(followed, uid, last))
    return bytes(calendar.to_ical())


def _event(followed: Followed, uid: str, last: date) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", uid)
    # A stamp that is the same for the same promise, so that the same letters give the same file.
    event.add("dtstamp", datetime.combine(last, time(), UTC))
    event.add("dtstart", last)
    event.add("dtend", last + timedelta(days=1))
    event.add("summary", _summary(followed))
    event.add("description", _description(followed))
    event.add("transp", "TRANSPARENT")
    return event


def _uid(promise: Promise) -> str:
    """Name an event after its place and words, not after what was made of them or its number."""
    words = "\n".join((promise.letter, str(promise.paragraph), promise.quote, promise.when or ""))
    return f"{hashlib.sha256(words.encode()).hexdigest()[:32]}@spoorzoeker"


def _source(promise: Promise) -> str:
    return f"{promise.reference}, alinea {promise.paragraph} ({promise.letter})"


def _summary(followed: Followed) -> str:
    kind = "Toezegging" if followed.promise.to_parliament else "Mijlpaal"
    what = followed.promise.what
    if len(what) > _LONGEST_SUMMARY:
        what = what[:_LONGEST_SUMMARY].rsplit(" ", 1)[0] + " …"
    return f"{kind}: {what}"


def _description(followed: Followed) -> str:
    promise = followed.promise
    lines = [f"“{promise.quote}”", _source(promise)]
    if promise.who:
        lines.append(f"Wie: {promise.who}")
    if promise.first and promise.last:
        term = f"{dutch_date(promise.first)} tot en met {dutch_date(promise.last)}"
        lines.append(f"Termijn: {promise.when} ({term})")
    by = f" met {followed.fulfilled_by}" if followed.fulfilled_by else ""
    lines.append(f"Status: {STATUS_WORDS[followed.status]}{by}")
    return "\n".join(lines)
