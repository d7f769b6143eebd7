from collections.abc import Callable

import pytest

from rag.engine import Engine

EngineOver = Callable[..., Engine]
COSTS = "Voor het munitiedepot in Ter Apel is in totaal 39 miljoen euro beschikbaar gesteld."


def test_what_the_letters_bear_is_confirmed(engine: Engine) -> None:
    answer = engine.ask("Klopt het dat de Drielandentrein in 2024 van start is gegaan?")
    assert answer.brief == "Ja"
    assert answer.text.startswith("Ja. Volgens de brief van 19 februari 2026:")
    assert "Drielandentrein" in answer.sentences[0].text


def test_what_the_letters_contradict_is_denied_with_what_they_say(engine: Engine) -> None:
    answer = engine.ask("Er is 49 miljoen euro extra voor het 740 meter programma, toch?")
    assert answer.text.startswith("Nee: € 39 miljoen, niet 49 miljoen euro. Volgens de brief van")
    assert "€ 39 miljoen" in answer.sentences[0].text


def test_of_several_amounts_none_is_said_to_be_the_right_one(engine: Engine) -> None:
    answer = engine.ask(
        "Klopt het dat van de extra middelen 130 miljoen euro gaat naar toekomstbestendig gebruik "
        "van Kijfhoek?"
    )
    assert answer.brief in (None, "Nee")


@pytest.mark.parametrize(
    "question",
    [
        "Ligt er al een advies over de sturingsstructuur van de uitvoeringsagenda?",
        "Klopt het dat de staatssecretaris het advies over de sturingsstructuur afwijst?",
    ],
)
def test_what_is_not_proved_gets_no_yes_and_no_no(engine: Engine, question: str) -> None:
    assert engine.ask(question).brief is None


def test_where_letters_differ_there_is_no_yes_and_no_no(engine_over: EngineOver) -> None:
    engine = engine_over(
        oud=("3 maart 2024", COSTS),
        nieuw=("5 april 2026", COSTS.replace("39 miljoen", "49 miljoen")),
    )
    answer = engine.ask(
        "Klopt het dat voor het munitiedepot in Ter Apel 39 miljoen euro beschikbaar is gesteld?"
    )
    assert not (answer.brief or "").startswith(("Ja", "Nee"))
