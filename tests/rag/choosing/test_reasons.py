from collections.abc import Callable

from rag.asking.question import Question
from rag.choosing.rank import Ranked
from rag.choosing.reasons import reason_signs

OVER = (
    "Defensie bouwt een depot, omdat de opslag vol is. Met de gemeente is over het depot gesproken. "
    "De provincie vindt het depot te groot."
)
Reading = Callable[[str], tuple[Question, Ranked]]


def test_who_is_only_spoken_with_has_told_no_opinion(read: Reading) -> None:
    assert reason_signs(*read("Wat vindt de gemeente van het depot?"))["untold_opinion"]


def test_who_finds_something_has_told_it(read: Reading) -> None:
    assert not reason_signs(*read("Wat vindt de provincie van het depot?"))["untold_opinion"]


def test_a_cause_that_is_told_of_the_matter_stands_near(read: Reading) -> None:
    assert reason_signs(*read("Waarom bouwt Defensie een depot?"))["caused_apart"] < 0.5


def test_who_asks_for_neither_lacks_neither(read: Reading) -> None:
    assert not any(reason_signs(*read("Wat kost het depot?")).values())
