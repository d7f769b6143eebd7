from dataclasses import replace

import pytest

from index.filters import Filters
from index.listed import Listed
from rag.engine import Engine
from ui.language import speaking
from ui.letters.overview import overview_html, overview_page


@pytest.fixture
def letter(engine: Engine) -> Listed:
    return one(engine, "004_2535789fcc357892")


def one(engine: Engine, name: str) -> Listed:
    (found,) = engine.listed(Filters(letters=(name,)))
    return found


def test_every_letter_has_a_row_that_opens_it(engine: Engine) -> None:
    html = overview_html(engine.listed())
    for letter in engine.letters():
        assert html.count(f'data-brief="brief?id={letter.id}"') == 1
    assert ">5 brieven</p>" in html


def test_a_row_tells_what_is_known_of_the_letter(letter: Listed) -> None:
    html = overview_html([letter])
    assert 'data-label="Datum" data-key="2023-12-20">20 december 2023</td>' in html
    assert 'data-label="Afzender">V.L.W.A. Heijnen</td>' in html
    assert 'data-label="Dossier">29984, nr. 1175; 34244</td>' in html
    assert 'data-label="Alinea’s">13</td>' in html


def test_an_undated_letter_is_sorted_by_the_last_day_it_can_be_of(engine: Engine) -> None:
    html = overview_html([one(engine, "001_99d8aa79115d7629")])
    assert 'data-key="2026-06-16">ongedateerd, tussen ' in html


def test_the_newest_letter_stands_first_and_the_heading_says_so(engine: Engine) -> None:
    html = overview_html(engine.listed())
    keys = [part.split('"')[0] for part in html.split('data-key="')[1:]]
    assert keys == sorted(keys, reverse=True)
    assert 'aria-sort="descending"><button type="button" data-sort>Datum<' in html


def test_markup_in_a_letter_is_shown_as_text(letter: Listed) -> None:
    bad = "<script>x</script>"
    named = replace(
        letter.metadata, subject=bad, sender_name=bad, dossiers=(bad,), kenmerk=bad, number=bad
    )
    assert "<script>" not in overview_html([replace(letter, id=bad, metadata=named)])


def test_the_page_itself_holds_no_letter() -> None:
    assert "<tr" not in overview_page()


def test_what_the_style_sheet_shows_is_said_in_the_language_spoken(engine: Engine) -> None:
    assert 'data-label="Sorteer op:"' in overview_html(engine.listed())
    with speaking("en"):
        assert 'data-label="Sort by:"' in overview_html(engine.listed())
