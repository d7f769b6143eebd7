from collections.abc import Callable

import pytest

from rag.asking.question import Question
from rag.choosing.giving import home_text, is_unreported, text_beside, value_signs
from rag.choosing.rank import Ranked
from rag.engine import Engine

OVER = (
    "Defensie bouwt in Ter Apel een depot. Het depot kost 40 miljoen euro. Er werken 200 mensen. "
    "De minister heeft om advies gevraagd. Over de weg ernaartoe is nog niets besloten."
)


@pytest.fixture
def best(engine_over: Callable[..., Engine]) -> Callable[[str], tuple[Question, list[Ranked]]]:
    engine = engine_over(depot=("3 maart 2024", OVER))

    def read(question: str) -> tuple[Question, list[Ranked]]:
        asked = Question(question)
        return asked, engine.candidates.ranked(asked, engine.search(asked))

    return read


def test_a_value_that_is_given_lacks_nothing(
    best: Callable[[str], tuple[Question, list[Ranked]]],
) -> None:
    assert not any(value_signs(*best("Hoeveel kost het depot?")).values())


def test_who_asks_for_no_value_lacks_none(
    best: Callable[[str], tuple[Question, list[Ranked]]],
) -> None:
    assert not any(value_signs(*best("Waarom komt het depot in Ter Apel?")).values())


def test_what_was_said_is_not_told_by_the_news_that_there_was_talk(
    best: Callable[[str], tuple[Question, list[Ranked]]],
) -> None:
    question, ranked = best("Wat zei de minister over het depot?")
    assert is_unreported(question, ranked[0])


def test_a_question_for_advice_is_not_answered_by_the_news_that_it_was_asked(
    best: Callable[[str], tuple[Question, list[Ranked]]],
) -> None:
    question, ranked = best("Wat is het advies, wat adviseert men over het depot?")
    assert is_unreported(question, ranked[0])


def test_the_sentences_beside_one_stand_in_its_paragraph(
    best: Callable[[str], tuple[Question, list[Ranked]]],
) -> None:
    _, ranked = best("Hoeveel kost het depot?")
    assert all(one.unit.quote in text_beside(one) in home_text(one) for one in ranked)
