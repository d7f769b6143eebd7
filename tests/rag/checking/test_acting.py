"""The subject of a verb in a sentence is its subject in the paragraph."""

from collections.abc import Callable

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

GREEN = {"verbatim", "supported"}
Letters = Callable[..., Letter]
WATCHED = (
    "Banken en verzekeraars zijn samen verantwoordelijk voor het nakomen van de afspraken. "
    "De AFM ziet daarop toe en rapporteert elk kwartaal."
)
TALKS = "Met de vakbond bespreek ik in mei de inzet van vrijwilligers en de opleiding van helpers."
TOLD = "De toezichthouder laat mij weten dat de naleving verbetert, en dat kleine winkels hulp nodig hebben."
PASSIVE = (
    "De middelen worden verdeeld via de regio's, zodat scholen, gemeenten en ouders samen kiezen."
)
OPINION = "Het kabinet vindt dat werkgevers en vakbonden hiermee een belangrijke stap hebben gezet."
WORKS = "De school koppelt daarbij de leerling aan een bedrijf, zonder dat een gesprek nodig is."
COURT = "De rechtbank oordeelde op 3 juli 2025 dat de dienst een dwangsom van € 500 verbeurt."
JOINED = (
    "De Minister van Financiën en ik verwachten dat wij in mei een voorstel doen. "
    "Daarbij betrek ik het advies van de raad."
)


def _status(letter: Letter, claim: str) -> str:
    return check_sentence(claim, letter, letter.paragraphs[0]).status


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (WATCHED, "Verzekeraars zien toe op het nakomen van de afspraken en rapporteren elk kwartaal."),
        (WATCHED, "De AFM is samen met verzekeraars verantwoordelijk voor het nakomen van de afspraken."),
        (WATCHED, "De AFM en de banken zijn samen verantwoordelijk voor het nakomen van de afspraken."),
        (TALKS, "De vrijwilligers bespreken in mei met de vakbond de opleiding van helpers."),
        (TOLD, "Kleine winkels laten weten dat de naleving verbetert."),
        (PASSIVE, "De gemeenten verdelen de middelen via de regio's."),
        (OPINION, "Werkgevers en vakbonden vinden dat het kabinet een belangrijke stap heeft gezet."),
        (WORKS, "De leerling koppelt de school aan een bedrijf."),
        (COURT, "De dienst oordeelde dat een dwangsom van € 500 wordt verbeurd."),
        (JOINED, "De Minister van Financiën betrekt daarbij het advies van de raad."),
        ("Tijdens het debat heb ik toegezegd u voor 1 april een overzicht te sturen.",
         "Uw Kamer heeft toegezegd voor 1 april een overzicht te sturen."),
        ("Ik ben verheugd over de verklaring.", "Het nieuwe kabinet is verheugd over de verklaring."),
        ("Ik dank de heer Van der Maat. Bij zijn advies zijn ook de raad en Financiën betrokken.",
         "De heer Van der Maat heeft Financiën bij zijn advies betrokken."),
        ("De raad en Defensie zijn coördinerend binnen de aanpak en Financiën is verantwoordelijk.",
         "Financiën en Defensie zijn coördinerend binnen de aanpak."),
        ("Dit betekent een uitbreiding met Finland en het wegvallen van Tsjechië als lid van de groep.",
         "Finland valt weg als lid van de groep."),
        ("Dit betekent een uitbreiding met Finland, Zweden en Oekraïne en het vertrek van Tsjechië.",
         "Dit betekent een uitbreiding met Finland, Zweden en Tsjechië."),
    ],
)  # fmt: skip
def test_who_does_something_else_does_not_do_this(
    letter_of: Letters, text: str, claim: str
) -> None:
    assert _status(letter_of(text), claim) not in GREEN


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (WATCHED, "De AFM ziet toe op het nakomen van de afspraken en rapporteert elk kwartaal."),
        (WATCHED, "Banken en verzekeraars zijn samen verantwoordelijk voor het nakomen van de afspraken."),
        (TALKS, "De staatssecretaris bespreekt met de vakbond in mei de inzet van vrijwilligers."),
        (TOLD, "De toezichthouder laat weten dat de naleving verbetert."),
        (PASSIVE, "De middelen worden via de regio's verdeeld."),
        (OPINION, "Volgens het kabinet hebben werkgevers en vakbonden een belangrijke stap gezet."),
        ("De raad coördineert de brede aanpak en Defensie is verantwoordelijk voor de eigen aanpak.",
         "Defensie is verantwoordelijk voor de eigen aanpak."),
        ("Met deze verklaring worden het belang van de relatie en de waarden onderkend en onderstreept.",
         "De verklaring onderstreept het belang van de relatie en de waarden."),
        (COURT, "De rechtbank heeft geoordeeld dat de dienst een dwangsom van € 500 verbeurt."),
        (JOINED, "De Minister van Financiën en de staatssecretaris verwachten in mei een voorstel te doen."),
        ("Ik ben verheugd over de verklaring.", "De staatssecretaris is verheugd over de verklaring."),
        ("De raad en Defensie zijn coördinerend binnen de aanpak en Financiën is verantwoordelijk.",
         "De raad en Defensie zijn coördinerend binnen de aanpak."),
    ],
)  # fmt: skip
def test_who_does_it_in_the_paragraph_does_it(letter_of: Letters, text: str, claim: str) -> None:
    assert _status(letter_of(text), claim) in GREEN
