from hypothesis import given
from hypothesis import strategies as st

from corpus.outline import Outline

RANKS = st.lists(st.integers(-1, 12), min_size=1)


def outline(ranks: list[int]) -> Outline:
    found = Outline.of(ranks)
    for number, rank in enumerate(ranks):
        found = found.enter(f"kop {number}", rank)
    return found


def test_the_highest_rank_that_occurs_is_level_one() -> None:
    assert [h.level for h in outline([3, 4, 3]).headings] == [1, 2, 1]


def test_the_path_holds_the_headings_above() -> None:
    assert outline([2, 3, 4, 3]).path == ("kop 0", "kop 3")


def test_a_heading_of_the_same_level_closes_the_one_before() -> None:
    assert outline([1, 1]).path == ("kop 1",)


def test_an_annex_has_levels_of_its_own() -> None:
    headings = outline([3, 4, -1, 5, -1, 3]).headings
    assert [h.level for h in headings] == [1, 2, 1, 2, 1, 2]


def test_an_annex_closes_all_headings_above() -> None:
    assert outline([3, 4, -1, 5]).path == ("kop 2", "kop 3")


def test_an_outline_begins_empty() -> None:
    assert Outline.of([]).path == ()


@given(RANKS)
def test_every_heading_is_kept_in_order(ranks: list[int]) -> None:
    assert [h.text for h in outline(ranks).headings] == [f"kop {i}" for i in range(len(ranks))]


@given(RANKS)
def test_levels_rise_within_the_path(ranks: list[int]) -> None:
    levels = [heading.level for heading in outline(ranks).open]
    assert levels == sorted(set(levels))
