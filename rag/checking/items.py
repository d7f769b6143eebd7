"""Whether a sentence leaves each thing under the item of a list where the paragraph has it.

In `1) reizigers: de stations, 2) goederen: de emplacementen` and in `van de sector geld, van
verladers geduld` what stands under one item doesn't hold for another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rag.checking.bearing import bears
from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading

_REPEATED = frozenset("van voor aan bij in door met naar tot over op volgens onder".split())
_BEFORE_ITEMS = frozenset({",", ";", "en", "terwijl", "maar"})
_AFTER_HEADS = _REPEATED | frozenset("dat die waar is zijn heeft hebben wordt worden".split())
_LONGEST_HEAD = 5
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _ListItem:
    """An item of a list: the places of what it is about, and of what is told of that."""

    head: frozenset[int]
    rest: frozenset[int]


def compare_items(frame: Frame) -> Iterator[Finding]:
    """Find what stands under one item in the claim and under another in the window."""
    for items in (_numbered(frame.window), *_repeating(frame.window)):
        if len(items) < _FEWEST:
            continue
        spans = [item.head | item.rest for item in items]
        headed = {i for i, item in enumerate(items) for own in _homes(frame) if own <= item.head}
        for ours, homes in _told(frame):
            own = next((i for i, span in enumerate(spans) if homes <= span), None)
            if own is None or own in headed or not headed or homes <= items[own].head:
                continue
            yield finding("scope", frame.claim.tokens[ours].text, "", certain=False)
            return


def _homes(frame: Frame) -> Iterator[frozenset[int]]:
    return (homes for _, homes in _told(frame))


def _told(frame: Frame) -> Iterator[tuple[int, frozenset[int]]]:
    """Yield each weighty word and number of the claim with all its places in the window."""
    for match in frame.alignment.matches:
        if match.other and match.item.weight >= 1:
            yield match.item.place, frozenset((match.other.place, *match.places))
    for ours in frame.claim.quantities:
        homes = frozenset(
            frame.window.place_of(q.start) for q in frame.window.quantities if bears(ours, q)
        )
        if homes and not ours.ordinal:
            yield frame.claim.place_of(ours.start), homes


def _numbered(reading: Reading) -> list[_ListItem]:
    """Give the items of `1) …, 2) …`, in order."""
    starts = [
        i for i, token in enumerate(reading.tokens[1:], 1)
        if token.text == ")" and reading.tokens[i - 1].text.isdigit()
        and not (i > 1 and reading.tokens[i - 2].text == "(" )
    ]  # fmt: skip
    return [_item(reading, *span) for span in _spans(reading, starts)]


def _repeating(reading: Reading) -> Iterator[list[_ListItem]]:
    """Yield the items of lists in which each begins with the same preposition."""
    for first in range(len(reading.tokens)):
        word = reading.tokens[first].folded
        if word not in _REPEATED:
            continue
        end = _end_of_sentence(reading, first)
        more = [
            i for i in range(first + 2, end)
            if reading.tokens[i].folded == word and reading.tokens[i - 1].folded in _BEFORE_ITEMS
        ]  # fmt: skip
        if more:
            yield [_item(reading, *span) for span in _spans(reading, [first, *more], end)]


def _spans(
    reading: Reading, starts: list[int], end: int | None = None
) -> Iterator[tuple[int, int]]:
    last = len(reading.tokens) if end is None else end
    yield from pairwise((*starts, last))


def _item(reading: Reading, start: int, end: int) -> _ListItem:
    """Give an item; it is about its first noun, with the adjective before that."""
    counting = [i.place for i in reading.items if start < i.place < end and i.weight >= 1]
    stop = next((i for i in range(start + 1, end) if reading.tokens[i].folded in _AFTER_HEADS), end)
    near = [place for place in counting if place < min(stop, start + _LONGEST_HEAD)]
    adjective = len(near) > 1 and reading.tokens[near[0]].folded.endswith("e")
    head = near[: 1 + (adjective and near[1] == near[0] + 1)]
    if len(near) > len(head) and reading.tokens[head[-1] + 1].folded == "en":
        head = near[: len(head) + 1]
    return _ListItem(frozenset(head), frozenset(counting[len(head) :]))


def _end_of_sentence(reading: Reading, start: int) -> int:
    stops = (i for i in range(start, len(reading.tokens)) if reading.tokens[i].text in {".", "?"})
    return next(stops, len(reading.tokens))
