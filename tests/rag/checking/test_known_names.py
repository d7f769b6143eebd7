"""A name that the reader of a letter knows does not keep a sentence from being borne."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

Letters = Callable[..., Letter]

PROMISED = "In het debat van 3 maart 2026 heb ik toegezegd terug te komen op de vragen over havens."
LOWER = (
    "Daarmee staat het Nederlandse net op een punt waarin het aantal ongevallen per kilometer lager "
    "ligt dan in Duitsland, België en Denemarken."
)
COUNCIL = (
    "Dit is de reactie op het advies van de Raad voor Cultuur (hierna: de Raad). "
    "De Raad pleit voor één nationaal bestel met 19,4 miljoen euro extra."
)


def _signed(letter: Letter, name: str) -> Letter:
    data = replace(letter.metadata, sender_role="Minister van Financiën", sender_name=name)
    return replace(letter, metadata=data)


def _status(letter: Letter, claim: str) -> str:
    return check_sentence(claim, letter, letter.paragraphs[0]).status


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            PROMISED,
            "Minister Jansen zegde in het debat van 3 maart 2026 toe terug te komen op de vragen "
            "over havens.",
        ),
        (
            LOWER,
            "Het aantal ongevallen per kilometer is in Nederland lager dan in Duitsland, België en "
            "Denemarken.",
        ),
        (COUNCIL, "De Raad voor Cultuur bepleit één nationaal bestel met 19,4 miljoen euro extra."),
    ],
)
def test_a_known_name_may_stand_in_a_nearly_literal_sentence(
    text: str, claim: str, letter_of: Letters
) -> None:
    assert _status(_signed(letter_of(text), "E. Jansen"), claim) == "supported"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            PROMISED,
            "Minister Bakker zegde in het debat van 3 maart 2026 toe terug te komen op de vragen "
            "over havens.",
        ),
        (
            LOWER,
            "Het aantal ongevallen per kilometer is in Zweden lager dan in Duitsland, België en "
            "Denemarken.",
        ),
        (
            LOWER,
            "Het aantal ongevallen per kilometer is in Duitsland lager dan in Nederland, België en "
            "Denemarken.",
        ),
        (
            "Het Nederlandse net is vol. Het aantal ongevallen per kilometer ligt op het Zweedse net "
            "lager dan in Duitsland, België en Denemarken.",
            "Het aantal ongevallen per kilometer is in Nederland lager dan in Duitsland, België en "
            "Denemarken.",
        ),
        (
            COUNCIL,
            "De Onderwijsraad bepleit één nationaal bestel met 19,4 miljoen euro extra.",
        ),
    ],
)
def test_another_name_keeps_it_from_being_borne(text: str, claim: str, letter_of: Letters) -> None:
    assert _status(_signed(letter_of(text), "E. Jansen"), claim) not in {"supported", "verbatim"}


def test_one_of_two_senders_may_not_have_promised_it(letter_of: Letters) -> None:
    letter = _signed(letter_of(PROMISED), "E. Jansen en F. Bakker")
    claim = (
        "Minister Jansen zegde in het debat van 3 maart 2026 toe terug te komen op de vragen over "
        "havens."
    )
    assert _status(letter, claim) == "unchecked"


CARE = (
    "De wachtlijsten bij de gecertificeerde instellingen (GI’s) zijn lang. "
    "De inspectie houdt het verscherpte toezicht bij vier GI’s in stand."
)
PLAN = "De Belgische visie 2040 zet in op een sterke groei van het goederenvervoer."
CHANGE = (
    "Er wordt gewerkt aan een wijziging van het Besluit capaciteitsverdeling. "
    "Ik verwacht de consultatie van deze wijziging eind dit jaar te starten."
)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            CARE,
            "De inspectie handhaaft het verscherpte toezicht bij vier gecertificeerde instellingen.",
        ),
        (
            PLAN,
            "In hun visie 2040 zetten de Belgen in op een sterke groei van het goederenvervoer.",
        ),
        (
            CHANGE,
            "Minister Jansen verwacht eind dit jaar te starten met de consultatie van de wijziging "
            "van het Besluit capaciteitsverdeling.",
        ),
    ],
)
def test_a_name_may_have_another_form(text: str, claim: str, letter_of: Letters) -> None:
    assert _status(_signed(letter_of(text), "E. Jansen"), claim) == "supported"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            CARE,
            "De inspectie handhaaft het verscherpte toezicht bij vier particuliere instellingen.",
        ),
        (
            PLAN,
            "In hun visie 2040 zetten de Duitsers in op een sterke groei van het goederenvervoer.",
        ),
        (
            CHANGE,
            "Minister Bakker verwacht eind dit jaar te starten met de consultatie van de wijziging "
            "van het Besluit capaciteitsverdeling.",
        ),
        (
            CHANGE,
            "Minister Jansen verwacht eind dit jaar te starten met de consultatie van de wijziging "
            "van het Besluit spoorverkeer.",
        ),
        (
            "In mei start de consultatie van de wijziging van het Besluit capaciteitsverdeling.",
            "In mei start de consultatie van de wijziging van het Besluit spoorverkeer.",
        ),
    ],
)
def test_another_name_in_its_form_is_another(text: str, claim: str, letter_of: Letters) -> None:
    assert _status(_signed(letter_of(text), "E. Jansen"), claim) not in {"supported", "verbatim"}
