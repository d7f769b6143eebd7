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
        (
            "ACM is in beroep gegaan. Zodra de rechter uitspraak heeft gedaan, wordt de Kamer ingelicht.",
            "De rechter heeft uitspraak gedaan over het beroep van ACM.",
        ),
        (
            "Het pakket bestaat uit zowel financiële als juridische maatregelen.",
            "Het pakket bestaat uit financiële of juridische maatregelen.",
        ),
        (
            "De database van Liander is breder en bevat meer storingen. Ook Enexis heeft een database.",
            "De database van Enexis is breder dan die van Liander.",
        ),
        (
            "Daarom is aan de voorzitter van het platform gevraagd om een advies.",
            "De voorzitter van het platform heeft om een advies gevraagd.",
        ),
        (
            "Artikel 2.3 regelt de subsidie en artikel 4.1 regelt het toezicht.",
            "Artikel 4.1 regelt de subsidie en artikel 2.3 regelt het toezicht.",
        ),
        (
            "De analyse is door de Autoriteit Consument en Markt (ACM) opgeleverd.",
            "De analyse is voor de ACM opgeleverd.",
        ),
        (
            "Liander krijgt 3 sluizen, Enexis krijgt 5 sluizen.",
            "Liander krijgt 5 sluizen, Enexis krijgt 3 sluizen.",
        ),
        (
            "Zo ligt in het Noorse net het aantal storingen lager dan in landen als Denemarken.",
            "Denemarken heeft minder storingen dan Noorwegen.",
        ),
        (
            "Daarom gaat Liander, samen met ACM en Enexis de komende tijd onderzoeken of de sluis "
            "haalbaar is.",
            "ACM heeft onderzocht dat de sluis haalbaar is.",
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


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (
            "De oplevering van de sluis is eind 2027 voorzien.",
            "De sluis moet eind 2027 klaar zijn.",
        ),
        (
            "Enkele van de adviezen vragen om gerichte investeringen.",
            "Sommige adviezen vereisen gerichte investeringen.",
        ),
        (
            "Een groot deel van de adviezen kan direct worden opgepakt.",
            "Veel adviezen kunnen direct worden opgepakt.",
        ),
        (
            "De eerste noodzakelijke stap is het verhogen van de beveiliging van de sluizen.",
            "De eerste stap is dat de beveiliging van de sluizen wordt verhoogd.",
        ),
        (
            "Ik geef prioriteit aan het kunnen varen met langere schepen op de rivieren.",
            "Varen met langere schepen op de rivieren krijgt prioriteit.",
        ),
        (
            "De ACM en Liander zijn verantwoordelijk voor het net en Enexis verzorgt de aansluiting.",
            "Enexis verzorgt de aansluiting, terwijl de ACM en Liander verantwoordelijk zijn voor het net.",
        ),
        (
            "Ik ben de commissie erkentelijk voor haar werk aan de sluizen.",
            "De staatssecretaris dankt de commissie voor haar werk aan de sluizen.",
        ),
    ],
)
def test_a_true_paraphrase_passes(letter_of: Callable[..., Letter], text: str, other: str) -> None:
    letter = letter_of(text)
    assert check_sentence(other, letter, letter.paragraphs[0]).status in GREEN


def test_what_the_sentence_before_says_is_no_second_difference(
    letter_of: Callable[..., Letter],
) -> None:
    letter = letter_of(
        "Via de rapportage over het jaar 2026 volgt nieuws over de sluizen. Deze rapportage wordt "
        "voor de zomer van 2027 met de Kamer gedeeld."
    )
    claim = "De rapportage over het jaar 2026 wordt voor de zomer van 2028 met de Kamer gedeeld."
    verdict = check_sentence(claim, letter, letter.paragraphs[0])
    assert [d.draft for d in verdict.differences] == ["de zomer van 2028"]


def test_a_paper_named_for_a_season_is_no_moment(letter_of: Callable[..., Letter]) -> None:
    letter = letter_of(
        "Bij de besluitvorming over de voorjaarsnota kwam er € 39 miljoen voor sluizen."
    )
    claim = "Met de voorjaarsnota kwam er 39 miljoen euro voor sluizen."
    assert check_sentence(claim, letter, letter.paragraphs[0]).status in GREEN
