from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.terms import Period, periods


def found(text: str) -> list[tuple[str, str]]:
    return [(p.first.isoformat(), p.last.isoformat()) for p in periods(text)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("begin 2026", "2026-01-01", "2026-03-31"),
        ("eind 2025", "2025-10-01", "2025-12-31"),
        ("Eind van 2025", "2025-10-01", "2025-12-31"),
        ("einde 2025", "2025-10-01", "2025-12-31"),
        ("medio 2024", "2024-05-01", "2024-08-31"),
        ("in het voorjaar van 2027", "2027-03-01", "2027-06-20"),
        ("zomer 2025", "2025-06-21", "2025-09-20"),
        ("het najaar van 2026", "2026-09-01", "2026-12-20"),
        ("voor de zomer van 2027", "2027-01-01", "2027-06-20"),
        ("vóór de zomer van 2027", "2027-01-01", "2027-06-20"),
        ("het eerste kwartaal van 2025", "2025-01-01", "2025-03-31"),
        ("Q3 2026", "2026-07-01", "2026-09-30"),
        ("de tweede helft van 2026", "2026-07-01", "2026-12-31"),
        ("in februari 2024", "2024-02-01", "2024-02-29"),
        ("december 2025", "2025-12-01", "2025-12-31"),
        ("in de loop van 2024", "2024-01-01", "2024-12-31"),
        ("in 2025", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_period_is_what_the_convention_makes_of_it(text: str, first: str, last: str) -> None:
    assert found(f"Dat gebeurt {text}, naar verwachting.") == [(first, last)]


@pytest.mark.parametrize(
    "text", ["12 maart 2026", "het jaarverslag 2025", "", "medio volgend jaar"]
)
def test_what_names_no_period_gives_none(text: str) -> None:
    assert found(text) == []


def test_a_range_of_years_is_no_single_year() -> None:
    assert found("de agenda in 2026-2030") == []


def test_several_periods_are_all_found() -> None:
    text = "Begin 2026 volgt een brief, eind 2026 een tweede."
    assert [p.words for p in periods(text)] == ["Begin 2026", "eind 2026"]


@given(st.text(alphabet="beginmdoZzQ1234 2026vanjr-"))
def test_a_period_never_ends_before_it_begins(text: str) -> None:
    assert all(p.first <= p.last and p.words in text for p in periods(text))


def test_a_period_keeps_the_words_that_name_it() -> None:
    assert list(periods("uit oktober 2025")) == [
        Period(date(2025, 10, 1), date(2025, 10, 31), "oktober 2025")
    ]
