from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.dutch_dates import (
    MONTHS,
    day_before,
    dutch_date,
    month_number,
    parse_date,
    start_of_vergaderjaar,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Den Haag, 19 februari 2026", date(2026, 2, 19)),
        ("13-05-2026", date(2026, 5, 13)),
        ("1/2/2026", date(2026, 2, 1)),
        ("3.4.2025", date(2025, 4, 3)),
        ("2026-05-13", date(2026, 5, 13)),
        ("13 mei 2026", date(2026, 5, 13)),
        ("1 mrt. 2024", date(2024, 3, 1)),
        ("7 sept 2024", date(2024, 9, 7)),
        ("12 Maart 2021", date(2021, 3, 12)),
        ("12 MAART 2021", date(2021, 3, 12)),
        ("12-maart-2021", date(2021, 3, 12)),
        ("1e januari 2021", date(2021, 1, 1)),
        ("1ste maart 2021", date(2021, 3, 1)),
        ("13 May 2026", date(2026, 5, 13)),
        ("3 October 2025", date(2025, 10, 3)),
        ("13-V-2026", date(2026, 5, 13)),
        ("1.XII.2025", date(2025, 12, 1)),
        ("van 1 januari 2025 tot 3 maart 2025", date(2025, 1, 1)),
        ("29 februari 2024", date(2024, 2, 29)),
    ],
)
def test_a_dutch_date_is_read(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    "text", ["", "in mei 2026", "31 februari 2026", "13-13-2026", "artikel 3.1", "6 december jl."]
)
def test_what_is_no_day_of_the_calendar_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize("text", ["112 mei 2026", "nr. 1112-05-20261"])
def test_figures_within_longer_figures_are_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_written_date_is_read_back(day: date) -> None:
    assert parse_date(dutch_date(day)) == day


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_date_in_figures_is_read_back(day: date) -> None:
    assert parse_date(f"{day:%d-%m-%Y}") == day
    assert parse_date(day.isoformat()) == day


@given(st.text())
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    assert parse_date(text) is None or isinstance(parse_date(text), date)


@pytest.mark.parametrize("number", range(1, 13))
def test_a_month_has_its_number_by_name_and_in_short(number: int) -> None:
    name = MONTHS[number - 1]
    assert month_number(name) == month_number(name.title()) == number


def test_march_has_two_short_forms() -> None:
    assert month_number("mrt") == month_number("maa") == 3


def test_no_other_word_is_a_month() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        month_number("Prinsjesdag")


@pytest.mark.parametrize(
    ("year", "day"), [(2023, 19), (2024, 17), (2025, 16), (2026, 15), (2020, 15)]
)
def test_a_vergaderjaar_begins_on_prinsjesdag(year: int, day: int) -> None:
    assert start_of_vergaderjaar(year) == date(year, 9, day)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("17 februari", date(2026, 2, 17)),
        ("13 mei", date(2026, 5, 13)),
        ("14 mei", date(2025, 5, 14)),
        ("31 juni", None),
        ("in mei", None),
    ],
)
def test_the_last_such_day_is_given(words: str, found: date | None) -> None:
    assert day_before(date(2026, 5, 13), words) == found
