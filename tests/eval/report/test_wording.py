"""Every measure has words, and numbers are written as in Dutch."""

from eval.report.wording import CHECKING, GROUPS, milliseconds, percent, type_words
from eval.scores import MEASURES


def test_every_measure_is_explained_once() -> None:
    groups = (*GROUPS.values(), CHECKING)
    assert sorted(key for group in groups for key in group) == sorted(MEASURES)


def test_numbers_have_a_decimal_comma() -> None:
    assert percent(0.6585) == "65,8%"
    assert milliseconds(3.14) == "3,1 ms"
    assert milliseconds(12_340) == "12,3 s"


def test_a_type_that_is_not_known_keeps_its_name() -> None:
    assert type_words("factoid") == "los feit"
    assert type_words("eigen soort") == "eigen soort"
