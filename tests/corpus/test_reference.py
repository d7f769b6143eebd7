from datetime import date

import pytest

from corpus.letter import Metadata
from corpus.reference import dating, official_reference

KAMERSTUK = Metadata(
    dossiers=("29984", "34244"), number="1175", vergaderjaar="2023-2024", chamber="II"
)
BRIEF = Metadata(
    date=date(2026, 5, 13),
    kenmerk="IENW/BSK-2026/66938",
    sender_role="Staatssecretaris van Infrastructuur en Waterstaat",
)


def test_a_kamerstuk_is_cited_as_the_aanwijzingen_prescribe() -> None:
    assert official_reference(KAMERSTUK) == "Kamerstukken II 2023/24, 29984, nr. 1175"


def test_a_page_stands_behind_the_number() -> None:
    assert official_reference(KAMERSTUK, 3).endswith(", nr. 1175, p. 3")


def test_a_paper_of_the_eerste_kamer_has_a_letter_without_nr() -> None:
    paper = Metadata(dossiers=("36347",), number="F", vergaderjaar="2023-2024", chamber="I")
    assert official_reference(paper) == "Kamerstukken I 2023/24, 36347, F"


def test_a_chapter_of_the_budget_stands_behind_its_dossier() -> None:
    paper = Metadata(dossiers=("36600 VI",), number="45", vergaderjaar="2024-2025", chamber="II")
    assert official_reference(paper) == "Kamerstukken II 2024/25, 36600 VI, nr. 45"


def test_a_numbered_part_of_a_dossier_keeps_its_hyphen() -> None:
    paper = Metadata(dossiers=("21501-33",), number="929", vergaderjaar="2021-2022", chamber="II")
    assert official_reference(paper) == "Kamerstukken II 2021/22, 21501-33, nr. 929"


def test_the_turn_of_the_century_is_written_in_full() -> None:
    paper = Metadata(dossiers=("26000",), number="1", vergaderjaar="1999-2000", chamber="II")
    assert "1999/2000" in official_reference(paper)


def test_an_unknown_vergaderjaar_is_said_to_be_unknown() -> None:
    paper = Metadata(dossiers=("29984",), number="1", chamber="II")
    assert "vergaderjaar onbekend" in official_reference(paper)


def test_another_letter_is_cited_by_sender_date_and_kenmerk() -> None:
    assert official_reference(BRIEF) == (
        "Brief van de staatssecretaris van Infrastructuur en Waterstaat van 13 mei 2026, "
        "kenmerk IENW/BSK-2026/66938"
    )


def test_what_a_letter_does_not_state_is_said_to_be_unknown() -> None:
    reference = official_reference(Metadata())
    assert "afzender onbekend" in reference
    assert "ongedateerd" in reference
    assert "kenmerk onbekend" in reference


def test_a_dossier_without_a_number_is_no_kamerstuk() -> None:
    assert not official_reference(Metadata(dossiers=("29984",))).startswith("Kamerstuk")


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (
            date(2025, 10, 1),
            date(2026, 6, 16),
            "ongedateerd, tussen 1 oktober 2025 en 16 juni 2026",
        ),
        (date(2025, 10, 1), None, "ongedateerd, na 1 oktober 2025"),
        (None, date(2026, 6, 16), "ongedateerd, uiterlijk 16 juni 2026"),
        (None, None, "ongedateerd"),
    ],
)
def test_an_undated_letter_is_said_to_lie_in_its_interval(
    first: date | None, last: date | None, words: str
) -> None:
    assert dating(Metadata(date_from=first, date_to=last)) == words


def test_a_dated_letter_has_its_day() -> None:
    assert dating(BRIEF) == "13 mei 2026"
