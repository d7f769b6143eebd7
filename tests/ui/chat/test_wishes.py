from types import SimpleNamespace
from typing import Any

import pytest

from ui.chat.wishes import Wish, Wishes
from ui.people.person import Person


def from_page(session: str, name: str = "") -> Any:
    """Give a request that a page of somebody sent."""
    return SimpleNamespace(session_hash=session, state=SimpleNamespace(person=Person(name)))


@pytest.fixture
def wishes() -> Wishes:
    return Wishes()


def test_what_a_page_asks_for_next_ends_what_it_asked_for_before(wishes: Wishes) -> None:
    first = wishes.of(from_page("a"), "1")
    assert not first.is_over
    second = wishes.of(from_page("a"), "2")
    assert (first.is_over, second.is_over) == (True, False)


def test_what_was_overtaken_on_its_way_is_over_when_it_comes(wishes: Wishes) -> None:
    last = wishes.of(from_page("a"), "2")
    assert wishes.of(from_page("a"), "1").is_over
    assert not last.is_over


def test_what_is_asked_again_is_the_same_wish(wishes: Wishes) -> None:
    assert wishes.of(from_page("a"), "1") is wishes.of(from_page("a"), "1")


def test_pages_and_people_do_not_end_one_anothers_wishes(wishes: Wishes) -> None:
    first = wishes.of(from_page("a", "an"), "1")
    wishes.of(from_page("b", "an"), "2")
    wishes.of(from_page("a", "bo"), "2")
    assert not first.is_over


def test_without_a_page_each_wish_is_one_of_its_own(wishes: Wishes) -> None:
    first, second = wishes.of(None, "2"), wishes.of(None, "1")
    assert first is not second
    assert not first.is_over


@pytest.mark.parametrize("step", [None, "", "-1", "1e9", "٣", "9" * 5000, "<b>"])
def test_without_a_number_each_wish_is_one_of_its_own(wishes: Wishes, step: str | None) -> None:
    first = wishes.of(from_page("a"), step)
    assert wishes.of(from_page("a"), step) is not first
    assert not first.is_over


def test_the_page_that_was_quiet_longest_is_forgotten(wishes: Wishes) -> None:
    quiet, busy = wishes.of(from_page("quiet"), "7"), wishes.of(from_page("busy"), "7")
    for number in range(499):
        wishes.of(from_page(str(number)), "1")
        wishes.of(from_page("busy"), "7")
    assert wishes.of(from_page("busy"), "7") is busy
    assert wishes.of(from_page("quiet"), "7") is not quiet


def test_a_question_is_put_once() -> None:
    wish, put = Wish(), []

    def ask() -> Any:
        put.append(1)
        return SimpleNamespace(conversation="abc")

    assert [is_new for _, is_new in (wish.put(ask), wish.put(ask))] == [True, False]
    assert put == [1]
    assert wish.conversation("") == "abc"
    assert wish.conversation("other") == "other"
