"""Sentences turned by hand, held against those turned by the program."""

import pytest

from eval.harvest.clause import main_clause, without_tail
from eval.harvest.person import in_third_person
from eval.harvest.turning import Turned, questions_of

NAMES = frozenset("Kamer Nederland Mainz ProRail ILT OvV Rebel Group Delta Analyse Spoor".split())


def turned(sentence: str, sender: str = "de staatssecretaris") -> list[Turned]:
    told = in_third_person(without_tail(sentence, keep_cause=True), (sender,))
    clause = main_clause(told) if told else None
    return list(questions_of(clause, NAMES)) if clause else []


def questions(sentence: str) -> list[str]:
    return [one.question for one in turned(sentence)]


@pytest.mark.parametrize(
    ("sentence", "question", "fact"),
    [
        ("De Kamer wordt in het najaar geïnformeerd.", "Wanneer wordt de Kamer geïnformeerd?", "najaar"),
        ("In het najaar wordt de Kamer geïnformeerd.", "Wanneer wordt de Kamer geïnformeerd?", "najaar"),
        (
            "Met de nota is er € 39 miljoen aan extra middelen voor het programma beschikbaar gemaakt.",
            "Hoeveel is er met de nota aan extra middelen voor het programma beschikbaar gemaakt?",
            "€ 39 miljoen",
        ),
        (
            "Voor de aanpak is structureel € 75 miljoen beschikbaar.",
            "Hoeveel geld is er beschikbaar voor de aanpak?",
            "€ 75 miljoen",
        ),
        ("Een plek kost al gauw € 40.000 en neemt 25 m2 in beslag.", "Hoeveel kost een plek?", "€ 40.000"),
        (
            "De kosten stijgen van € 3,4 miljoen naar € 5,1 miljoen per jaar.",
            "Naar hoeveel stijgen de kosten per jaar?",
            "€ 5,1 miljoen",
        ),
        (
            "In het rapport van OvV staan vier aanbevelingen aan vervoerders.",
            "Hoeveel aanbevelingen aan vervoerders staan er in het rapport van OvV?",
            "vier aanbevelingen",
        ),
        ("Er komen maximaal 42 regio’s.", "Hoeveel regio’s komen er?", "42 regio’s"),
        (
            "In de grensstreek is het aantal overnachtingen met 4% gedaald.",
            "Met hoeveel procent is het aantal overnachtingen gedaald in de grensstreek?",
            "4%",
        ),
        (
            "In 2025 kreeg 61% van de studenten een vergoeding, tegen 44% in 2022.",
            "Hoeveel procent van de studenten kreeg een vergoeding in 2025?",
            "61%",
        ),
        ("De procedure duurt gemiddeld 26 maanden.", "Hoe lang duurt de procedure gemiddeld?", "26 maanden"),
        (
            "Vanwege een tekort aan geld kunnen niet alle plannen doorgaan.",
            "Waarom kunnen niet alle plannen doorgaan?",
            "een tekort aan geld",
        ),
        (
            "Het uitvoeren van de plannen is moeilijk omdat de sector klein is.",
            "Waarom is het uitvoeren van de plannen moeilijk?",
            "de sector klein is",
        ),
        ("Het wordt door de Wereldbank onderzocht.", "Door wie wordt het onderzocht?", "de Wereldbank"),
        ("De zetel van het hof komt in Den Haag.", "Waar komt de zetel van het hof?", "Den Haag"),
        (
            "Rebel Group heeft recentelijk gekeken naar financiële prikkels, wetende dat het lastig is.",
            "Wie heeft recentelijk gekeken naar financiële prikkels?",
            "Rebel Group",
        ),
        (
            "Scholen die meedoen, krijgen € 500 per leerling.",
            "Hoeveel geld krijgen scholen die meedoen per leerling?",
            "€ 500",
        ),
    ],
)  # fmt: skip
def test_a_main_clause_is_turned_as_a_person_would(sentence: str, question: str, fact: str) -> None:
    assert (question, fact) in [(one.question, one.fact.words) for one in turned(sentence)]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Het stelsel gaat in op 1 januari 2026.", "Wanneer gaat het stelsel in?"),
        ("De dienst vangt 71.302 mensen op.", "Hoeveel mensen vangt de dienst op?"),
        (
            "Op 23 maart 2026 vond in Mainz het overleg plaats.",
            "Wanneer vond in Mainz het overleg plaats?",
        ),
        ("In 2025 deden ruim 2.400 scholen mee.", "Hoeveel scholen deden mee in 2025?"),
    ],
)
def test_a_separable_verb_keeps_its_other_half_in_place(sentence: str, question: str) -> None:
    assert question in questions(sentence)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("In september 2026 stuur ik de Kamer een brief.",
         "Wanneer stuurt de staatssecretaris de Kamer een brief?"),
        ("Ik zal uw Kamer begin 2026 nader informeren over de acties.",
         "Wanneer zal de staatssecretaris de Kamer nader informeren over de acties?"),
        ("In juli 2026 heb ik met ProRail gesproken.",
         "Wanneer heeft de staatssecretaris met ProRail gesproken?"),
        ("Ik verwacht dat de achterstand in het vierde kwartaal van 2026 is weggewerkt.",
         "Wanneer verwacht de staatssecretaris dat de achterstand is weggewerkt?"),
        ("Het volgende verslag ontvangt u in mei 2026.",
         "Wanneer ontvangt de Kamer het volgende verslag?"),
    ],
)  # fmt: skip
def test_who_signed_is_spoken_of_in_the_third_person(sentence: str, question: str) -> None:
    assert question in questions(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "De aanpak die in 2024 begon werkt.",  # the year belongs to a subordinate clause
        "ILT concludeert dat er vier gebreken zijn.",
        "Ik dank de heer Jansen voor zijn brief van 5 mei 2025.",
        "Er ligt een boete van € 50.000 klaar.",  # no one word asks for it
        "Naar schatting 400 tot 600 plekken ontbreken.",
        "De methode voor 2027 is bekend.",
        "Wij hebben in 2024 een verklaring getekend.",  # who `wij` are can't be told
        "Mijn brief verscheen in 2024.",
        "Belangrijk voor de toekomst van beide landen in 2024.",
    ],
)
def test_what_cannot_be_turned_safely_gives_no_question(sentence: str) -> None:
    assert not [one for one in turned(sentence) if one.fact.kind != "who"]


