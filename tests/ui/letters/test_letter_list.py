from dataclasses import replace
from datetime import date, timedelta

from index.listed import Listed
from rag.engine import Engine
from ui.letters.letter_list import letters_html


def many(engine: Engine, count: int) -> list[Listed]:
    letter = engine.listed()[0]
    return [
        replace(
            letter,
            id=f"brief-{number}",
            metadata=replace(letter.metadata, date=date(2020, 1, 1) + timedelta(days=number)),
        )
        for number in range(count)
    ]


def test_every_letter_of_a_few_opens_with_its_beginning(engine: Engine) -> None:
    html = letters_html(engine.listed())
    for letter in engine.listed():
        assert html.count(f'data-brief="brief?id={letter.id}"') == 1
        assert letter.beginning[:40] in html.unescape()
    assert "<p>" not in html


def test_of_very_many_the_newest_are_listed_and_it_says_where_the_others_are(
    engine: Engine,
) -> None:
    html = letters_html(many(engine, 300))
    assert html.count("data-brief=") == 200
    assert "id=brief-299" in html
    assert "id=brief-99&" not in html
    assert 'id=brief-99"' not in html
    assert "de 200 nieuwste van 300 brieven" in html
