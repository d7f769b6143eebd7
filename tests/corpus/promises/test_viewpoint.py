from datetime import date

from corpus.letter import Metadata
from corpus.promises.viewpoint import Viewpoint, viewpoint


def test_a_dated_letter_is_seen_from_its_date() -> None:
    day = date(2026, 5, 13)
    assert viewpoint(Metadata(date=day)) == Viewpoint(day=day, earliest=day, is_dated=True)


def test_a_period_announced_by_its_year_has_yet_to_begin() -> None:
    metadata = Metadata(
        date_from=date(2024, 12, 6), date_to=date(2026, 3, 31),
        date_evidence=("Op 6 december jl.", "Ik zal de Kamer begin 2026 nader informeren."),
    )  # fmt: skip
    assert viewpoint(metadata).day == date(2025, 12, 31)


def test_a_year_announced_may_be_the_letters_own() -> None:
    metadata = Metadata(date_to=date(2026, 12, 31), date_evidence=("In 2026 zal dat gebeuren.",))
    assert viewpoint(metadata).day == date(2026, 12, 31)


def test_of_a_letter_without_any_date_nothing_is_known() -> None:
    assert viewpoint(Metadata()) == Viewpoint(day=None, earliest=None, is_dated=False)
