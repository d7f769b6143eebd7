from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.lines import Line, split_lines
from corpus.zones import split_zones

PROSE = (
    "Met deze brief informeer ik uw Kamer over de voortgang van het programma en over de "
    "besluiten die het kabinet daarover in het afgelopen jaar heeft genomen."
)
HEAD = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 3 maart 2026"
OFFICE = "De Minister van Defensie,"


def texts(lines: list[Line]) -> list[str]:
    return [line.text.text for line in lines if line.kind == "text"]


def zones(text: str) -> tuple[list[str], list[str], list[str]]:
    found = split_zones(split_lines(text))
    return texts(list(found.head)), texts(list(found.body)), texts(list(found.closing))


@pytest.mark.parametrize(
    "salutation",
    [
        "Geachte voorzitter,",
        "Geachte Voorzitter,",
        "Geachte mevrouw de Voorzitter,",
        "Geachte heer/mevrouw,",
        "Hooggeachte voorzitter,",
        "**Geachte voorzitter,**",
        "Geachte voorzitter, beste Martin,",
        "Mijnheer de voorzitter,",
    ],
)
def test_a_letter_begins_after_its_salutation(salutation: str) -> None:
    assert zones(f"{HEAD}\n\n{salutation}\n\n{PROSE}")[:2] == (HEAD.splitlines(), [PROSE])


def test_without_a_salutation_the_body_begins_after_the_letterhead() -> None:
    assert zones(f"{HEAD}\n\n{PROSE}")[:2] == (HEAD.splitlines(), [PROSE])


def test_without_any_letterhead_the_body_is_the_whole() -> None:
    assert zones(f"{PROSE}\n\n{PROSE}") == ([], [PROSE, PROSE], [])


@pytest.mark.parametrize(
    "closing",
    [
        "Hoogachtend,",
        "Met vriendelijke groet,",
        "Met vriendelijke groeten",
        "Met de meeste hoogachting,",
    ],
)
def test_a_letter_ends_before_its_closing(closing: str) -> None:
    found = zones(f"{HEAD}\n\n{PROSE}\n\n{closing}\n\n{OFFICE}\nR.P. Brekelmans")
    assert found[1:] == ([PROSE], [OFFICE, "R.P. Brekelmans"])


@pytest.mark.parametrize(
    "office",
    [
        "De Minister van Defensie,",
        "DE MINISTER VAN DEFENSIE,",
        "de minister van Defensie",
        "De Staatssecretaris van Infrastructuur en Waterstaat,",
        "De minister-president, minister van Algemene Zaken,",
        "De Minister voor Langdurige Zorg en Sport,",
        "Mede namens de minister van Economische Zaken,",
    ],
)
def test_without_a_closing_phrase_a_letter_ends_before_the_office_of_who_signs(office: str) -> None:
    assert zones(f"{HEAD}\n\n{PROSE}\n\n{office}\nA.B. Naam")[1:] == (
        [PROSE],
        [office, "A.B. Naam"],
    )


def test_an_office_in_the_last_sentence_ends_no_letter() -> None:
    last = "De minister van Defensie heeft mij dat gevraagd en ik dank hem daarvoor zeer."
    assert zones(f"{HEAD}\n\n{PROSE}\n\n{last}")[1:] == ([PROSE, last], [])


def test_an_office_at_the_begin_of_a_wrapped_line_ends_no_letter() -> None:
    body = "Dit is besproken met\nde minister van Defensie\nen zijn collega’s in het kabinet."
    assert zones(f"{HEAD}\n\n{PROSE}\n\n{body}")[2] == []


def test_a_value_below_a_gap_is_of_the_letterhead() -> None:
    subject = "Beantwoording van vragen over " + "het spoor in het land en " * 5 + "daarbuiten"
    found = split_zones(
        split_lines(f"Datum\n\n13 mei 2026\n\nOnderwerp\n\n{subject}\n\n{PROSE}\n\n{PROSE}")
    )
    assert texts(found.head)[-1] == subject
    assert texts(found.body)[0] == PROSE


