# ruff: noqa: E501 - the tables of cases read best with each on its own line

from datetime import date

import pytest

from corpus.letter import Metadata
from corpus.letterhead import read_dating, read_letterhead
from corpus.lines import split_lines


def read(head: str) -> Metadata:
    return read_letterhead(split_lines(head))


@pytest.mark.parametrize(
    "head",
    [
        "Datum 13 mei 2026",
        "Datum: 13-05-2026",
        "**Datum**\n\n13 mei 2026",
        "Datum\n13 mei 2026\n\nBetreft iets",
        "Den Haag, 13 mei 2026",
        "'s-Gravenhage, 13 mei 2026",
        "Den Haag, de 13 mei 2026",
        "13 mei 2026",
        "Betreft iets van 1 januari 2020\nDatum 13 mei 2026",
        "Datum     13 mei 2026",
    ],
)
def test_the_date_of_a_letter_is_read(head: str) -> None:
    assert read(head).date == date(2026, 5, 13)


def test_a_date_within_the_subject_is_not_the_letters() -> None:
    assert read("Betreft verslag van de Raad van 3 maart 2026").date is None


@pytest.mark.parametrize(
    ("head", "kenmerk"),
    [
        ("**Ons kenmerk**\n\nIENW/BSK-2026/66938", "IENW/BSK-2026/66938"),
        ("Ons kenmerk IENW/BSK-2026/66938", "IENW/BSK-2026/66938"),
        ("Kenmerk: 3984567-1062345-GMT", "3984567-1062345-GMT"),
        ("Ons kenmerk\n6512345", "6512345"),
        ("Ons kenmerk\nIENW/BSK-2026/66938\n\nUw kenmerk\n2026Z04567", "IENW/BSK-2026/66938"),
        ("Uw kenmerk\n2026Z04567\n\nOns kenmerk\nIENW/BSK-2026/66938", "IENW/BSK-2026/66938"),
        ("Ons kenmerk MinBuza.2026.12345-6", "MinBuza.2026.12345-6"),
        ("Ons kenmerk 2026-0000034567", "2026-0000034567"),
        ("Onze referentie\nBS2026013579", "BS2026013579"),
        ("Ons kenmerk BS2026013579", "BS2026013579"),
        ("Ons kenmerk DGLN / 98765432", "DGLN / 98765432"),
        ("Ons kenmerk\nDGKE-E / 101234567", "DGKE-E / 101234567"),
        ("Ons kenmerk\nOWB/53412345", "OWB/53412345"),
        ("Ons kenmerk 51234567 (DGPO)", "51234567"),
    ],
)
def test_the_kenmerk_is_the_ministrys_own(head: str, kenmerk: str) -> None:
    assert read(head).kenmerk == kenmerk


def test_the_kenmerk_of_the_addressee_is_not_the_letters() -> None:
    assert read("Uw kenmerk\n2026Z04567").kenmerk is None


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        ("Betreft Voortgangsbrief spoorveiligheid", "Voortgangsbrief spoorveiligheid"),
        ("Betreft: Voortgang", "Voortgang"),
        ("**Onderwerp**\nVoortgang en vervolg\nvan de aanpak", "Voortgang en vervolg van de aanpak"),
        ("Onderwerp\n\nVoortgang\n\nGeachte", "Voortgang"),
        ("Betreft  Reactie op de motie over de\nwachttijden in de zorg", "Reactie op de motie over de wachttijden in de zorg"),
    ],
)  # fmt: skip
def test_the_subject_is_read_and_is_the_title(head: str, subject: str) -> None:
    assert (read(head).subject, read(head).title) == (subject, subject)


def test_an_empty_subject_is_none() -> None:
    assert read("Betreft\nDatum 3 maart 2026").subject is None


