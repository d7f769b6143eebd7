from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from corpus.errors import SettingsWrong
from corpus.promises.following import follow
from rag.engine import Engine
from ui.promises.promises import Asked, PromiseBook, Wanted, read_wanted

Book = Callable[..., Asked]

TODAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def book(engine: Engine) -> Book:
    return partial(PromiseBook().asked, engine)


def asked(book: Book, query: str) -> Asked:
    return book(read_wanted(query), today=TODAY)


def test_nothing_chosen_gives_every_promise_by_status_and_term(book: Book, engine: Engine) -> None:
    found = asked(book, "status=&soort=&zoek=")
    assert found.promises == follow(engine.letters(), on=TODAY)
    assert (found.among, found.on) == ("alle 5 brieven", TODAY)


def test_status_kind_and_words_are_chosen_together(book: Book) -> None:
    found = asked(book, "status=past&soort=kamer&zoek=TOEKOMSTBEELD+medio").promises
    assert [(one.status, one.promise.to_parliament) for one in found] == [("past", True)]
    assert found[0].promise.when == "Medio 2024"


def test_milestones_are_what_is_not_promised_to_parliament(book: Book) -> None:
    found = asked(book, "soort=mijlpaal").promises
    assert found
    assert not any(one.promise.to_parliament for one in found)


def test_letters_are_chosen_as_for_a_question(book: Book) -> None:
    found = asked(book, "dossier=29984")
    assert {one.promise.letter for one in found.promises} == {"004_2535789fcc357892"}
    assert found.among == "1 van 5 brieven: dossier 29984"


def test_the_day_chosen_is_the_day_from_which_terms_are_seen(book: Book) -> None:
    found = asked(book, "stand=2024-06-30&zoek=medio")
    assert found.on == date(2024, 6, 30)
    assert [one.status for one in found.promises] == ["open"]


def test_what_the_form_never_sends_asks_for_all() -> None:
    assert read_wanted("status=weg&soort=weg") == Wanted()


def test_a_day_that_is_none_is_told() -> None:
    with pytest.raises(SettingsWrong, match="geen datum"):
        read_wanted("vanaf=gisteren")


def test_promises_are_found_once_for_a_day(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    days: list[date] = []
    monkeypatch.setattr("ui.promises.promises.follow", lambda _, *, on: days.append(on) or ())
    book = partial(PromiseBook().asked, engine)
    for query in ("", "status=open", "stand=2025-01-01", ""):
        asked(book, query)
    assert days == [TODAY, date(2025, 1, 1)]
