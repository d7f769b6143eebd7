from datetime import date
from urllib.parse import urlencode

import pytest

from corpus.errors import SettingsWrong
from index.filters import Filters
from rag.engine import Engine
from ui.chat.choice import Choice, choice_words, read_choice


def words_of(engine: Engine, query: str) -> str:
    return choice_words(read_choice(query), engine)


def test_an_empty_form_chooses_every_letter() -> None:
    choice = read_choice("vanaf=&tot=&stand=")
    assert not choice
    assert choice.filters() == Filters()


def test_every_field_of_the_form_reaches_the_search() -> None:
    query = "vanaf=2024-01-01&tot=2026-05-01&dossier=1&dossier=2&afzender=A.A.+Aartsen&brief=x"
    assert read_choice(query).filters() == Filters(
        since=date(2024, 1, 1),
        until=date(2026, 5, 1),
        dossiers=("1", "2"),
        senders=("A.A. Aartsen",),
        letters=("x",),
    )


@pytest.mark.parametrize("later", ["tot=2026-05-01&stand=2026-03-01", "stand=2026-03-01"])
def test_of_the_period_and_the_day_one_looks_from_the_earlier_counts(later: str) -> None:
    assert read_choice(later).filters().until == date(2026, 3, 1)


@pytest.mark.parametrize("query", ["tot=morgen", "vanaf=2026-13-01", "a=1&" * 3000])
def test_what_the_form_never_sends_is_refused_in_one_line(query: str) -> None:
    with pytest.raises(SettingsWrong, match=r"geen datum|niet te lezen"):
        read_choice(query)


def test_the_words_count_what_is_left_and_name_every_filter(engine: Engine) -> None:
    assert words_of(engine, "") == "alle 5 brieven"
    query = "stand=2026-03-01&vanaf=2024-01-01&afzender=A.A.+Aartsen"
    assert words_of(engine, query) == (
        "2 van 5 brieven: stand per 1 maart 2026; vanaf 1 januari 2024; van A.A. Aartsen"
    )


def test_a_few_letters_are_named_and_more_are_counted(engine: Engine) -> None:
    ids = [letter.id for letter in engine.letters()]
    (spoorveiligheid,) = (each for each in ids if each.startswith("003"))
    named = words_of(engine, urlencode({"brief": spoorveiligheid}))
    assert named == "1 van 5 brieven: ‘Voortgangsbrief spoorveiligheid’"
    counted = words_of(engine, urlencode({"brief": ids[:3]}, doseq=True))
    assert counted == "3 van 5 brieven: 3 aangevinkte brieven"


def test_a_ticked_letter_that_another_filter_leaves_out_is_still_counted(engine: Engine) -> None:
    newest = engine.letters()[3].id
    words = words_of(engine, urlencode({"brief": newest, "tot": "2020-01-01"}))
    assert words == "0 van 5 brieven: tot en met 1 januari 2020; 1 aangevinkte brief"


def test_any_filter_makes_a_choice() -> None:
    assert Choice(as_of=date(2026, 3, 1))
