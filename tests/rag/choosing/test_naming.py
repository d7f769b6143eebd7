from collections.abc import Callable

from rag.asking.question import Question
from rag.choosing.naming import naming_signs
from rag.choosing.rank import Ranked

OVER = (
    "Defensie bouwt een depot bij Emmen. Het bureau Rebel Group onderzocht de weg ernaartoe. "
    "Over boetes is nog niets bekend."
)
Reading = Callable[[str], tuple[Question, Ranked]]


def test_a_class_of_which_none_is_named_is_unnamed(read: Reading) -> None:
    assert naming_signs(*read("Welke partij in de Kamer is voor het depot?"))["unnamed"]


def test_one_that_is_named_with_the_matter_stands_near(read: Reading) -> None:
    near, far = (
        naming_signs(*read(f"Welk bureau {what}?"))["named_apart"]
        for what in ("onderzocht de weg", "telde de boetes")
    )
    assert near < far


def test_who_asks_for_no_one_of_a_class_lacks_none(read: Reading) -> None:
    assert not any(naming_signs(*read("Wat kost het depot?")).values())
