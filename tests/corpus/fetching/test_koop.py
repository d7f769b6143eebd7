import datetime as dt

import pytest

from corpus.fetching.koop import (
    Statements,
    day,
    is_letter_of_government,
    last_of_title,
    metadata_of,
)


def said(**values: str) -> Statements:
    return Statements(tuple(values.items()))


@pytest.mark.parametrize(
    ("statements", "letter"),
    [
        (said(subrubriek="Brief", title="Spoor; Brief regering; Stand van zaken"), True),
        (said(subrubriek="Brief", title="Spoor; Brief regering; Brief over het spoor"), True),
        (said(subrubriek="Brief", title="Stand van zaken"), True),
        (said(subrubriek="Motie", title="Brief van de minister"), False),
        (said(subrubriek="Brief regering"), True),
        (said(subrubriek="Brief commissie"), False),
        (said(subrubriek="Brief", title="Spoor; Brief lid / fractie; Verzoek"), False),
        (said(subrubriek="Brief", title="Brief van het lid De Hoop"), False),
        (said(subrubriek="Brief", title="Brief van de vaste commissie"), False),
        (said(subrubriek="Brief", title="Brief van de viceminister-president"), True),
        (said(type="Kamerstuk", title="Spoor; Brief regering; Stand van zaken"), True),
        (said(type="Kamerstuk", title="Brief van de staatssecretaris van IenW"), True),
        (said(type="Kamerstuk", title="Spoor; Motie; Motie van het lid Boulakjar"), False),
        (said(title="Briefing over het spoor"), False),
        (said(), False),
    ],
)
def test_letters_of_the_government_are_told_from_other_papers(
    statements: Statements, letter: bool
) -> None:
    assert is_letter_of_government(statements) is letter


def test_the_own_title_stands_last() -> None:
    assert last_of_title("Spoor; Brief regering; Geluid; en trillingen") == "Geluid; en trillingen"
    assert last_of_title("Regels; Advies") == "Advies"
    assert last_of_title("Advies") == "Advies"
    assert last_of_title(None) is None


def test_the_title_of_the_letter_itself_goes_first() -> None:
    found = metadata_of(said(title="Spoor; Advies", documenttitel="Advies Afdeling"), "kst-1-1")
    assert found.title == "Advies Afdeling"


@pytest.mark.parametrize("number", ["1175-h1", "../3", "een"])
def test_a_number_in_an_unknown_form_is_not_taken(number: str) -> None:
    assert metadata_of(said(ondernummer=number), "kst-1-1").number is None


def test_the_eerste_kamer_numbers_by_letters() -> None:
    found = metadata_of(
        said(ondernummer="D", creator="Eerste Kamer der Staten-Generaal"), "kst-36836-D"
    )
    assert (found.number, found.chamber) == ("D", "I")


def test_days_are_read_out_of_moments() -> None:
    assert day("2023-12-20T09:21:22+01:00") == day("2023-12-20") == dt.date(2023, 12, 20)
    assert day("2023-13-20") is day("gisteren") is day(None) is None
