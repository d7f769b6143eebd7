from collections.abc import Callable
from dataclasses import replace

from rag.asking.question import Question
from rag.choosing.needed import needed_chance
from rag.choosing.rank import Ranked

OVER = "Het munitiedepot in Ter Apel kost 40 miljoen euro."
Reading = Callable[[str], tuple[Question, Ranked]]


def test_what_answers_about_as_well_is_told_sooner_than_what_answers_far_less_well(
    read: Reading,
) -> None:
    question, best = read("Wat kost het munitiedepot in Ter Apel?")
    lagging = (replace(best, score=best.score - lag) for lag in (0.5, 1.5, 3.0))
    as_well, less, far_less = (needed_chance(one, [best], question) for one in lagging)
    assert as_well < less < far_less


def test_a_third_paragraph_must_be_needed_more_than_a_second(read: Reading) -> None:
    question, best = read("Wat kost het munitiedepot in Ter Apel?")
    other = replace(best, score=best.score - 1.5)
    assert needed_chance(other, [best], question) < needed_chance(other, [best, best], question)
