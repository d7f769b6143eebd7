"""Which sentences promise, which only report, ask, hope or speak of money."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from corpus.letter import Letter
from corpus.promises.finding import promises_in
from corpus.promises.promise import Promise
from corpus.read import read_letter

ROOT = Path(__file__).parents[3]
FILES = sorted(
    [*(ROOT / "corpus" / "letters").glob("*.txt"), *(ROOT / "tests" / "data" / "letters").iterdir()]
)
Write = Callable[..., Letter]

TOLD = """
Ik informeer u hierover voor de zomer.
Ik zal u voor het kerstreces nader berichten.
Over de uitkomsten wordt uw Kamer na de zomer geïnformeerd.
Uw Kamer wordt daarover in het vierde kwartaal van 2026 per brief geïnformeerd.
Ik verwacht de Kamer medio 2027 te kunnen informeren over de uitkomsten.
De evaluatie stuur ik in het eerste kwartaal van 2027 naar uw Kamer.
Ik streef ernaar de Kamer voor 1 oktober een reactie te sturen.
Het kabinet komt hier voor het einde van het jaar op terug.
In de volgende voortgangsbrief ga ik hier nader op in.
Ik kom daar in het najaar op terug.
Zodra hierover meer bekend is, zal ik uw Kamer informeren.
Ik houd uw Kamer op de hoogte van de ontwikkelingen.
De resultaten worden naar verwachting in juni met uw Kamer gedeeld.
Ik ben voornemens het wetsvoorstel begin 2027 bij uw Kamer in te dienen.
Ik zeg uw Kamer toe dat ik dit meeneem in de evaluatie.
Ik heb de Kamer toegezegd in het najaar met een plan te komen.
De minister van Financiën stuurt u volgende maand een brief hierover.
Binnen zes weken ontvangt u mijn reactie.
Wij zullen de Kamer jaarlijks rapporteren over de voortgang.
Ik doe uw Kamer in het voorjaar van 2027 een voorstel toekomen.
De Kamer ontvangt daarover een aparte brief.
Bij het bezien van maatregelen, waarover ik uw Kamer eind dit jaar zal informeren, weeg ik dit mee.
""".strip().splitlines()

MILESTONES = """
Het station opent in 2027 zijn deuren.
De nieuwe dienstregeling gaat in op 13 december 2026.
ProRail levert het plan uiterlijk 1 juli 2026 op.
Naar verwachting is de aanbesteding in Q3 2026 afgerond.
Ik verwacht dat de achterstand eind 2026 is weggewerkt.
Op 24 juni vindt het commissiedebat Spoor plaats.
De inwerkingtreding is voorzien per 1 januari 2027.
Op 24 juni 2026 ga ik met uw Kamer in debat over dit actieplan.
De beoogde inwerkingtreding is 1 januari 2028.
Het wetsvoorstel gaat dit najaar in consultatie.
De eerste resultaten verwacht ik in het najaar.
""".strip().splitlines()

NEITHER = """
Met deze brief informeer ik uw Kamer over de voortgang.
In mijn brief van 3 februari 2026 heb ik uw Kamer geïnformeerd over de vertraging.
De Kamer is hierover in december 2025 geïnformeerd.
Uw Kamer heeft mij verzocht om voor de zomer een brief te sturen.
De motie verzoekt de regering de Kamer voor de zomer te informeren.
Mocht daar aanleiding toe zijn, dan zal ik uw Kamer informeren.
Ik hoop dat ProRail de problemen oplost.
Ik verwacht dat ProRail zich aan de afspraken houdt.
Dit zou kunnen leiden tot vertraging in 2027.
In 2025 zijn 12 overwegen beveiligd.
Voor 2027 is € 12 miljoen beschikbaar.
In 2027 is daarvoor € 12 miljoen beschikbaar.
Het doel is dat in 2030 het aantal ongevallen met 20% daalt.
Kunt u de Kamer hierover voor de zomer informeren?
Bijgevoegd treft u het rapport van de ILT aan.
Ik zal uw Kamer hierover niet afzonderlijk informeren.
De leden vragen wanneer de Kamer wordt geïnformeerd.
De Miljoenennota 2027 bevat hierover een passage.
De regeling loopt tot 31 december 2027.
Volgens de VNG zal dit in 2027 leiden tot tekorten.
Wie bezwaar maakt, krijgt binnen zes weken een besluit.
Het kabinet wil dat Nederland in 2050 klimaatneutraal is.
“Wij sturen de Kamer voor de zomer een brief.”
""".strip().splitlines()


@pytest.mark.parametrize("sentence", TOLD)
def test_what_the_kamer_will_be_told_is_a_promise_to_it(write: Write, sentence: str) -> None:
    assert [p.to_parliament for p in promises_in(write(sentence))] == [True]


@pytest.mark.parametrize("sentence", MILESTONES)
def test_a_dated_event_to_come_is_a_milestone(write: Write, sentence: str) -> None:
    (promise,) = promises_in(write(sentence))
    assert not promise.to_parliament
    assert promise.last


@pytest.mark.parametrize("sentence", NEITHER)
def test_a_report_a_request_a_hope_or_money_is_no_promise(write: Write, sentence: str) -> None:
    assert promises_in(write(sentence)) == ()


def test_two_promises_in_one_sentence_each_have_their_own_term(write: Write) -> None:
    sentence = (
        "Dit onderzoek start voor de zomer en zal eind dit jaar zijn afgerond en met de Kamer "
        "worden gedeeld."
    )
    found = promises_in(write(sentence))
    assert [(p.when, p.to_parliament) for p in found] == [
        ("voor de zomer", False),
        ("eind dit jaar", True),
    ]


def test_what_is_done_here_of_an_earlier_commitment_is_settled(write: Write) -> None:
    sentence = "Hierbij bied ik u het rapport aan, zoals ik uw Kamer in april heb toegezegd."
    (promise,) = promises_in(write(sentence))
    assert promise.settled
    assert promise.when is None


def test_the_sentence_that_keeps_a_commitment_is_not_counted_beside_it(write: Write) -> None:
    text = (
        "In het debat van 21 januari jl. heb ik toegezegd u voor 1 april een brief te sturen. "
        "Met deze brief doe ik die toezegging gestand."
    )
    assert [p.settled for p in promises_in(write(text, date=date(2026, 3, 11)))] == [True]


def test_nothing_is_promised_for_a_day_before_the_letter(write: Write) -> None:
    assert promises_in(write("De evaluatie verschijnt in maart 2026.")) == ()


def test_u_is_not_the_kamer_in_a_letter_to_somebody_else(write: Write) -> None:
    letter = write("Ik zal u hierover informeren.", addressee="de gemeente Utrecht")
    assert promises_in(letter) == ()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_quote_stands_in_its_paragraph(path: Path) -> None:
    letter = read_letter(path)
    found: tuple[Promise, ...] = promises_in(letter)
    assert all(p.quote and p.quote in letter.paragraph(p.paragraph).text for p in found)
    assert all(p.what for p in found)
    assert all((p.first is None) == (p.last is None) for p in found)


def test_what_parliament_asks_is_no_promise(write: Write) -> None:
    letter = write(TOLD[0])
    asked = replace(letter.paragraphs[1], kind="question")
    assert promises_in(letter)
    assert promises_in(replace(letter, paragraphs=(letter.paragraphs[0], asked))) == ()
