"""The interval of a term, seen from a letter of 13 May 2026; the conventions stand in DESIGN."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.promises.terms import terms, vague_term
from corpus.promises.viewpoint import Viewpoint

DAY = date(2026, 5, 13)
DATED = Viewpoint(day=DAY, earliest=DAY, is_dated=True)
UNDATED = Viewpoint(day=DAY, earliest=date(2025, 10, 1), is_dated=False)
UNKNOWN = Viewpoint(day=None, earliest=None, is_dated=False)
DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))


def found(text: str, seen_from: Viewpoint = DATED) -> list[tuple[str, str, str]]:
    return [(t.words, str(t.first), str(t.last)) for t in terms(text, seen_from)]


def dated(day: date) -> Viewpoint:
    return Viewpoint(day=day, earliest=day, is_dated=True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("op 17 juni 2026", "2026-06-17", "2026-06-17"),
        ("in september 2026", "2026-09-01", "2026-09-30"),
        ("begin 2027", "2027-01-01", "2027-03-31"),
        ("eind 2026", "2026-10-01", "2026-12-31"),
        ("medio 2026", "2026-05-01", "2026-08-31"),
        ("in het eerste kwartaal van 2027", "2027-01-01", "2027-03-31"),
        ("in Q1 2027", "2027-01-01", "2027-03-31"),
        ("in het voorjaar van 2027", "2027-03-01", "2027-06-20"),
        ("in de zomer van 2027", "2027-06-21", "2027-09-20"),
        ("in het najaar van 2026", "2026-09-01", "2026-12-20"),
        ("in de loop van 2027", "2027-01-01", "2027-12-31"),
        ("in 2027", "2027-01-01", "2027-12-31"),
        ("de eerste helft van 2027", "2027-01-01", "2027-06-30"),
        ("voor de zomer", "2026-05-13", "2026-06-20"),
        ("voor de zomer van 2027", "2027-01-01", "2027-06-20"),
    ],
)
def test_a_term_is_what_the_convention_makes_of_it(text: str, first: str, last: str) -> None:
    assert [(f, l) for _, f, l in found(f"Dat gebeurt {text}.")] == [(first, last)]  # noqa: E741


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("eind dit jaar", "2026-10-01", "2026-12-31"),
        ("aan het einde van het jaar", "2026-10-01", "2026-12-31"),
        ("begin volgend jaar", "2027-01-01", "2027-03-31"),
        ("dit najaar", "2026-09-01", "2026-12-20"),
        ("komend voorjaar", "2027-03-01", "2027-06-20"),
        ("in het voorjaar van volgend jaar", "2027-03-01", "2027-06-20"),
        ("volgende maand", "2026-06-01", "2026-06-30"),
        ("binnen zes weken", "2026-05-13", "2026-06-24"),
        ("binnen een half jaar", "2026-05-13", "2026-11-13"),
        ("later dit jaar", "2026-05-13", "2026-12-31"),
        ("komende winter", "2026-12-21", "2027-02-28"),
    ],
)
def test_a_relative_term_is_seen_from_the_letters_date(text: str, first: str, last: str) -> None:
    assert [(f, l) for _, f, l in found(f"Dat gebeurt {text}.")] == [(first, last)]  # noqa: E741


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in het eerste kwartaal", "2027-01-01", "2027-03-31"),
        ("in het vierde kwartaal", "2026-10-01", "2026-12-31"),
        ("in het najaar", "2026-09-01", "2026-12-20"),
        ("eind januari", "2027-01-20", "2027-01-31"),
        ("op 19 juni", "2026-06-19", "2026-06-19"),
        ("in mei", "2026-05-01", "2026-05-31"),
    ],
)
def test_a_term_without_a_year_is_the_next_to_come(text: str, first: str, last: str) -> None:
    assert [(f, l) for _, f, l in found(f"Dat gebeurt {text}.")] == [(first, last)]  # noqa: E741


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("uiterlijk 1 juli", "2026-05-13", "2026-07-01"),
        ("vóór 1 juli 2026", "2026-05-13", "2026-06-30"),
        ("voor eind 2026", "2026-05-13", "2026-12-31"),
        ("voor het einde van het jaar", "2026-05-13", "2026-12-31"),
        ("uiterlijk in juni 2026", "2026-05-13", "2026-06-30"),
        ("voor het zomerreces", "2026-05-13", "2026-06-30"),
        ("voor het kerstreces", "2026-05-13", "2026-12-19"),
        ("uiterlijk 1 juli 2027", "2027-01-01", "2027-07-01"),
        ("vóór 2030", "2029-01-01", "2029-12-31"),
        ("na de zomer", "2026-09-21", "2026-12-31"),
        ("na het zomerreces", "2026-09-01", "2026-12-31"),
    ],
)
def test_a_deadline_runs_from_the_letter_or_its_own_year(text: str, first: str, last: str) -> None:
    assert [(f, l) for _, f, l in found(f"Dat gebeurt {text}.")] == [(first, last)]  # noqa: E741


def test_a_deadline_of_an_undated_letter_runs_from_1_january() -> None:
    assert found("voor de zomer", UNDATED) == [("voor de zomer", "2026-01-01", "2026-06-20")]


def test_what_is_set_for_a_month_is_no_deadline() -> None:
    assert found("Dat is voorzien voor eind februari 2027.")[0][1:] == ("2027-02-20", "2027-02-28")


def test_without_any_date_a_relative_term_has_no_days() -> None:
    assert found("eind dit jaar", UNKNOWN) == [("eind dit jaar", "None", "None")]


@pytest.mark.parametrize(
    "text",
    [
        "de Uitvoeringsagenda 2026-2030",
        "de Miljoenennota 2027",
        "mijn brief van 3 februari 2026",
        "op 9 oktober jl.",
        "sinds 1 januari 2026",
        "afgelopen najaar",
        "een plafond voor 2027",
        "de komende jaren",
        "NOS, 11 oktober 2026, «Treinen»",
        "vragen (ingezonden 16 oktober 2026)",
        "",
    ],
)
def test_what_is_no_term_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_day_to_come_of_a_debate_is_a_term() -> None:
    assert found("het debat van 17 juni 2026") == [("17 juni 2026", "2026-06-17", "2026-06-17")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zodra de rechter uitspraak heeft gedaan, hoort u dat.", "Zodra de rechter uitspraak heeft gedaan"),
        ("dat gebeurt jaarlijks", "jaarlijks"),
        ("zo spoedig mogelijk", "zo spoedig mogelijk"),
        ("ten minste één keer per jaar", "ten minste één keer per jaar"),
    ],
)  # fmt: skip
def test_a_term_without_days_keeps_its_words(text: str, words: str) -> None:
    term = vague_term(text)
    assert term
    assert (term.words, term.first, term.last) == (words, None, None)


SEASONS = {"voorjaar": ((3, 1), (6, 20)), "zomer": ((6, 21), (9, 20)), "najaar": ((9, 1), (12, 20))}
PARTS = {"begin": ((1, 1), (3, 31)), "medio": ((5, 1), (8, 31)), "eind": ((10, 1), (12, 31))}


@given(DAYS, st.sampled_from(sorted(SEASONS)), st.integers(2000, 2090))
def test_a_season_of_a_year_doesnt_depend_on_the_letter(day: date, season: str, year: int) -> None:
    (term,) = terms(f"Dat volgt in het {season} van {year}.", dated(day))
    assert (term.first, term.last) == tuple(date(year, *end) for end in SEASONS[season])


@given(DAYS, st.sampled_from(sorted(PARTS)), st.integers(2000, 2090))
def test_a_part_of_a_year_doesnt_depend_on_the_letter(day: date, part: str, year: int) -> None:
    (term,) = terms(f"Dat volgt {part} {year}.", dated(day))
    assert (term.first, term.last) == tuple(date(year, *end) for end in PARTS[part])


@given(DAYS, st.sampled_from(sorted(SEASONS)))
def test_a_season_without_a_year_is_never_over(day: date, season: str) -> None:
    (term,) = terms(f"Dat volgt in de {season}.", dated(day))
    assert term.first
    assert term.last
    assert day <= term.last <= day + timedelta(days=366)


@given(DAYS)
def test_before_the_summer_ends_the_day_before_it(day: date) -> None:
    (term,) = terms("Dat volgt voor de zomer.", dated(day))
    assert term.last
    assert (term.last.month, term.last.day) == (6, 20)
    assert term.first == (day if term.last.year == day.year else date(term.last.year, 1, 1))


@given(DAYS, st.text(alphabet="0123456789 binenvoruijklstadwm.,", max_size=40))
def test_a_term_lies_in_the_text_and_never_ends_before_it_begins(day: date, text: str) -> None:
    for term in terms(text, dated(day)):
        assert text[term.start : term.end] == term.words
        assert term.first is None or (term.last is not None and term.first <= term.last)
