from collections.abc import Callable

from rag.asking.question import Question
from rag.choosing.rank import Ranked
from rag.choosing.support import stretches, support

OVER = (
    "Defensie bouwt een depot bij Emmen. Over de weg is niets besloten. De weg kost 3 miljoen euro."
)
Reading = Callable[[str], tuple[Question, Ranked]]


def test_where_nothing_of_the_kind_is_given_nothing_supports_it(read: Reading) -> None:
    question, best = read("Hoe vaak wordt het depot bezocht?")
    assert support(question, best, question.asked.values_in) == 0.0


def test_a_value_of_the_matter_is_supported(read: Reading) -> None:
    question, best = read("Wat kost de weg?")
    assert support(question, best, question.asked.values_in) > 0.5


def test_each_stretch_stands_in_the_paragraph(read: Reading) -> None:
    _, best = read("Wat kost de weg?")
    assert all(sentence in OVER for sentence in stretches(best))
