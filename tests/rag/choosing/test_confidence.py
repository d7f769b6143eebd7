from collections.abc import Callable

import pytest

from rag.asking.question import Question
from rag.choosing.confidence import confidence, signs
from rag.choosing.weights import ANSWERS, RANKS
from rag.engine import Engine

OVER = "Defensie bouwt in Ter Apel een munitiedepot. Het depot kost 40 miljoen euro."


@pytest.fixture
def asked(engine_over: Callable[..., Engine]) -> Callable[[str], dict[str, float]]:
    engine = engine_over(depot=("3 maart 2024", OVER))

    def read(question: str) -> dict[str, float]:
        asked = Question(question)
        ranked = engine.candidates.ranked(asked, engine.search(asked))
        assert 0 < confidence(asked, ranked) < 1
        return dict(signs(asked, ranked))

    return read


def test_each_sign_has_a_weight(asked: Callable[[str], dict[str, float]]) -> None:
    assert {"intercept", *asked("Wat kost het munitiedepot?")} == set(ANSWERS)


@pytest.mark.parametrize(
    ("question", "sign"),
    [
        ("Wanneer is het munitiedepot in Ter Apel klaar?", "lacks_value_around"),
        ("Op welke dag is het munitiedepot in Ter Apel klaar?", "no_day"),
        ("Hoeveel soldaten wonen er in Ter Apel?", "counts_other"),
        ("Wat kost het munitiedepot gemiddeld per jaar?", "other_measure"),
        ("Wie is de directeur van het munitiedepot?", "unnamed"),
        ("Wat concludeert het onderzoek naar het munitiedepot?", "unreported"),
        ("Wat kost het munitiedepot in Zwolle?", "name_not_near"),
        ("Wat kostte het munitiedepot in 2019?", "other_time"),
    ],
)
def test_what_is_asked_and_not_given_is_a_sign(
    asked: Callable[[str], dict[str, float]], question: str, sign: str
) -> None:
    assert asked(question)[sign]
    assert not asked("Hoeveel kost het munitiedepot in Ter Apel?")[sign]


def test_a_follow_up_is_of_what_it_follows(engine_over: Callable[..., Engine]) -> None:
    engine = engine_over(depot=("3 maart 2024", OVER))
    off = []
    for carried in (("munitiedepot",), ("geluidsoverlast",)):
        question = Question("Wat kost dat?", carried)
        ranked = engine.candidates.ranked(question, engine.search(question))
        off.append(signs(question, ranked)["off_the_matter"])
    assert off == [0, 1]


def test_a_longer_question_that_is_spoken_of_is_surer(
    asked: Callable[[str], dict[str, float]],
) -> None:
    assert asked("Wat kost het munitiedepot in Ter Apel?")["length"] > asked("Depot?")["length"]


def test_each_unit_is_weighed_by_every_sign(engine: Engine) -> None:
    question = Question("Wat kost het startpakket?")
    ranked = engine.candidates.ranked(question, engine.search(question))
    assert all(set(one.signs) == set(RANKS) for one in ranked)
