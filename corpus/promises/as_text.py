"""Promises as a person reads them in a terminal."""

from collections.abc import Iterator, Sequence
from datetime import date

from corpus.dutch_dates import dutch_date
from corpus.promises.promise import Followed
from corpus.promises.wording import GROUP_WORDS, SOMEONE, term_words


def promises_text(promises: Sequence[Followed], *, on: date) -> str:
    """Give the promises by status, each with its term, words and place."""
    if not promises:
        return "In deze brieven zijn geen toezeggingen of gedateerde mijlpalen gevonden."
    return "\n".join(_lines(promises, on))


def _lines(promises: Sequence[Followed], on: date) -> Iterator[str]:
    yield f"Toezeggingen en mijlpalen, gezien op {dutch_date(on)}"
    for status, heading in GROUP_WORDS.items():
        group = [one for one in promises if one.status == status]
        if group:
            yield f"\n{heading} ({len(group)})"
        for one in group:
            yield from _one(one)


def _one(followed: Followed) -> Iterator[str]:
    promise = followed.promise
    kind = "aan de Kamer" if promise.to_parliament else "mijlpaal"
    yield f"\n  {term_words(promise)} · {kind} · {promise.who or SOMEONE}"
    yield f"  {promise.what}"
    yield f"  “{promise.quote}”"
    by = followed.fulfilled_by
    settled = f"; nagekomen met {by}" if by and by != promise.letter else ""
    yield f"  {promise.reference}, alinea {promise.paragraph} ({promise.letter}){settled}"
