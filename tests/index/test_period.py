from datetime import date

import pytest

from corpus.letter import Metadata
from index.period import as_day, as_number, period_of


def test_a_day_is_a_number_that_keeps_the_order() -> None:
    assert as_number(date(2026, 5, 13)) == 20260513


@pytest.mark.parametrize("day", [date.min, date(2026, 5, 13), date.max])
def test_a_day_comes_back_from_its_number(day: date) -> None:
    assert as_day(as_number(day)) == day


@pytest.mark.parametrize(
    ("metadata", "period"),
    [
        (Metadata(date=date(2026, 5, 13)), (20260513, 20260513)),
        (Metadata(date_from=date(2025, 1, 2)), (20250102, 99991231)),
        (Metadata(date_to=date(2025, 1, 2)), (10101, 20250102)),
        (Metadata(), (10101, 99991231)),
    ],
)
def test_an_unknown_end_is_open(metadata: Metadata, period: tuple[int, int]) -> None:
    assert period_of(metadata) == period
