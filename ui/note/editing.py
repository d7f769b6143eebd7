"""The ways in which a note changes; a part is a heading with all that follows up to the next."""

from collections.abc import Sequence
from dataclasses import replace

from corpus.errors import SettingsWrong
from rag.note.note import Content
from ui.language import tr
from ui.note.item import Item, Sheet, new_items

_GONE = "Deze zin of kop staat niet meer in de notitie."


def item_of(sheet: Sheet, item_id: str) -> Item:
    """Give an item.

    Raises:
        SettingsWrong: It isn't in the note any more.
    """
    return sheet.items[_place(sheet, item_id)]


def appended(sheet: Sheet, contents: Sequence[Content]) -> Sheet:
    """Put contents at the end."""
    return replace(sheet, items=(*sheet.items, *new_items(contents)))


def inserted(sheet: Sheet, contents: Sequence[Content], *, after: str | None) -> Sheet:
    """Put contents behind an item, or at the end."""
    place = len(sheet.items) if after is None else _place(sheet, after) + 1
    new = new_items(contents)
    return replace(sheet, items=(*sheet.items[:place], *new, *sheet.items[place:]))


def rewritten(sheet: Sheet, item_id: str, contents: Sequence[Content]) -> Sheet:
    """Put contents in the place of an item; the first of them keeps its id, none removes it."""
    place = _place(sheet, item_id)
    kept = tuple(Item(id=item_id, content=content) for content in contents[:1])
    new = (*kept, *new_items(contents[1:]))
    return replace(sheet, items=(*sheet.items[:place], *new, *sheet.items[place + 1 :]))


def without(sheet: Sheet, item_id: str) -> Sheet:
    """Take an item out; a heading with its whole part."""
    start, end = _extent(sheet, item_id)
    return replace(sheet, items=(*sheet.items[:start], *sheet.items[end:]))


def moved(sheet: Sheet, item_id: str, *, by: int) -> Sheet:
    """Move an item over its neighbour, up (-1) or down (1); a heading's part over the next part."""
    start, end = _extent(sheet, item_id)
    if by < 0:
        return _put(sheet, start, end, _step_up(sheet, start))
    return _put(sheet, start, end, _step_down(sheet, end, is_part=sheet.items[start].is_heading))


def placed(sheet: Sheet, item_id: str, *, before: str | None) -> Sheet:
    """Put an item before another or at the end; a heading takes its part along."""
    start, end = _extent(sheet, item_id)
    return _put(sheet, start, end, len(sheet.items) if before is None else _place(sheet, before))


def _put(sheet: Sheet, start: int, end: int, to: int) -> Sheet:
    """Put `items[start:end]` where `items[to]` begins; within itself it stays."""
    if start <= to <= end:
        return sheet
    part, rest = sheet.items[start:end], (*sheet.items[:start], *sheet.items[end:])
    to -= (end - start) if to > start else 0
    return replace(sheet, items=(*rest[:to], *part, *rest[to:]))


def _step_up(sheet: Sheet, start: int) -> int:
    if not sheet.items[start].is_heading:
        return max(start - 1, 0)
    headings = [place for place in range(start) if sheet.items[place].is_heading]
    return headings[-1] if headings else 0


def _step_down(sheet: Sheet, end: int, *, is_part: bool) -> int:
    if end >= len(sheet.items):
        return end
    return _extent(sheet, sheet.items[end].id)[1] if is_part else end + 1


def _extent(sheet: Sheet, item_id: str) -> tuple[int, int]:
    """Give where an item begins and ends; a heading ends where its part does."""
    start = _place(sheet, item_id)
    if not sheet.items[start].is_heading:
        return start, start + 1
    following = range(start + 1, len(sheet.items))
    end = next((place for place in following if sheet.items[place].is_heading), len(sheet.items))
    return start, end


def _place(sheet: Sheet, item_id: str) -> int:
    for place, item in enumerate(sheet.items):
        if item.id == item_id:
            return place
    raise SettingsWrong(tr(_GONE))
