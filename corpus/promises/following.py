"""Every promise of a set of letters, and what became of it, seen from a day."""

from collections.abc import Sequence
from datetime import date

from corpus.letter import Letter
from corpus.promises.finding import promises_in
from corpus.promises.fulfilment import deliveries, fulfilled_by
from corpus.promises.promise import Followed, Promise

_ORDER = {"open": 0, "past": 1, "fulfilled": 2}


def follow(letters: Sequence[Letter], *, on: date) -> tuple[Followed, ...]:
    """Find all promises; the open ones first, each group by the end of its term.

    Args:
        letters: The letters; a later one may carry out what an earlier one promises.
        on: The day from which a term is over or not; letters of after that day fulfil nothing.
    """
    given = [delivery for letter in sorted(letters, key=_age) for delivery in deliveries(letter)]
    followed = []
    for letter in letters:
        for promise in promises_in(letter):
            by = fulfilled_by(promise, letter, given, until=on)
            followed.append(_followed(promise, by, on))
    return tuple(sorted(followed, key=_place))


def _age(letter: Letter) -> tuple[date, str]:
    metadata = letter.metadata
    return metadata.date or metadata.date_from or date.max, letter.id


def _followed(promise: Promise, by: str | None, on: date) -> Followed:
    if by:
        return Followed(promise=promise, status="fulfilled", fulfilled_by=by)
    over = promise.last is not None and promise.last < on
    return Followed(promise=promise, status="past" if over else "open")


def _place(one: Followed) -> tuple[int, date, date, str, int]:
    promise = one.promise
    ends = promise.last or date.max, promise.first or date.max
    return _ORDER[one.status], *ends, promise.letter, promise.paragraph
