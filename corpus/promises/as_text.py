"""Promises as a person reads them in a terminal."""

from collections.abc import Iterator, Sequence
from datetime import date

from corpus.dutch_dates import dutch_date
from corpus.promises.promise import Followed, Promise, Status

_GROUPS: dict[Status, str] = {
    "open": "Open",
    "past": "Termijn verstreken, geen brief gevonden waarmee het is nagekomen",
    "fulfilled": "Nagekomen",
}


def promises_text(promises: Sequence[Followed], *, on: date) -> str:
    """Give the promises by status, each with its term, words and place."""
    if not promises:
        return "In deze brieven zijn geen toezeggingen of gedateerde mijlpalen gevonden."
    return "\n".join(_lines(promises, on))


def _lines(promises: Sequence[Followed], on: date) -> Iterator[str]:
    yield f"Toezeggingen en mijlpalen, gezien op {dutch_date(on)}"
    for status, heading in _GROUPS.items():
        group = [one for one in promises if one.status == status]
        if group:
            yield f"\n{heading} ({len(group)})"
        for one in group:
            yield from _one(one)


def _one(followed: Followed) -> Iterator[str]:
    promise = followed.promise
    kind = "aan de Kamer" if promise.to_parliament else "mijlpaal"
    yield f"\n  {_term(promise)} · {kind} · {promise.who or 'wie staat er niet bij'}"
    yield f"  {promise.what}"
    yield f"  “{promise.quote}”"
    by = followed.fulfilled_by
    settled = f"; nagekomen met {by}" if by and by != promise.letter else ""
    yield f"  {promise.reference}, alinea {promise.paragraph} ({promise.letter}){settled}"


def _term(promise: Promise) -> str:
    if promise.first is None or promise.last is None:
        return promise.when or "zonder termijn"
    if promise.first == promise.last:
        return dutch_date(promise.last)
    return f"{promise.when} (t/m {dutch_date(promise.last)})"
