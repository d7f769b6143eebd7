import pytest

from corpus.head_lines import is_dating, is_head_line

PROSE = (
    "Met deze brief informeer ik uw Kamer over de voortgang van het programma en over de "
    "besluiten die het kabinet daarover in het afgelopen jaar heeft genomen."
)


@pytest.mark.parametrize(
    "line",
    [
        "Postbus 20018",
        "2500 EA DEN HAAG",
        "Rijnstraat 8",
        "Den Haag, 3 maart 2026",
        "Datum 3 maart 2026",
        "Betreft: Voortgang",
        "Retouradres Postbus 20901 2500 EX Den Haag",
        "Tweede Kamer der Staten-Generaal 2",
        "Vergaderjaar 2023–2024",
        "Nr. 45 BRIEF VAN DE MINISTER VAN DEFENSIE",
        "29 984 Spoor: vervoer- en beheerplan",
        "36 600 XVI Vaststelling van de begrotingsstaten",
        "21 501-33 Raad voor Vervoer, Telecommunicatie en Energie",
        "T 070-456 0000",
        "www.rijksoverheid.nl",
        "Directoraat-generaal Mobiliteit",
        "der Staten-Generaal",
        "Onze referentie",
        "F BRIEF VAN DE MINISTER VAN DEFENSIE",
    ],
)
def test_a_line_of_a_letterhead_is_known(line: str) -> None:
    assert is_head_line(line)


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "Wachttijden",
        "Ik dank u.",
        "De Kamer vraagt hierom.",
        "2026 wordt een belangrijk jaar.",
    ],
)
def test_a_line_of_prose_is_no_letterhead(line: str) -> None:
    assert not is_head_line(line)


@pytest.mark.parametrize(
    "line", ["Datum: 28 mei 2021", "Den Haag, 28 mei 2021", "28 mei 2021", "Verzonden 28 mei 2021"]
)
def test_a_line_that_says_no_more_than_when_is_a_dating(line: str) -> None:
    assert is_dating(line)


@pytest.mark.parametrize(
    "line", ["Datum", "Op 28 mei 2021 is besloten", "Uw brief van 28 mei 2021", "Bijlage: 1"]
)
def test_any_other_line_is_no_dating(line: str) -> None:
    assert not is_dating(line)
