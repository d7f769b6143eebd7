from collections.abc import Callable

from rag.asking.question import Question
from rag.choosing.rank import Ranked
from rag.choosing.slot import slot_signs

OVER = "In Emmen komt een depot van Defensie. De kosten hiervan bedragen 40 miljoen euro."
Reading = Callable[[str], tuple[Question, Ranked]]


def test_a_value_is_of_what_the_sentence_before_names(read: Reading) -> None:
    assert slot_signs(*read("Wat zijn de kosten van het depot?"))["valued_apart"] < 0.2


def test_a_value_of_another_place_lacks_the_name(read: Reading) -> None:
    assert slot_signs(*read("Wat kost het depot in Assen?"))["name_not_valued"] == 1.0


def test_a_value_of_that_place_has_the_name(read: Reading) -> None:
    assert slot_signs(*read("Wat zijn de kosten van het depot in Emmen?"))["name_not_valued"] == 0.0


def test_where_no_value_is_asked_none_stands_apart(read: Reading) -> None:
    assert not any(slot_signs(*read("Waarom komt er een depot in Emmen?")).values())
