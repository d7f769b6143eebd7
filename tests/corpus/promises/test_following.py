"""What became of a promise, seen from a day; a false `fulfilled` is worse than a false `past`."""

from collections.abc import Callable
from datetime import date

import pytest

from corpus.letter import Letter
from corpus.promises.following import follow

Write = Callable[..., Letter]
PROMISE = "Ik stuur uw Kamer in het najaar het Actieprogramma Overwegveiligheid Zeeland."
KEPT = "Hierbij stuur ik u het Actieprogramma Overwegveiligheid Zeeland."
ON = date(2027, 6, 1)


def later(write: Write, text: str, **metadata: object) -> Letter:
    return write(text, id_="later", **({"date": date(2026, 11, 3)} | metadata))


def status(*letters: Letter, on: date = ON) -> tuple[str, str | None]:
    (found,) = [one for one in follow(letters, on=on) if one.promise.letter == "brief"]
    return found.status, found.fulfilled_by


def test_it_is_open_while_its_term_runs(write: Write) -> None:
    assert status(write(PROMISE), on=date(2026, 12, 20)) == ("open", None)


def test_it_is_past_the_day_after_its_term(write: Write) -> None:
    assert status(write(PROMISE), on=date(2026, 12, 21)) == ("past", None)


def test_it_is_open_where_it_has_no_term(write: Write) -> None:
    assert status(write("Ik houd uw Kamer op de hoogte van de overwegen.")) == ("open", None)


def test_a_later_letter_that_sends_it_fulfils_it(write: Write) -> None:
    assert status(write(PROMISE), later(write, KEPT)) == ("fulfilled", "later")


def test_a_later_letter_that_names_the_promising_letter_fulfils_it(write: Write) -> None:
    kept = (
        "In mijn brief van 13 mei 2026 heb ik een Actieprogramma Overwegveiligheid toegezegd. "
        "Hierbij stuur ik u, conform die toezegging in de brief van 13 mei 2026, het "
        "Actieprogramma Overwegveiligheid."
    )
    assert status(write(PROMISE), later(write, kept)) == ("fulfilled", "later")


def test_a_later_letter_that_keeps_a_commitment_of_the_debate_fulfils_it(write: Write) -> None:
    kept = (
        "In de brief van 13 mei 2026 heb ik toegezegd u het Actieprogramma Overwegveiligheid Zeeland "
        "te sturen. Met deze brief doe ik dat."
    )
    assert status(write(PROMISE), later(write, kept)) == ("fulfilled", "later")


@pytest.mark.parametrize(
    "text",
    [
        "Het Actieprogramma Overwegveiligheid Zeeland vordert goed.",
        "Hierbij stuur ik u het Actieprogramma Drinkwater Zeeland.",
        "Met deze brief informeer ik u over de voortgang.",
        "In het voorjaar stuur ik u het Actieprogramma Overwegveiligheid Zeeland.",
        "Hierbij stuur ik u een brief over het spoor in Zeeland.",
    ],
)
def test_a_letter_that_doesnt_give_just_that_fulfils_nothing(write: Write, text: str) -> None:
    assert status(write(PROMISE), later(write, text)) == ("past", None)


def test_an_earlier_letter_fulfils_nothing(write: Write) -> None:
    assert status(write(PROMISE), later(write, KEPT, date=date(2026, 5, 12)))[0] == "past"


def test_a_letter_that_may_be_earlier_fulfils_nothing(write: Write) -> None:
    undated = later(write, KEPT, date=None, date_from=date(2026, 1, 1), date_to=date(2026, 12, 1))
    assert status(write(PROMISE), undated)[0] == "past"


def test_a_letter_long_before_the_term_fulfils_nothing(write: Write) -> None:
    assert status(write(PROMISE), later(write, KEPT, date=date(2026, 5, 20)))[0] == "past"


def test_a_letter_of_another_ministry_fulfils_nothing(write: Write) -> None:
    assert (
        status(write(PROMISE), later(write, KEPT, sender_role="Minister van Defensie"))[0] == "past"
    )


def test_a_letter_of_after_the_day_it_is_seen_from_fulfils_nothing(write: Write) -> None:
    assert status(write(PROMISE), later(write, KEPT), on=date(2026, 11, 2)) == ("open", None)


def test_a_milestone_is_fulfilled_by_no_letter(write: Write) -> None:
    milestone = "Het Actieprogramma Overwegveiligheid Zeeland start in september 2026."
    assert status(write(milestone), later(write, KEPT))[0] == "past"


def test_what_was_promised_before_is_fulfilled_by_the_letter_that_gives_it(write: Write) -> None:
    kept = "Hierbij stuur ik u het rapport, zoals ik in het debat heb toegezegd."
    assert status(write(kept)) == ("fulfilled", "brief")


def test_the_open_ones_come_first_and_each_group_by_its_term(write: Write) -> None:
    letter = write(
        "De proef start in juni 2026.",
        "Ik informeer uw Kamer eind 2027.",
        "Ik informeer uw Kamer eind 2026.",
        "Hierbij stuur ik u het rapport, zoals toegezegd aan uw Kamer.",
    )
    found = follow([letter], on=date(2026, 7, 1))
    assert [one.promise.paragraph for one in found] == [4, 3, 2, 5]