@pytest.mark.parametrize(
    ("head", "dossiers"),
    [
        ("29 984 Spoor: vervoer- en beheerplan\nNr. 1 BRIEF", ("29984",)),
        ("29 984 Spoor\n\n34 244 Logistiek\n\nNr. 1 BRIEF", ("29984", "34244")),
        ("36 600 VI Vaststelling van de begroting\nNr. 1 BRIEF", ("36600 VI",)),
        ("36 600 XVI Vaststelling van de begroting\nNr. 1 BRIEF", ("36600 XVI",)),
        ("36 200 A Vaststelling van het Mobiliteitsfonds\nNr. 1 BRIEF", ("36200 A",)),
        ("21 501-33 Raad voor Vervoer\nNr. 1 BRIEF", ("21501-33",)),
        ("35 925 (R2158) Wijziging van de Grondwet\nNr. 1 BRIEF", ("35925",)),
    ],
)
def test_the_dossiers_of_a_kamerstuk_are_read(head: str, dossiers: tuple[str, ...]) -> None:
    assert read(head).dossiers == dossiers


def test_a_letter_without_a_number_has_no_dossiers() -> None:
    assert read("2500 EX Den Haag\n29 984 Spoor en beheer").dossiers == ()


@pytest.mark.parametrize("number", ["1175", "45", "F", "AB"])
def test_the_number_of_a_kamerstuk_is_read(number: str) -> None:
    assert read(f"Nr. {number} BRIEF VAN DE MINISTER VAN DEFENSIE").number == number


@pytest.mark.parametrize("number", ["F", "AB"])
def test_the_letter_of_a_paper_of_the_eerste_kamer_needs_no_nr(number: str) -> None:
    assert read(f"36 347 Wijziging\n\n{number} BRIEF VAN DE MINISTER VAN DEFENSIE").number == number


def test_a_title_in_capitals_over_two_lines_is_one() -> None:
    head = "Nr. 45 BRIEF VAN DE MINISTER VAN ONDERWIJS, CULTUUR EN\nWETENSCHAP\n\nAan de Voorzitter"
    title = "Brief van de Minister van Onderwijs, Cultuur en Wetenschap"
    assert read(head).title == title
    assert read(head).sender_role == "Minister van Onderwijs, Cultuur en Wetenschap"


def test_a_title_that_names_two_offices_is_written_as_in_running_text() -> None:
    head = "Nr. 9 BRIEF VAN DE MINISTERS VAN DEFENSIE EN VAN BUITENLANDSE ZAKEN"
    assert read(head).title == "Brief van de Ministers van Defensie en van Buitenlandse Zaken"


@pytest.mark.parametrize(
    ("head", "vergaderjaar"),
    [
        ("Vergaderjaar 2023–2024", "2023-2024"),
        ("Vergaderjaar 2024-2025", "2024-2025"),
        ("Vergaderjaar 2023/24", "2023-2024"),
        ("Vergaderjaar 1999–2000", "1999-2000"),
    ],
)
def test_the_vergaderjaar_is_written_in_full(head: str, vergaderjaar: str) -> None:
    assert read(head).vergaderjaar == vergaderjaar


@pytest.mark.parametrize(("name", "chamber"), [("Tweede", "II"), ("Eerste", "I")])
def test_the_chamber_is_read_from_the_head_of_the_paper(name: str, chamber: str) -> None:
    assert read(f"{name} Kamer der Staten-Generaal 2\n\nNr. 3 VERSLAG").chamber == chamber


@pytest.mark.parametrize(
    ("head", "addressee"),
    [
        ("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "de Voorzitter van de Tweede Kamer der Staten-Generaal"),
        ("De voorzitter van de Tweede Kamer  \nder Staten-Generaal  \nPostbus", "de voorzitter van de Tweede Kamer der Staten-Generaal"),
        ("Aan de Voorzitter van de Eerste Kamer der Staten-Generaal", "de Voorzitter van de Eerste Kamer der Staten-Generaal"),
        ("Aan de voorzitter van de Tweede\nKamer der Staten-Generaal", "de voorzitter van de Tweede Kamer der Staten-Generaal"),
        ("Aan de voorzitters van de Eerste en de\nTweede Kamer der Staten-Generaal\nPostbus 1", "de voorzitters van de Eerste en de Tweede Kamer der Staten-Generaal"),
        ("Aan\nde Voorzitter van de Tweede Kamer\nder Staten-Generaal", "de Voorzitter van de Tweede Kamer der Staten-Generaal"),
    ],
)  # fmt: skip
def test_the_addressee_is_read(head: str, addressee: str) -> None:
    assert read(head).addressee == addressee


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Den Haag, 3 maart 2026", "Den Haag"),
        ("'s-Gravenhage, 3 maart 2026", "'s-Gravenhage"),
        ("’s-Gravenhage, 3 maart 2026", "’s-Gravenhage"),
        ("Datum 3 maart 2026\n2500 EX Den Haag", None),
    ],
)
def test_the_place_is_that_of_the_dateline(head: str, place: str | None) -> None:
    assert read(head).place == place


