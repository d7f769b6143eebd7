from collections.abc import Callable

import pytest

from rag.asking.question import Question
from rag.choosing.as_many import listing_signs
from rag.choosing.rank import Ranked
from rag.engine import Engine

OVER = (
    "In Zwolle, Emmen en Goes komen samen 94 plaatsen. Drie bedrijven kregen een boete. "
    "Twee wegen gaan dicht: de Dorpsweg en de Dijkweg."
)
Reading = Callable[[str], tuple[Question, Ranked]]


@pytest.fixture
def read(engine_over: Callable[..., Engine]) -> Reading:
    engine = engine_over(depot=("3 maart 2024", OVER))

    def best(question: str) -> tuple[Question, Ranked]:
        asked = Question(question)
        return asked, engine.candidates.ranked(asked, engine.search(asked))[0]

    return best


def test_so_many_that_are_only_counted_are_too_few(read: Reading) -> None:
    assert listing_signs(*read("Welke drie bedrijven kregen een boete?"))["too_few"]


def test_so_many_that_are_listed_are_enough(read: Reading) -> None:
    assert not listing_signs(*read("Welke twee wegen gaan dicht?"))["too_few"]


def test_a_value_for_several_is_none_for_one_of_them(read: Reading) -> None:
    assert listing_signs(*read("Hoeveel plaatsen komen er in Emmen?"))["shared"]
