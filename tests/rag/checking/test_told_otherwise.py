"""What stands in a false sentence's place is named; what a true one tells in other words is no fault."""

from collections.abc import Callable

import pytest

from corpus.letter import Letter
from rag.checking.sentence import check_sentence

GREEN = {"verbatim", "supported"}
Letters = Callable[..., Letter]


@pytest.mark.parametrize(
    ("text", "claim", "difference"),
    [
        (
            "De rechtbank Utrecht oordeelde op 3 juli dat de dienst een dwangsom betaalt.",
            "De rechtbank Zwolle oordeelde op 3 juli dat de dienst een dwangsom betaalt.",
            ("name", "Zwolle", "Utrecht"),
        ),
        (
            "De wegbeheerder is verantwoordelijk voor alle wijzigingen aan openbare wegen.",
            "De gemeente is verantwoordelijk voor alle wijzigingen aan openbare wegen.",
            ("scope", "gemeente", "wegbeheerder"),
        ),
        (
            "De douane heeft in 2023 ruim 600 kilo munitie onderschept, tegen 470 kilo in 2022.",
            "De douane heeft in 2022 ruim 600 kilo munitie onderschept.",
            ("date", "2022", "2023"),
        ),
        (
            "Bij 11% van de aanvragen gaat het om meer dan € 5.000.",
            "Bij 11% van de aanvragen gaat het om minder dan € 5.000.",
            ("amount", "minder dan €5.000", "meer dan €5.000"),
        ),
        (
            "Bijgevoegd is een overzicht met de doelen 2026-2030 en de maatregelen.",
            "Bijgevoegd is een overzicht met de doelen 2026-2035 en de maatregelen.",
            ("date", "2026-2035", "2026-2030"),
        ),
    ],
)
def test_who_keeps_all_but_one_thing_has_changed_that(
    letter_of: Letters, text: str, claim: str, difference: tuple[str, str, str]
) -> None:
    letter = letter_of(text)
    verdict = check_sentence(claim, letter, letter.paragraphs[0])
    assert verdict.status == "contradicted"
    found = [
        (d.kind, d.draft.replace("€ ", "€"), d.letters.replace("€ ", "€"))
        for d in verdict.differences
    ]
    assert difference in found


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "In juli 2026 publiceer ik een handreiking over de sluizen.",
            "De staatssecretaris publiceert in juli 2026 een handreiking over de sluizen.",
        ),
        (
            "Ten tweede geldt een meldplicht bij de Raad voor nieuwe contracten boven € 2,5 miljoen.",
            "Nieuwe contracten van meer dan 2,5 miljoen euro moeten bij de Raad worden gemeld.",
        ),
        (
            "Zodra de rechter uitspraak heeft gedaan, wordt de Kamer hierover geïnformeerd.",
            "Na de uitspraak van de rechter wordt de Kamer hierover geïnformeerd.",
        ),
        (
            "Het onderzoek bevestigt dat subsidies een beperkt effect hebben op het gebruik.",
            "Het onderzoek bevestigt dat subsidies weinig effect hebben op het gebruik.",
        ),
        (
            "De analyse is door het Overlegorgaan Fysieke Leefomgeving in beeld gebracht.",
            "De analyse is in beeld gebracht door het OFL.",
        ),
        (
            "De partijen hebben de gevolgen voor respectievelijk Liander en Enexis onderzocht. "
            "Deze gevolgen zijn aanzienlijk en vragen om nieuwe contracten.",
            "De gevolgen zijn fors en vragen om nieuwe contracten.",
        ),
        (
            "Tijden en routes van de schepen zijn vaak kort van tevoren bekend.",
            "Tijden en routes van de schepen zijn vaak pas kort van tevoren bekend.",
        ),
        (
            "Bijgevoegd is een overzicht met de doelstellingen 2026-2030 voor de sluizen.",
            "Bijgevoegd is een overzicht met de doelstellingen voor de sluizen voor 2026-2030.",
        ),
        (
            "De weg werd verbreed zonder de gemeente bij deze wijziging te betrekken, waardoor een "
            "vernauwing ontstond bij de sluis.",
            "De verbreding van de weg leidde tot een vernauwing bij de sluis.",
        ),
    ],
)
def test_the_same_in_other_words_passes(letter_of: Letters, text: str, claim: str) -> None:
    letter = letter_of(text)
    assert check_sentence(claim, letter, letter.paragraphs[0]).status in GREEN


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "De tweede optie is om een centrale database bij de raad onder te brengen.",
            "Er is gekozen voor een centrale database bij de raad.",
        ),
        (
            "Er is € 39 miljoen voor de sluizen beschikbaar. Dit komt boven op het eerder vrijgemaakte "
            "geld voor de bruggen.",
            "Voor de bruggen is 39 miljoen euro vrijgemaakt.",
        ),
        (
            "De wegbeheerder verbreedde de weg zonder de havendienst bij deze wijziging te betrekken.",
            "De havendienst verbreedde de weg zonder de wegbeheerder te betrekken.",
        ),
        (
            "De afspraken over terugkeer worden slecht nageleefd. De maatregelen blijven daarom van kracht.",
            "De maatregelen blijven van kracht totdat de afspraken over terugkeer worden nageleefd.",
        ),
        (
            "Daardoor ontstond een vernauwing bij de sluis, wat afleidde van naderende schepen.",
            "De vernauwing bij de sluis is door de beheerder verholpen.",
        ),
        (
            "Met deze brief informeer ik u over de ondertekening op 18 februari van een verklaring.",
            "De verklaring is op 1 maart 2026 ondertekend.",
        ),
        (
            "Nu duurt de behandeling gemiddeld 14 weken, dat wordt er ten hoogste zes.",
            "De behandeling duurt nu ten hoogste zes weken.",
        ),
        (
            "Dit vraagt van reders dat zij hun horizon verbreden en van het Rijk en Liander steun.",
            "Van Liander wordt gevraagd de horizon te verbreden.",
        ),
        (
            "De kosten dalen en er komt minder overlast. De sluis is versterkt, zodat die groeiende "
            "stromen en toenemende militaire transporten aankan.",
            "De sluis is versterkt voor groeiende stromen en minder militaire transporten.",
        ),
        (
            "Dit wil ik doen door die maatregelen te nemen die nodig zijn voor sterkere sluizen.",
            "De staatssecretaris zal maatregelen nemen die nodig zijn voor sterkere sluizen.",
        ),
        (
            "Zweden en Finland worden lid van de raad en Noorwegen vertrekt uit de raad.",
            "Zweden en Finland worden lid van de raad en Finland vertrekt uit de raad.",
        ),
        (
            "De raad wordt uitgebreid met Finland, Zweden en Noorwegen.",
            "Finland, Finland en Noorwegen komen bij de raad.",
        ),
        (
            "Het water in de haven is niet veilig voor zwemmers.",
            "Het water in de haven is veilig voor zwemmers.",
        ),
        (
            "De beheerder heeft de sluis voor de zomer gesloten.",
            "De beheerder heeft de sluis na de zomer gesloten.",
        ),
        (
            "Zo hebben we besproken om onafhankelijk van andere dossiers tot versnelling te komen met de "
            "sluis tussen Gent en Breda. Daarnaast willen we voortgang boeken met de haven.",
            "De sluis tussen Gent en Breda gaat sneller, maar pas als ook de andere dossiers vorderen.",
        ),
        (
            "De risico's voor de haven zijn sinds de vorige analyse wel gewijzigd.",
            "Ten opzichte van de vorige analyse zijn de risico's voor de haven hetzelfde gebleven.",
        ),
        (
            "De aanbeveling aan het ministerie is om barrières weg te nemen bij het opzetten van het "
            "registratiesysteem. Het opzetten van het registratiesysteem zelf is een aanbeveling van OvV "
            "aan Liander.",
            "Om ongevallen te registreren beveelt OvV het ministerie aan zelf een systeem op te zetten.",
        ),
        (
            "De zetel van de commissie komt in Zwolle. Het verdrag daarover wordt op 16 mei 2026 "
            "ondertekend.",
            "Op 16 mei 2026 wordt in Zwolle het verdrag over de commissie ondertekend.",
        ),
    ],
)
def test_what_nobody_told_never_passes(letter_of: Letters, text: str, claim: str) -> None:
    letter = letter_of(text)
    assert check_sentence(claim, letter, letter.paragraphs[0]).status not in GREEN


def test_the_day_of_the_letter_dates_what_it_does_itself(letter_of: Letters) -> None:
    letter = letter_of("Hierbij bied ik u de eerste uitwerking van het plan voor de sluizen aan.")
    claim = "Op {} bood de staatssecretaris de eerste uitwerking van het plan voor de sluizen aan."
    found = [
        check_sentence(claim.format(day), letter, letter.paragraphs[0]).status in GREEN
        for day in ("1 maart 2026", "2 maart 2026")
    ]
    assert found == [True, False]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Voor de lange termijn is er geld. Voor de kosten op de kortere termijn heb ik geen geld.",
            "Op de korte termijn is er geen geld voor de kosten.",
        ),
        (
            "Alle projecten zijn gefinancierd en moeten zo snel mogelijk worden uitgevoerd.",
            "Alle projecten zijn gefinancierd en moeten snel worden uitgevoerd.",
        ),
    ],
)
def test_a_true_sentence_is_not_said_to_differ(letter_of: Letters, text: str, claim: str) -> None:
    letter = letter_of(text)
    assert check_sentence(claim, letter, letter.paragraphs[0]).status != "contradicted"
