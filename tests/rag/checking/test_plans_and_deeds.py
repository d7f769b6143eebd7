"""A plan is no deed, a wish no fact, and what one finds or of some holds is not so of others."""

from collections.abc import Callable

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

GREEN = {"verbatim", "supported"}
Letters = Callable[..., Letter]


def _status(letter: Letter, claim: str) -> str:
    return check_sentence(claim, letter, letter.paragraphs[0]).status


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        pytest.param(
            "Op 1 januari 2026 is het verlaagde tarief op logies afgeschaft.",
            "Het verlaagde tarief op logies is op 1 januari 2026 afgeschaft.",
            "Sinds 1 januari 2026 geldt er een verlaagd tarief op logies.",
            id="what is ended does not hold",
        ),
        pytest.param(
            "De uitdaging is om verschillen in de besluitvorming te overbruggen.",
            "De uitdaging is om verschillen in besluitvorming te overbruggen.",
            "De verschillen in de besluitvorming zijn overbrugd.",
            id="an infinitive is no deed",
        ),
        pytest.param(
            "Het verdrag over de haven wordt in mei ondertekend.",
            "In mei wordt het verdrag over de haven ondertekend.",
            "Het verdrag over de haven is ondertekend.",
            id="what is becoming is not done",
        ),
        pytest.param(
            "De bank onderzoekt of de nieuwe toets voor huizen haalbaar is.",
            "De bank onderzoekt of de nieuwe toets haalbaar is voor huizen.",
            "De nieuwe toets voor huizen is haalbaar.",
            id="what is asked is not told",
        ),
        pytest.param(
            "De lidstaten roepen op tot een onmiddellijk bestand in Sudan.",
            "De lidstaten roepen op tot een bestand in Sudan.",
            "Er is een onmiddellijk bestand in Sudan.",
            id="a call for it does not make it",
        ),
        pytest.param(
            "Ik ben ervan overtuigd dat de brug een deel van de oplossing is.",
            "De staatssecretaris is ervan overtuigd dat de brug een deel van de oplossing is.",
            "De sector is ervan overtuigd dat de brug een deel van de oplossing is.",
            id="who is convinced",
        ),
        pytest.param(
            "Ik heb daarom Veilig Thuis gevraagd om slachtoffers actief te benaderen.",
            "Veilig Thuis is gevraagd om slachtoffers actief te benaderen.",
            "Veilig Thuis heeft gevraagd om slachtoffers actief te benaderen.",
            id="who asks and who is asked",
        ),
        pytest.param(
            "Zes op de tien studenten werken via een bureau.",
            "Via een bureau werken zes op de tien studenten.",
            "De studenten werken via een bureau.",
            id="a share is not all",
        ),
        pytest.param(
            "Scholen die meedoen, krijgen een bedrag van € 500 per leerling.",
            "Scholen die meedoen, krijgen € 500 per leerling.",
            "Scholen krijgen een bedrag van € 500 per leerling.",
            id="a kind is not all",
        ),
        pytest.param(
            "In de grensstreek is het aantal overnachtingen met 4% gedaald.",
            "Het aantal overnachtingen is in de grensstreek met 4% gedaald.",
            "Het aantal overnachtingen is met 4% gedaald.",
            id="a figure of a place is of that place",
        ),
        pytest.param(
            "Ondanks de demissionaire status van het kabinet kan een groot deel worden opgepakt.",
            "Een groot deel kan worden opgepakt, ondanks de demissionaire status van het kabinet.",
            "Vanwege de demissionaire status van het kabinet kan een groot deel worden opgepakt.",
            id="what hinders is no cause",
        ),
        pytest.param(
            "Er is contact opgenomen nadat bekend werd dat het team was ontslagen.",
            "Nadat bekend werd dat het team was ontslagen, is er contact opgenomen.",
            "Er is contact opgenomen voordat bekend werd dat het team was ontslagen.",
            id="what came first",
        ),
        pytest.param(
            "Vanaf 1 augustus 2026 werken alle scholen met het nieuwe rooster.",
            "Alle scholen werken vanaf 1 augustus 2026 met het nieuwe rooster.",
            "Alle scholen werken met het nieuwe rooster.",
            id="what comes does not hold yet",
        ),
    ],
)
def test_the_true_sentence_is_borne_and_the_one_beside_it_is_not(
    letter_of: Letters, text: str, true: str, false: str
) -> None:
    letter = letter_of(text)
    assert (_status(letter, true) in GREEN, _status(letter, false) in GREEN) == (True, False)


def test_what_hangs_on_a_wish_is_no_quote_of_what_is_so(letter_of: Letters) -> None:
    letter = letter_of("Het is cruciaal dat Nederland beschikt over een weerbaar net.")
    assert _status(letter, "Nederland beschikt over een weerbaar net.") not in GREEN


def test_a_letter_has_done_what_it_does_by_being_sent(letter_of: Letters) -> None:
    letter = letter_of("Hierbij bied ik u het jaarverslag over de archieven aan.")
    claim = "De staatssecretaris heeft het jaarverslag over de archieven aangeboden."
    assert _status(letter, claim) != "contradicted"
