"""What a letter tells in one form a true sentence may tell in another; the nearest false one may not."""

from collections.abc import Callable

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

GREEN = {"verbatim", "supported"}
Letters = Callable[..., Letter]

# The letter, a true sentence in another form, and the false one that is nearest to it.
FORMS = [
    pytest.param(
        "Het tekort in de havens wordt geraamd op 400 tot 600 loodsen.",
        "In de havens ontbreken naar schatting 400 tot 600 loodsen.",
        "In de havens werken naar schatting 400 tot 600 loodsen.",
        id="a lack told by a verb",
    ),
    pytest.param(
        "In de havens ontbreken 3.800 loodsen.",
        "De havens komen 3.800 loodsen tekort.",
        "In de havens zijn 3.800 loodsen.",
        id="a lack told by a noun",
    ),
    pytest.param(
        "De dijk lekt bij hoog water. Daarom komt er een nieuwe damwand.",
        "Er komt een nieuwe damwand, omdat de dijk lekt bij hoog water.",
        "De dijk lekt bij hoog water, omdat er een nieuwe damwand komt.",
        id="the cause told last",
    ),
    pytest.param(
        "Het waterschap sluit de sluis, omdat de deuren verzakken. De Kamer krijgt bericht.",
        "De deuren verzakken, dus sluit het waterschap de sluis.",
        "Het waterschap sluit de sluis, dus verzakken de deuren.",
        id="the effect told last",
    ),
    pytest.param(
        "Het waterschap vervangt de pomp om de polder droog te houden.",
        "Het waterschap vervangt de pomp, zodat de polder droog blijft.",
        "De polder is droog, zodat het waterschap de pomp vervangt.",
        id="what something is for",
    ),
    pytest.param(
        "Het tekort aan loodsen bedraagt 700 fte in de hele haven.",
        "Het tekort aan loodsen is 700 fte groot in de hele haven.",
        "Het tekort aan loodsen in de hele haven is groot: ruim 700 fte.",
        id="of which size",
    ),
    pytest.param(
        "De doorlooptijd van een vergunning gaat van tien naar vijf jaar.",
        "De doorlooptijd van een vergunning wordt vijf in plaats van tien jaar.",
        "De doorlooptijd van een vergunning wordt tien in plaats van vijf jaar.",
        id="the new value first",
    ),
    pytest.param(
        "De loodsdienst heeft in 2023 ruim 60.000 kilo cacao gelost, tegen 47.000 kilo in 2022.",
        "In 2023 loste de loodsdienst ruim 60.000 kilo cacao, een jaar eerder 47.000 kilo.",
        "In 2023 loste de loodsdienst ruim 60.000 kilo cacao, een jaar later 47.000 kilo.",
        id="a year named by another one",
    ),
    pytest.param(
        "Een ligplaats in de haven neemt 25 m2 in beslag en kost € 400.",
        "Een ligplaats in de haven neemt 25 vierkante meter in beslag en kost 400 euro.",
        "Een ligplaats in de haven neemt 25 meter in beslag en kost 400 euro.",
        id="a unit in words",
    ),
    pytest.param(
        "De havens werken aan een wijziging van het besluit waarmee voldoende ruimte gegarandeerd is.",
        "De havens werken aan een wijziging van het besluit die voldoende ruimte moet garanderen.",
        "De havens moeten werken aan een wijziging van het besluit die voldoende ruimte garandeert.",
        id="what a thing must do is what it is for",
    ),
    pytest.param(
        "Het onderzoek naar de sluizen zal eind 2026 zijn afgerond.",
        "Het onderzoek naar de sluizen moet eind 2026 klaar zijn.",
        "Het onderzoek naar de sluizen moet eind 2027 klaar zijn.",
        id="by when something must be ready",
    ),
    pytest.param(
        "Vanaf 1 januari 2026 geldt de Code Veilige Haven voor alle meerjarig gesubsidieerde loodsen.",
        "Met ingang van 1 januari 2026 is de Code Veilige Haven van toepassing op alle loodsen die "
        "meerjarig subsidie krijgen.",
        "Met ingang van 1 januari 2026 krijgt de Code Veilige Haven meerjarig subsidie van alle loodsen.",
        id="who gets something in a clause of its own",
    ),
    pytest.param(
        "Zes op de tien loodsen werken via een havenbedrijf.",
        "Van elke tien loodsen werken er zes via een havenbedrijf.",
        "Van elke tien loodsen werken er zeven via een havenbedrijf.",
        id="a part of each ten",
    ),
    pytest.param(
        "Van de havens heeft 48% een loods in dienst.",
        "Bijna de helft van de havens heeft een loods in dienst.",
        "Meer dan de helft van de havens heeft een loods in dienst.",
        id="a share that is rounded",
    ),
    pytest.param(
        "Van de havens heeft 33% een loods in dienst.",
        "Een derde van de havens heeft een loods in dienst.",
        "Een kwart van de havens heeft een loods in dienst.",
        id="a share without a whole percentage",
    ),
    pytest.param(
        "Tussen 2007 en 2024 verdrievoudigde het areaal van de havens.",
        "Het areaal van de havens werd tussen 2007 en 2024 drie keer zo groot.",
        "Het areaal van de havens werd tussen 2007 en 2024 twee keer zo groot.",
        id="a verb that multiplies",
    ),
    pytest.param(
        "Medio 2024 gaat het eindproduct over de havens naar de Kamer.",
        "Halverwege 2024 gaat het eindproduct over de havens naar de Kamer.",
        "Begin 2024 gaat het eindproduct over de havens naar de Kamer.",
        id="halfway a year",
    ),
    pytest.param(
        "De uitspraak over de havens verschijnt uiterlijk 30 juni 2026 op de website.",
        "De uitspraak over de havens verschijnt uiterlijk eind juni 2026 op de website.",
        "De uitspraak over de havens verschijnt uiterlijk eind mei 2026 op de website.",
        id="the last day of a month",
    ),
    pytest.param(
        "In de eerste week van november krijgt de Kamer het plan voor de havens.",
        "Begin november krijgt de Kamer het plan voor de havens.",
        "Eind november krijgt de Kamer het plan voor de havens.",
        id="the first week of a month",
    ),
    pytest.param(
        "Het uitvoeren van de aanbevelingen is complex omdat het medewerking van de hele haven vraagt.",
        "Omdat de hele haven moet meewerken, is de uitvoering van de aanbevelingen complex.",
        "Omdat de uitvoering van de aanbevelingen complex is, moet de hele haven meewerken.",
        id="an adjective behind a noun with van",
    ),
    pytest.param(
        "De sluis voorziet nu niet in de doorvaart, omdat de sluis is gericht op normaal gebruik.",
        "De sluis voorziet nu niet in de doorvaart, omdat het uitgaat van normaal gebruik.",
        "De sluis voorziet nu in de doorvaart, omdat het uitgaat van normaal gebruik.",
        id="a verb behind het is no noun",
    ),
    pytest.param(
        "De conclusies die in het advies over de sluizen worden getrokken onderschrijf ik volledig.",
        "De staatssecretaris onderschrijft de conclusies van het advies over de sluizen volledig.",
        "De staatssecretaris onderschrijft de conclusies van het advies over de sluizen gedeeltelijk.",
        id="volledig at the other end",
    ),
    pytest.param(
        "Ik ben de heer Van der Maat erkentelijk voor zijn adviezen. "
        "De conclusies van dit advies onderschrijf ik volledig.",
        "De staatssecretaris onderschrijft de conclusies van het advies volledig.",
        "De heer Van der Maat onderschrijft de conclusies van het advies volledig.",
        id="what the writer does",
    ),
]


@pytest.mark.parametrize(("text", "true", "false"), FORMS)
def test_a_form_of_words_bears_what_it_says(
    letter_of: Letters, text: str, true: str, false: str
) -> None:
    letter = letter_of(text)
    assert check_sentence(true, letter, letter.paragraphs[0]).status in GREEN


@pytest.mark.parametrize(("text", "true", "false"), FORMS)
def test_a_form_of_words_bears_nothing_else(
    letter_of: Letters, text: str, true: str, false: str
) -> None:
    letter = letter_of(text)
    assert check_sentence(false, letter, letter.paragraphs[0]).status not in GREEN
