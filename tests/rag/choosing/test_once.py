from corpus.letter import Letter
from rag.choosing.once import each_once
from rag.choosing.units import Unit


def _unit(letter: Letter, number: int, *places: int) -> Unit:
    paragraph = letter.paragraph(number)
    start, end = paragraph.sentences[places[0]].start, paragraph.sentences[places[-1]].end
    return Unit(letter, paragraph, paragraph.text[start:end], start)


def test_what_was_told_is_left_out_of_what_follows(letters: dict[str, Letter]) -> None:
    first, both, third = (_unit(letters["003"], 12, *n) for n in ((0,), (0, 1), (2,)))
    assert each_once([first, both, third]) == [first, _unit(letters["003"], 12, 1), third]


def test_units_that_share_nothing_stay_as_they_are(letters: dict[str, Letter]) -> None:
    units = [
        _unit(letters["003"], 12, 0),
        _unit(letters["003"], 13, 0),
        _unit(letters["002"], 2, 1),
    ]
    assert each_once(units) == units


def test_every_kept_unit_is_a_quote_of_its_paragraph(letters: dict[str, Letter]) -> None:
    units = each_once([_unit(letters["003"], 41, 1, 2), _unit(letters["003"], 41, 0, 1, 2, 3)])
    assert all(u.paragraph.text[u.start : u.end] == u.quote for u in units)
