"""A sentence that joins two true facts of a paragraph into a false one is not borne."""

from collections.abc import Callable

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

GREEN = {"verbatim", "supported"}
Letters = Callable[..., Letter]
HELP = "De schade wordt geschat op 524 miljoen euro. Nederland draagt bij via drie kanalen."
AGREED = "De hoogte loopt uiteen van € 50 tot € 700. Er zijn nu in 38 cao's afspraken over een minimumbedrag."
LETTERS = (
    "Met de raad verken ik een eigen afspraak. In een aparte brief, die ik u in mei 2027 stuur, "
    "ga ik in op de motie."
)
BEDS = "Op 24 februari 2026 waren er nog 86 bedden vrij, waarvan 12 voor kinderen."
PLANES = "Het land gaf 24 vliegtuigen, waarvan de laatste in mei 2025 zijn vertrokken."
RENT = "De rente is gestegen van 4,0% naar 5,0%."
VOICES = (
    "Scholen meldden 146 gevallen bij de stichting. "
    "Volgens de onderzoekers weten leerlingen de weg naar het meldpunt beter te vinden."
)
LEASES = (
    "Tussen 2007 en 2024 nam het areaal vaste pacht af van 388.000 naar 231.000 ha. "
    "In dezelfde periode verdrievoudigde het areaal tijdelijke pacht."
)
EACH = (
    "Partijen noemen het verkennend gesprek in elke regio, waarin burger en helper bezien wat past."
)
CUTS = "De korting raakt vooral het onderwijs (artikel 3) en de rechtsorde (artikel 2.4)."
COUNTED = "Vier van de tien waterbedrijven kunnen nieuwe bedrijven niet meer aansluiten."
NOWHERE = "Op Bonaire, Sint Eustatius en Saba geldt het pact niet."
HOUSED = "In Zwolle zijn in augustus 2025 gemiddeld 1.987 mensen opgevangen."
LOWER = "Het personeelstekort bij de dienst is met 7,8% lager dan een jaar geleden."
SEAT = "De zetel van de commissie komt in Den Haag. Het verdrag daarover wordt in mei 2027 ondertekend."
START = "Het stelsel gaat in op 1 januari 2027. Bureaus moeten dan een waarborgsom van € 100.000 betalen."


def _status(letter: Letter, claim: str) -> str:
    return check_sentence(claim, letter, letter.paragraphs[0]).status


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (HELP, "Nederland draagt 524 miljoen euro bij."),
        (AGREED, "In 38 cao's is een minimumbedrag van € 50 afgesproken."),
        (LETTERS, "In mei 2027 komt er een eigen afspraak met de raad."),
        (BEDS, "Er waren nog 86 bedden vrij voor kinderen."),
        (PLANES, "In mei 2025 zijn 24 vliegtuigen vertrokken."),
        (RENT, "De rente is gestegen naar 4,0%."),
        (VOICES, "Volgens de stichting weten leerlingen de weg naar het meldpunt beter te vinden."),
        (LEASES, "Het areaal tijdelijke pacht nam af van 388.000 naar 231.000 ha."),
        (LEASES, "Het areaal vaste pacht verdrievoudigde tussen 2007 en 2024."),
        (
            EACH,
            "Elke burger krijgt een verkennend gesprek, waarin burger en helper bezien wat past.",
        ),
        (CUTS, "De korting raakt vooral het onderwijs (artikel 2.4)."),
        (COUNTED, "Vier van de tien nieuwe bedrijven kunnen niet meer worden aangesloten."),
        (NOWHERE, "Op Bonaire geldt het pact wel, op Saba niet."),
        (HOUSED, "In Zwolle worden op dit moment gemiddeld 1.987 mensen opgevangen."),
        (LOWER, "Het personeelstekort bij de dienst was een jaar geleden 7,8%."),
        (SEAT, "Het verdrag wordt in Den Haag ondertekend."),
    ],
)
def test_a_fact_told_of_something_else_is_not_borne(
    letter_of: Letters, text: str, claim: str
) -> None:
    assert _status(letter_of(text), claim) not in GREEN


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (HELP, "De schade wordt op 524 miljoen euro geschat."),
        (AGREED, "In 38 cao's zijn afspraken gemaakt over een minimumbedrag."),
        (BEDS, "Op 24 februari 2026 waren nog 86 bedden vrij."),
        (BEDS, "Er waren nog 86 bedden vrij, waarvan 12 voor kinderen."),
        (PLANES, "De laatste van de 24 vliegtuigen zijn in mei 2025 vertrokken."),
        (RENT, "De rente is van 4,0% naar 5,0% gestegen."),
        (RENT, "De rente is gestegen naar 5,0%."),
        (VOICES, "Volgens de onderzoekers vinden leerlingen de weg naar het meldpunt beter."),
        (LEASES, "Het areaal vaste pacht nam tussen 2007 en 2024 af van 388.000 naar 231.000 ha."),
        (
            EACH,
            "In elke regio is er een verkennend gesprek, waarin burger en helper bezien wat past.",
        ),
        (CUTS, "De korting raakt vooral het onderwijs (artikel 3) en de rechtsorde (artikel 2.4)."),
        (COUNTED, "Vier van de tien waterbedrijven kunnen geen nieuwe bedrijven meer aansluiten."),
        (HOUSED, "In augustus 2025 zijn in Zwolle gemiddeld 1.987 mensen opgevangen."),
        (LOWER, "Het personeelstekort bij de dienst is 7,8%, lager dan een jaar geleden."),
        (SEAT, "De zetel van de commissie komt in Den Haag."),
        (START, "Vanaf 1 januari 2027 moeten bureaus een waarborgsom van € 100.000 betalen."),
    ],
)
def test_a_fact_told_of_what_it_is_of_is_borne(letter_of: Letters, text: str, claim: str) -> None:
    assert _status(letter_of(text), claim) in GREEN
