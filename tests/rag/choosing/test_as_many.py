from collections.abc import Callable

from rag.asking.question import Question
from rag.choosing.as_many import listing_signs
from rag.choosing.rank import Ranked

OVER = (
    "In Zwolle, Emmen en Goes komen samen 94 plaatsen. Drie bedrijven kregen een boete. "
    "Twee wegen gaan dicht: de Dorpsweg en de Dijkweg."
)
Reading = Callable[[str], tuple[Question, Ranked]]


def test_so_many_that_are_only_counted_are_too_few(read: Reading) -> None:
    assert listing_signs(*read("Welke drie bedrijven kregen een boete?"))["too_few"]


def test_so_many_that_are_listed_are_enough(read: Reading) -> None:
    assert not listing_signs(*read("Welke twee wegen gaan dicht?"))["too_few"]


def test_a_value_for_several_is_none_for_one_of_them(read: Reading) -> None:
    assert listing_signs(*read("Hoeveel plaatsen komen er in Emmen?"))["shared"]
