"""The day from which a letter's terms are seen: its date, or what is known of it."""

from dataclasses import dataclass
from datetime import date, timedelta

from corpus.letter import Metadata
from corpus.terms import periods

# No letter is of another age; a date misread must not break the reckoning.
_AGES = range(1815, 2200)
_A_WHOLE_YEAR = timedelta(days=360)


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewpoint:
    """The day that `dit jaar` is seen from, and the first day on which it may have been written.

    `is_dated` where the letter itself bears that date.
    """

    day: date | None
    earliest: date | None
    is_dated: bool


def viewpoint(metadata: Metadata) -> Viewpoint:
    """Give the letter's date, or a likely day in its interval, or none."""
    if metadata.date and metadata.date.year in _AGES:
        return Viewpoint(day=metadata.date, earliest=metadata.date, is_dated=True)
    return Viewpoint(day=_likely(metadata), earliest=metadata.date_from, is_dated=False)


def _likely(metadata: Metadata) -> date | None:
    """Give the last day on which an undated letter is likely to have been written.

    The interval proves no more than that `begin 2026` had not ended; but who writes in January
    says `dit voorjaar`, so a period announced by its year is likely to be yet to begin.
    """
    last = metadata.date_to
    if last is None or last.year not in _AGES:
        return metadata.date_from
    for words in metadata.date_evidence:
        for period in periods(words):
            if period.last == last and period.last - period.first < _A_WHOLE_YEAR:
                before = period.first - timedelta(days=1)
                return max(before, metadata.date_from or before)
    return last
