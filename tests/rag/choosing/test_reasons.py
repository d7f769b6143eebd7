from collections.abc import Callable

from rag.asking.question import Question
from rag.choosing.rank import Ranked
from rag.choosing.reasons import reason_signs
from rag.engine import Engine

OVER = (
    "Defensie bouwt een depot, omdat de opslag vol is. Met de gemeente is over het depot gesproken. "
    "De provincie vindt het depot te groot."
)
Reading = Callable[[str], tuple[Question, Ranked]]


def test_who_is_only_spoken_with_has_told_no_opinion(read: Reading) -> None:
    assert reason_signs(*read("Wat vindt de gemeente van het depot?"))["untold_opinion"]


def test_who_finds_something_has_told_it(read: Reading) -> None:
    assert not reason_signs(*read("Wat vindt de provincie van het depot?"))["untold_opinion"]


def test_a_cause_that_is_told_is_no_sign_against_an_answer(read: Reading) -> None:
    assert not reason_signs(*read("Waarom bouwt Defensie een depot?"))["uncaused"]


def test_where_no_cause_is_told_none_is_given_of_what_a_question_supposes(
    engine_over: Callable[..., Engine],
) -> None:
    engine = engine_over(depot=("3 maart 2024", "Defensie bouwt een depot in Emmen."))
    question = Question("Waarom is Emmen uit het depot gestapt?")
    best = engine.candidates.ranked(question, engine.search(question))[0]
    assert reason_signs(question, best)["uncaused"]


def test_who_asks_for_neither_lacks_neither(read: Reading) -> None:
    assert not any(reason_signs(*read("Wat kost het depot?")).values())
