import datetime as dt
from collections.abc import Callable

import pytest

from corpus.letter import Metadata
from rag.answer import Answer
from rag.choosing.standing import latest_day
from rag.engine import Engine

EngineOver = Callable[..., Engine]


def standings(answer: Answer) -> list[tuple[str, str | None]]:
    return [(citation.letter, citation.standing) for citation in answer.citations]


@pytest.mark.parametrize(
    ("metadata", "day"),
    [
        (Metadata(date=dt.date(2026, 5, 13)), dt.date(2026, 5, 13)),
        (
            Metadata(date_from=dt.date(2025, 1, 1), date_to=dt.date(2026, 1, 1)),
            dt.date(2026, 1, 1),
        ),
        (Metadata(date_from=dt.date(2025, 1, 1)), dt.date(2025, 1, 1)),
        (Metadata(), dt.date.min),
    ],
)
def test_a_letter_is_as_new_as_the_last_day_it_may_be_of(metadata: Metadata, day: dt.date) -> None:
    assert latest_day(metadata) == day


# question, what the older letter says, what the newer one says
OVERTAKEN = {
    "a day": (
        "Wanneer is de verbouwing van station Assen klaar?",
        "De verbouwing van station Assen is in 2026 klaar.",
        "De verbouwing van station Assen is naar verwachting in 2028 gereed.",
    ),
    "an amount": (
        "Wat kost het nieuwe gevangeniscomplex in Vught?",
        "De kosten van het nieuwe gevangeniscomplex in Vught bedragen € 120 miljoen.",
        "Inmiddels worden de kosten van het gevangeniscomplex in Vught geraamd op € 145 miljoen.",
    ),
    "a count of weeks": (
        "Hoe lang is de wachttijd in de ggz?",
        "De wachttijd in de ggz bedraagt gemiddeld 18 weken.",
        "De gemiddelde wachttijd in de ggz is opgelopen tot 21 weken.",
    ),
}
BOTH_SO = {
    "another place": (
        "Hoe lang is de wachttijd bij de sociale dienst?",
        "De wachttijd bij de sociale dienst in Assen is 5 weken.",
        "De wachttijd bij de sociale dienst in Hoogeveen is 7 weken.",
    ),
    "another year": (
        "Hoeveel geld is er voor de regeling schone bussen?",
        "Voor de regeling schone bussen is in 2025 € 10 miljoen beschikbaar.",
        "Voor de regeling schone bussen is in 2026 € 12 miljoen beschikbaar.",
    ),
    "the same value": (
        "Wanneer is de verbouwing van station Assen klaar?",
        "De verbouwing van station Assen is in 2028 klaar.",
        "Zoals eerder gemeld is de verbouwing van station Assen in 2028 gereed.",
    ),
}


@pytest.mark.parametrize("of", OVERTAKEN)
def test_the_newest_letter_says_how_things_stand_and_the_older_one_is_overtaken(
    engine_over: EngineOver, of: str
) -> None:
    question, old, new = OVERTAKEN[of]
    engine = engine_over(oud=("10 maart 2024", old), nieuw=("1 februari 2026", new))
    answer = engine.ask(question)
    assert standings(answer) == [("nieuw", None), ("oud", "overtaken")]


def test_an_overtaken_statement_is_told_with_both_dates(engine_over: EngineOver) -> None:
    question, old, new = OVERTAKEN["a day"]
    engine = engine_over(oud=("10 maart 2024", old), nieuw=("1 februari 2026", new))
    assert engine.ask(question).text.endswith(
        f"de brief van 1 februari 2026: {new} [1] "
        f"Eerder, in de brief van 10 maart 2024 (achterhaald): {old} [2]"
    )


@pytest.mark.parametrize("of", BOTH_SO)
def test_what_may_both_be_so_is_not_overtaken(engine_over: EngineOver, of: str) -> None:
    question, old, new = BOTH_SO[of]
    engine = engine_over(oud=("10 maart 2024", old), nieuw=("1 februari 2026", new))
    assert {standing for _, standing in standings(engine.ask(question))} <= {None}


@pytest.mark.parametrize("day", ["1 februari 2026", ""])
def test_letters_of_which_none_is_newer_stand_side_by_side(
    engine_over: EngineOver, day: str
) -> None:
    question, one, other = OVERTAKEN["an amount"]
    engine = engine_over(een=("1 februari 2026", one), twee=(day, other))
    answer = engine.ask(question)
    assert {standing for _, standing in standings(answer)} == {"at_odds"}
    assert "Anders staat het in de" in answer.text


def test_the_bare_value_is_that_of_the_newest_letter(engine_over: EngineOver) -> None:
    question, old, new = OVERTAKEN["an amount"]
    engine = engine_over(oud=("10 maart 2024", old), nieuw=("1 februari 2026", new))
    assert engine.ask(question).brief == "€ 145 miljoen"


def test_a_question_that_looks_from_an_earlier_day_gets_what_was_known_then(
    engine_over: EngineOver,
) -> None:
    _, old, new = OVERTAKEN["a day"]
    engine = engine_over(oud=("10 maart 2024", old), nieuw=("1 februari 2026", new))
    answer = engine.ask("Wat is de status van de verbouwing van station Assen per 1 januari 2025?")
    assert standings(answer) == [("oud", None)]
    assert answer.notice == (
        "Stand per 1 januari 2025: alleen brieven tot en met die dag zijn doorzocht."
    )