def test_two_who_signed_may_say_we() -> None:
    both = ("de minister", "de staatssecretaris")
    told = in_third_person("In mei 2025 sturen wij u het voorstel toe.", both)
    assert (
        told == "In mei 2025 sturen de minister en de staatssecretaris de Kamer het voorstel toe."
    )


def test_an_aside_and_a_tail_are_left_out() -> None:
    sentence = (
        "De dienst (DJI), die veel doet, heeft in 2024 86 cellen gebouwd, waarvan 12 voor vrouwen."
    )
    assert without_tail(sentence) == "De dienst heeft in 2024 86 cellen gebouwd"


def test_words_in_quotes_stay_whole() -> None:
    sentence = "ProRail stelt eind 2026 een 'Delta Analyse Spoor' op."
    assert questions(sentence)[0] == "Wanneer stelt ProRail een 'Delta Analyse Spoor' op?"


def test_what_only_ties_a_sentence_to_others_is_left_out() -> None:
    assert (
        questions("Daarom is het plan ook op 3 mei 2025 gewijzigd.")[0]
        == "Wanneer is het plan gewijzigd?"
    )


def test_the_year_of_a_count_is_not_asked() -> None:
    assert questions("In 2024 waren er 86 plaatsen vrij.") == [
        "Hoeveel plaatsen waren er in 2024 vrij?"
    ]
