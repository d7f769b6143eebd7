from dataclasses import replace

from corpus.letter import Letter
from rag.choosing.listing import is_shown_in_list, items_of, unmarked
from rag.choosing.units import Unit


def _unit(letter: Letter, number: int, place: int) -> Unit:
    paragraph = letter.paragraph(number)
    span = paragraph.sentences[place]
    return Unit(letter, paragraph, paragraph.text[span.start : span.end], span.start)


def test_a_list_is_given_item_by_item(letters: dict[str, Letter]) -> None:
    items = items_of(_unit(letters["001"], 10, 1))
    assert [item.paragraph.number for item in items] == [9, 10, 11, 12, 13]


def test_of_a_long_item_only_the_beginning_is_shown_in_a_list(letters: dict[str, Letter]) -> None:
    assert is_shown_in_list(_unit(letters["001"], 11, 0))
    assert not is_shown_in_list(_unit(letters["001"], 11, 2))


def test_an_item_that_is_told_alone_has_no_number(letters: dict[str, Letter]) -> None:
    unit = _unit(letters["001"], 12, 0)
    (bare,) = unmarked([unit])
    assert bare.quote.startswith("Een optimaal gebruik van de Betuweroute")
    assert bare.paragraph.text[bare.start : bare.end] == bare.quote


def test_items_that_are_told_together_keep_their_numbers(letters: dict[str, Letter]) -> None:
    units = [_unit(letters["001"], 11, 0), _unit(letters["001"], 12, 0)]
    assert unmarked(units) == units


def test_a_number_within_a_paragraph_is_no_mark(letters: dict[str, Letter]) -> None:
    unit = _unit(letters["001"], 12, 0)
    later = replace(unit, quote=unit.quote[3:], start=unit.start + 3)
    assert unmarked([later]) == [later]


def test_a_number_says_nothing_where_of_the_other_items_only_the_end_is_told(
    letters: dict[str, Letter],
) -> None:
    first, *_ = unmarked([_unit(letters["001"], 12, 0), _unit(letters["001"], 13, 2)])
    assert first.quote.startswith("Een optimaal gebruik")