def test_prose_below_a_bare_label_stays_in_the_body() -> None:
    found = split_zones(split_lines(f"Datum 13 mei 2026\n\nBijlage(n)\n\n{PROSE}\n\n{PROSE}"))
    assert texts(found.body)[0] == PROSE


@given(
    st.lists(
        st.sampled_from([HEAD, PROSE, OFFICE, "", "Hoogachtend,", "Geachte voorzitter,", "x", "\f"])
    )
)
def test_zones_are_stretches_of_the_letter_in_order(parts: list[str]) -> None:
    lines = split_lines("\n".join(parts))
    found = split_zones(lines)
    places = [line.text.origin[0] for zone in (found.head, found.body, found.closing)
              for line in zone if line.kind == "text"]  # fmt: skip
    assert places == sorted(places)


@given(st.lists(st.sampled_from([HEAD, PROSE, OFFICE, "", "Met vriendelijke groet,", "x"])))
def test_zones_lose_no_word_but_of_the_closing(parts: list[str]) -> None:
    lines = split_lines("\n".join(parts))
    found = split_zones(lines)
    zones = Counter(" ".join(texts([*found.head, *found.body, *found.closing])).split())
    lost = Counter(" ".join(texts(lines)).split()) - zones
    assert set(lost) <= {"Met", "vriendelijke", "groet,"}


def test_a_signature_before_the_middle_is_one_where_an_annex_stands_behind_it() -> None:
    annex = "Bijlage 1: Achtergrond\n\n" + f"{PROSE}\n\n" * 20
    text = f"{HEAD}\n\nGeachte voorzitter,\n\n{PROSE}\n\n{OFFICE}\n\nA.B. Naam\n\n{annex}"
    assert zones(text)[2] == [OFFICE, "A.B. Naam"]
    assert zones(text)[1] == [PROSE]


def test_an_office_before_the_middle_of_a_letter_without_annex_signs_nothing() -> None:
    text = (
        f"{HEAD}\n\nGeachte voorzitter,\n\n{PROSE}\n\n{OFFICE}\n\nA.B. Naam\n\n"
        + f"{PROSE}\n\n" * 20
    )
    assert zones(text)[2] == []


@pytest.mark.parametrize("date", ["Datum: 28 mei 2021", "Den Haag, 28 mei 2021", "28 mei 2021"])
def test_the_date_above_a_signature_is_of_the_closing(date: str) -> None:
    found = zones(f"{HEAD}\n\n{PROSE}\n\n{date}\n\n{OFFICE}\nA.B. Naam")
    assert found[1:] == ([PROSE], [date, OFFICE, "A.B. Naam"])


def test_a_date_at_the_end_of_the_last_sentence_stays() -> None:
    body = "Dit besluit treedt in werking op\n28 mei 2021"
    assert zones(f"{HEAD}\n\n{PROSE}\n\n{body}\n\nHoogachtend,\n\n{OFFICE}")[1][-1] == "28 mei 2021"


def test_the_signers_of_a_motion_are_the_closing() -> None:
    motion = "De Kamer,\n\nen gaat over tot de orde van de dag.\n\nJansen\nVan Dijk"
    assert zones(f"Voorgesteld 24 april 2025\n\n{motion}") == (
        ["Voorgesteld 24 april 2025"],
        ["De Kamer,", "en gaat over tot de orde van de dag."],
        ["Jansen", "Van Dijk"],
    )


def test_a_decision_of_a_minister_signed_by_another_is_the_closing() -> None:
    signed = "Conform het door de Minister van Defensie genomen besluit,"
    assert zones(f"{HEAD}\n\n{PROSE}\n\n{signed}\n\nA.B. Naam")[2] == [signed, "A.B. Naam"]
