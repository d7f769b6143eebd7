import pytest

from rag.asking.opinions import Holder
from rag.choosing.opinions import tells_opinion

GEMEENTE = Holder(frozenset({"gemeente"}))


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente vindt het depot te groot.",
        "Volgens de gemeente is er geen ruimte.",
        "De gemeente heeft bezwaar gemaakt tegen het depot.",
    ],
)
def test_who_thinks_or_says_something_has_an_opinion(text: str) -> None:
    assert tells_opinion(GEMEENTE, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ik heb met de gemeente gesproken. De provincie vindt het te groot.",
        "Het depot ligt in de gemeente.",
    ],
)
def test_who_is_only_spoken_with_has_none(text: str) -> None:
    assert not tells_opinion(GEMEENTE, text)


def test_the_writer_of_a_letter_is_the_minister() -> None:
    assert tells_opinion(Holder(frozenset({"minister"})), "Ik vind dat het depot er moet komen.")
