from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.promises.relative import months_later, relative_stretches

DAY = date(2026, 1, 31)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("volgende week", "2026-02-02", "2026-02-08"),
        ("deze maand", "2026-01-01", "2026-01-31"),
        ("binnen een maand", "2026-01-31", "2026-02-28"),
        ("over twee maanden", "2026-03-31", "2026-03-31"),
        ("binnen anderhalf jaar", "2026-01-31", "2027-07-31"),
        ("begin van het jaar", "2026-01-01", "2026-03-31"),
        ("schooljaar 2026-2027", "2026-08-01", "2027-07-31"),
        ("komend studiejaar", "2026-09-01", "2027-08-31"),
    ],
)
def test_it_is_counted_from_the_day(text: str, first: str, last: str) -> None:
    (found,) = relative_stretches(text, DAY)
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    "text", ["binnen zes weken na het besluit", "binnen enkele weken", "een schooljaar"]
)
def test_what_cannot_be_counted_from_the_letter_is_left(text: str) -> None:
    assert list(relative_stretches(text, DAY)) == []


@given(st.dates(date(1900, 1, 1), date(2900, 1, 1)), st.integers(0, 240))
def test_some_months_later_is_the_same_day_or_the_months_last(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day
