import pytest

from rag.engine import Engine


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Wat kost het startpakket?", "600 miljoen euro."),
        ("Hoeveel extra geld is er voor het 740 meter programma?", "€ 39 miljoen."),
        ("Wanneer moet de Delta Analyse Spoor klaar zijn?", "Eind 2026."),
    ],
)
def test_the_bare_value_is_said_first(engine: Engine, question: str, value: str) -> None:
    answer = engine.ask(question)
    assert answer.text.startswith(f"{value} Volgens de ")
    assert value.rstrip(".").lower() in answer.citations[0].quote.lower()


@pytest.mark.parametrize(
    "question",
    ["Wat is de status van Rail Ghent-Terneuzen?", "Waarom kreeg ProRail een last onder dwangsom?"],
)
def test_who_asks_for_no_value_gets_none_first(engine: Engine, question: str) -> None:
    assert engine.ask(question).text.startswith("Volgens de ")
