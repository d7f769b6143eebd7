"""What is to be named, listed, thought or explained, and isn't: the signs of three modules."""

from collections.abc import Callable, Mapping

import pytest

from rag.asking.question import Question
from rag.choosing.listing import listing_signs
from rag.choosing.naming import naming_signs
from rag.choosing.reasons import reason_signs
from rag.choosing.support import stretches, support
from rag.engine import Engine

OVER = (
    "Defensie bouwt een depot, omdat de opslag vol is. In Zwolle, Emmen en Goes komen samen 94 "
    "plaatsen. Drie bedrijven kregen een boete. Met de gemeente is over het depot gesproken. "
    "Het bureau Rebel Group onderzocht de weg."
)


@pytest.fixture
def read(engine_over: Callable[..., Engine]) -> Callable[[str], Mapping[str, float]]:
    engine = engine_over(depot=("3 maart 2024", OVER))

    def signs(question: str) -> Mapping[str, float]:
        asked = Question(question)
        best = engine.candidates.ranked(asked, engine.search(asked))[0]
        return {
            **naming_signs(asked, best),
            **listing_signs(asked, best),
            **reason_signs(asked, best),
        }

    return signs


def test_a_class_of_which_none_is_named_is_unnamed(
    read: Callable[[str], Mapping[str, float]],
) -> None:
    assert read("Welke partij in de Kamer is voor het depot?")["unnamed"]


def test_one_that_is_named_with_the_matter_stands_near(
    read: Callable[[str], Mapping[str, float]],
) -> None:
    near, far = (
        read(f"Welk bureau {what}?")["named_apart"]
        for what in ("onderzocht de weg", "telde de boetes")
    )
    assert near < far


def test_so_many_that_are_only_counted_are_too_few(
    read: Callable[[str], Mapping[str, float]],
) -> None:
    assert read("Welke drie bedrijven kregen een boete?")["too_few"]


def test_a_value_for_several_is_none_for_one_of_them(
    read: Callable[[str], Mapping[str, float]],
) -> None:
    assert read("Hoeveel plaatsen komen er in Emmen?")["shared"]


def test_who_is_only_asked_has_told_no_opinion(
    read: Callable[[str], Mapping[str, float]],
) -> None:
    assert read("Wat vindt de gemeente van het depot?")["untold_opinion"]


def test_a_cause_that_is_told_of_the_matter_stands_near(
    read: Callable[[str], Mapping[str, float]],
) -> None:
    assert read("Waarom bouwt Defensie een depot?")["caused_apart"] < 0.5


def test_who_asks_none_of_these_lacks_none(read: Callable[[str], Mapping[str, float]]) -> None:
    assert not any(read("Wat kost het depot?").values())


def test_where_nothing_of_the_kind_is_given_nothing_supports_it(
    engine_over: Callable[..., Engine],
) -> None:
    engine = engine_over(depot=("3 maart 2024", OVER))
    asked = Question("Wat kost het depot?")
    best = engine.candidates.ranked(asked, engine.search(asked))[0]
    assert support(asked, best, asked.asked.values_in) == 0.0
    assert all(sentence in OVER for sentence in stretches(best))
