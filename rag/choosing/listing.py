"""Lists as an answer tells them: item by item, the long ones by their beginning."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.letter import Letter, Paragraph
from rag.choosing.units import Unit, neighbouring_items

_MOST_ITEMS = 12
_SHORT_ITEM = 30  # words of an item that is shown whole
_MARK = 4
_ITEM_MARK = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–•])\s+")


def items_of(unit: Unit) -> list[Unit]:
    """Give the items of the list that a unit introduces or is of, the long ones by their beginning."""
    items = neighbouring_items(unit.letter, unit.paragraph)
    return [_beginning(unit.letter, item) for item in items[:_MOST_ITEMS] if item.sentences]


def is_shown_in_list(unit: Unit) -> bool:
    """Say whether a unit of an item is in what a list shows of that."""
    return unit.end <= _beginning(unit.letter, unit.paragraph).end


def unmarked(units: Sequence[Unit]) -> list[Unit]:
    """Leave out the number of an item that is told without any other of its list: `4. Een …`."""
    return [_unmarked(u) if _is_alone(u, units) else u for u in units]


def _is_alone(unit: Unit, units: Sequence[Unit]) -> bool:
    if unit.footnote or unit.paragraph.kind != "item":
        return False
    numbers = {item.number for item in neighbouring_items(unit.letter, unit.paragraph)}
    begun = [u for u in units if u.letter.id == unit.letter.id and u.start == 0]
    told = {u.paragraph.number for u in begun}
    return len(told & numbers) == 1


def _unmarked(unit: Unit) -> Unit:
    mark = _ITEM_MARK.match(unit.quote) if unit.start == 0 else None
    if not mark or mark.end() == len(unit.quote):
        return unit
    return replace(unit, quote=unit.quote[mark.end() :], start=mark.end())


def _beginning(letter: Letter, paragraph: Paragraph) -> Unit:
    """Give a whole item of a list, or of a long one its first sentence."""
    text = paragraph.text
    # An item's mark (`b.`) may be taken for a sentence.
    ends = (span.end for span in paragraph.sentences if span.end > _MARK)
    end = len(text.rstrip()) if len(text.split()) <= _SHORT_ITEM else next(ends, len(text))
    start = len(text) - len(text.lstrip())
    return Unit(letter, paragraph, text[start:end], start)