@pytest.mark.parametrize(
    ("head", "attachments"),
    [
        ("**Bijlage(n)**\n\n4", 4),
        ("Bijlagen: 2", 2),
        ("Bijlage 1", 1),
        ("Bijlagen\ngeen", None),
        ("Datum 3 maart 2026", None),
    ],
)
def test_the_attachments_are_counted_as_the_letter_states(
    head: str, attachments: int | None
) -> None:
    assert read(head).attachments == attachments


def test_an_empty_head_states_nothing() -> None:
    assert read("") == Metadata()


@pytest.mark.parametrize(
    "head",
    [
        "Den Haag, woensdag 13 mei 2026",
        "woensdag 13 mei 2026",
        "Datum 13-5-26",
        "Datum: 13/05/26",
        "Datum 13 May 2026",
        "Datum 13 MEI 2026",
        "Datum 13-V-2026",
        "Datum: Den Haag, 13 mei 2026",
        "Verzonden 13 mei 2026",
        "Den Haag, d.d. 13 mei 2026",
        "Datum d.d. 13 mei 2026",
        "Voorgesteld 13 mei 2026",
        "Uw brief van\n3 maart 2026\n\n13 mei 2026",
        "Uw kenmerk\n3 maart 2026/12\n\n13 mei 2026",
    ],
)
def test_the_date_is_read_in_every_usual_form(head: str) -> None:
    assert read(head).date == date(2026, 5, 13)


@pytest.mark.parametrize(
    "head",
    [
        "Uw brief van 13 mei 2026",
        "Uw brief van\n13 mei 2026",
        "Ontvangen 13 mei 2026",
        "Datum uw brief 13 mei jl.",
        "Versie van 13 mei 2026",
        "Datum 31-31-26",
    ],
)
def test_another_date_is_not_the_letters(head: str) -> None:
    assert read(head).date is None


@pytest.mark.parametrize(
    ("head", "count"),
    [
        ("Bijlagen\nA - Relevante artikelen\nB - Inventarislijst\nC - Documenten", 3),
        ("Bijlagen 1. Beslisnota 2. Rapport", 2),
        ("Bijlage(n) drie", 3),
        ("Aantal bijlagen 2", 2),
        ("Aantal bijlagen: 4", 4),
        ("Bijlagen\nRapport A en rapport B", None),
        ("Bijlagen\ngeen", None),
    ],
)
def test_attachments_are_counted_by_their_number_or_their_marks(
    head: str, count: int | None
) -> None:
    assert read(head).attachments == count


def test_a_subject_that_stands_apart_from_its_label_is_read_in_one_space() -> None:
    assert (
        read("Onderwerp\n\nVoortgang  van het\nspoor\n\nOns kenmerk\nX/1").subject
        == "Voortgang van het spoor"
    )


@pytest.mark.parametrize("between", ["-", "–", "/", " – "])
def test_the_vergaderjaar_is_read_in_each_spelling(between: str) -> None:
    assert read(f"Vergaderjaar 2023{between}2024").vergaderjaar == "2023-2024"
    assert read(f"Vergaderjaar 2023{between}24").vergaderjaar == "2023-2024"


@pytest.mark.parametrize("dating", ["Datum: 28 mei 2021", "Den Haag, 28 mei 2021", "28 mei 2021"])
def test_the_date_in_the_closing_is_read(dating: str) -> None:
    assert read_dating(split_lines(f"{dating}\n\nA.B. Naam")) == date(2021, 5, 28)


def test_a_date_in_a_sentence_of_the_closing_dates_nothing() -> None:
    assert read_dating(split_lines("Bezwaar kan tot 28 mei 2021.")) is None


def test_a_motion_is_dated_by_the_day_it_was_proposed() -> None:
    motion = read("Nr. 32 MOTIE VAN HET LID DE VRIES-JANSEN\nVoorgesteld 24 april 2025")
    assert (motion.date, motion.title) == (date(2025, 4, 24), "Motie van het lid De Vries-Jansen")
