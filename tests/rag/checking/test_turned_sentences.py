"""What turns a sentence without a number or a negation is no proof either."""

from collections.abc import Callable

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

GREEN = {"verbatim", "supported"}


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        (
            "De prikkels hebben een beperkt effect op het gebruik.",
            "De prikkels hebben een groot effect op het gebruik.",
        ),
        (
            "Winkels rekenen de verhoging door aan hun klanten.",
            "Klanten rekenen de verhoging door aan de winkels.",
        ),
        (
            "Banken kunnen de datum halen, mits de Kamer op tijd stemt.",
            "Banken kunnen de datum halen.",
        ),
        (
            "Bedrijven die buiten de piek stroom verbruiken, betalen minder.",
            "Bedrijven die tijdens de piek stroom verbruiken, betalen minder.",
        ),
        (
            "De onderdelen worden na drie jaar geëvalueerd.",
            "De onderdelen worden voor drie jaar geëvalueerd.",
        ),
        (
            "De norm bepaalt hoeveel plaatsen een ontwikkelaar moet aanleggen.",
            "De norm bepaalt hoeveel plaatsen een gemeente moet aanleggen.",
        ),
        (
            "Meer vervoer is een deel van de oplossing voor onze opgaven.",
            "Meer vervoer is de enige oplossing voor onze opgaven.",
        ),
        (
            "Het kabinet kiest ervoor het hoge niveau te handhaven. Daarvoor zijn risicoverhogende "
            "ontwikkelingen te keren.",
            "Het kabinet kiest ervoor het hoge niveau te verhogen.",
        ),
        (
            "De dijkbeheerder is verantwoordelijk voor wijzigingen in de nabijheid van de haven.",
            "De havenbeheerder is verantwoordelijk voor wijzigingen.",
        ),
        (
            "Dit vraagt van de sector investeringen in schepen, van reders dat zij samenwerken en "
            "van het Rijk steun.",
            "Van reders worden investeringen in schepen gevraagd.",
        ),
        (
            "Het gaat om: 1) sociale veiligheid gericht op stations, 2) nationale veiligheid ten "
            "behoeve van de weerbaarheid.",
            "Nationale veiligheid is gericht op stations.",
        ),
        (
            "De verwachting is dat het militaire vervoer toeneemt. Zowel in omvang als frequentie. "
            "Dit vervoer gaat over het water.",
            "Het militaire vervoer over het water neemt toe in omvang en frequentie.",
        ),
        (
            "Ik informeer de Kamer over de ondertekening van een verklaring met de Deense minister.",
            "De Deense minister informeert de Kamer over de ondertekening van een verklaring.",
        ),
        (
            "Het gaat om de aanleg van de sluis bij Eefde en de aanleg van een spoor in Denemarken.",
            "Denemarken legt de sluis bij Eefde aan.",
        ),
        (
            "Daarnaast zijn op basis van de handreiking, de beoordeling en de wet criteria opgesteld "
            "voor het aanwijzen van de aanbieders.",
            "De criteria voor het aanwijzen van de aanbieders worden nog opgesteld.",
        ),
        (
            "Voor het handhaven van het niveau worden de geraamde middelen ingezet.",
            "Voor het handhaven van het niveau worden extra middelen ingezet.",
        ),
        (
            "De doelen van de visie, die worden uitgewerkt in de agenda, zijn bepalend voor de "
            "keuzes van reders.",
            "De agenda is bepalend voor de visie.",
        ),
        (
            "Er komt € 12 miljoen beschikbaar voor het programma. Hiermee kan het programma worden "
            "verbreed met sluizen. Deze investering komt bovenop het geld voor de haven van Eefde.",
            "Met de 12 miljoen euro worden de sluizen van Eefde verbreed.",
        ),
    ],
)
def test_a_turned_sentence_never_passes(
    letter_of: Callable[..., Letter], text: str, turned: str
) -> None:
    letter = letter_of(text)
    assert check_sentence(turned, letter, letter.paragraphs[0]).status not in GREEN


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (
            "Een kwart van de leerlingen leest onvoldoende.",
            "25 procent van de leerlingen leest onvoldoende.",
        ),
        (
            "De procedure voor de vergunning duurt anderhalf jaar.",
            "De procedure voor de vergunning duurt 18 maanden.",
        ),
        (
            "Zes op de tien arbeiders werken via een bureau.",
            "Van de arbeiders werkt zestig procent via een bureau.",
        ),
    ],
)
def test_another_notation_passes(letter_of: Callable[..., Letter], text: str, other: str) -> None:
    letter = letter_of(text)
    assert check_sentence(other, letter, letter.paragraphs[0]).status in GREEN
