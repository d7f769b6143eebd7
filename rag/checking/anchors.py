"""The facts of a paragraph with their places in it and in the sentence held against it."""

from collections.abc import Iterator
from dataclasses import dataclass

from rag.checking.attribution import entities
from rag.checking.bearing import bears
from rag.checking.changes import INSTEAD
from rag.checking.facts import bears_moment
from rag.checking.frame import Frame
from rag.checking.quantities import Quantity
from rag.checking.reading import Reading
from rag.checking.tokens import Token

_SUM = 100_000  # so large a number is money, also without `euro`
_IN_RANGES = frozenset(
    "en tot naar met a t m – - , miljoen miljard mln mld euro procent € % januari februari maart april "
    "mei juni juli augustus september oktober november december eind begin jaar maanden weken".split()
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A fact with its places in the claim and in the window; none where one of them lacks it."""

    words: str
    ours: tuple[int, ...]
    theirs: tuple[int, ...]


def as_ranges(frame: Frame, anchors: list[Anchor]) -> list[Anchor]:
    """Join `van 27 naar 22` to one fact, where the claim has both in the same order or one of them.

    Where the claim has `22 in plaats van 27` the order is the other way round.
    """
    found: list[Anchor] = []
    for anchor in anchors:
        last = found[-1] if found else None
        between = frame.window.tokens[last.theirs[-1] + 1 : anchor.theirs[0]] if last else ()
        is_range = bool(between) and all(
            t.folded in _IN_RANGES or t.text[0].isdigit() for t in between
        )
        if last and is_range and _keeps_range(frame.claim, last, anchor, between):
            words = f"{last.words} – {anchor.words}"
            found[-1] = Anchor(words, last.ours + anchor.ours, last.theirs + anchor.theirs)
        else:
            found.append(anchor)
    return found


def _is_told_last(claim: Reading, old: Anchor, new: Anchor) -> bool:
    """Say whether the claim has the new value first, and the old one behind `in plaats van`."""
    between = (token.folded for token in claim.tokens[new.ours[-1] + 1 : old.ours[0]])
    return tuple(word for word in between if word[0].isalpha())[-len(INSTEAD) :] == INSTEAD


def _keeps_range(claim: Reading, first: Anchor, last: Anchor, between: tuple[Token, ...]) -> bool:
    """Say whether the claim has both ends of a range in order, or one of `van 27 naar 22`."""
    if first.ours and last.ours:
        return first.ours[-1] < last.ours[0] or _is_told_last(claim, first, last)
    return bool(first.ours or last.ours) and any(t.folded == "naar" for t in between)


def anchors_of_quantities(frame: Frame) -> Iterator[list[Anchor]]:
    """Give the quantities, those of one unit together: only these can be exchanged."""
    left = [q for q in frame.claim.quantities if not q.ordinal]
    told: list[Quantity] = []
    found: dict[str, list[Anchor]] = {}
    for theirs in frame.window.quantities:
        if theirs.ordinal:
            continue
        if any((q.value, q.unit) == (theirs.value, theirs.unit) for q in told):
            continue  # Where one is told twice, the first will do.
        told.append(theirs)
        ours = next((q for q in left if bears(q, theirs)), None)
        if ours:
            left.remove(ours)
        place = (frame.claim.place_of(ours.start),) if ours else ()
        anchor = Anchor(theirs.words, place, (frame.window.place_of(theirs.start),))
        unit = "euro" if not theirs.unit and theirs.value >= _SUM else theirs.unit.split(" ")[0]
        found.setdefault(unit, []).append(anchor)
    yield from found.values()


def anchors_of_moments(frame: Frame) -> list[Anchor]:
    """Give the dates and periods, but those that end a name."""
    left = list(frame.claim.moments)
    found: list[Anchor] = []
    for theirs in frame.window.moments:
        if _is_in_name(frame.window, theirs.start):
            continue
        ours = next((m for m in left if bears_moment(frame, m, theirs)), None)
        if ours:
            left.remove(ours)
        place = (frame.claim.place_of(ours.start),) if ours else ()
        found.append(Anchor(theirs.words, place, (frame.window.place_of(theirs.start),)))
    return found


def _is_in_name(reading: Reading, start: int) -> bool:
    """Say whether a year is the end of a name: `Hervormingsagenda Jeugd 2023-2028`."""
    place = reading.place_of(start)
    before = reading.tokens[place - 1] if place > 1 else None
    return before is not None and before.text[:1].isupper()


def anchors_of_names(frame: Frame) -> list[Anchor]:
    """Give each list of names as one fact, wherever it is named again."""
    back = {theirs: ours for ours, theirs in frame.window_place.items()}
    by_name: dict[str, list[int]] = {}
    for group in entities(frame.window):
        key = _full_name(frame, group)
        if not _is_aside(frame.window, group[0]):
            by_name.setdefault(key, []).extend(group)
    return [
        Anchor(
            frame.window.tokens[places[0]].text,
            tuple(back[p] for p in places if p in back),
            tuple(places),
        )
        for places in by_name.values()
    ]


def _is_aside(reading: Reading, place: int) -> bool:
    """Say whether a name stands in brackets or is a title in quotes: it does nothing there."""
    before = reading.text[: reading.tokens[place].start]
    after = reading.text[reading.tokens[place].start :]
    in_brackets = before.rfind("(") > before.rfind(")") and ")" in after
    return (in_brackets and before[before.rfind("(") + 1 :].startswith(("in ", "bij "))) or (
        max(before.rfind("„"), before.rfind("“")) > before.rfind("”") and "”" in after
    )


def _full_name(frame: Frame, group: tuple[int, ...]) -> str:
    words = tuple(frame.window.tokens[place].folded for place in group)
    meanings = frame.knowledge.abbreviations
    for item in frame.window.items:
        long = meanings.get(item.forms[0], ()) if item.kind == "name" else ()
        if set(words) <= {*long, item.forms[0]} and long:
            return " ".join(long)
    return " ".join(words)


def anchors_of_codes(frame: Frame) -> list[Anchor]:
    """Give the article numbers and other codes of the window."""
    back: dict[str, int] = {i.forms[0]: i.place for i in frame.claim.items if i.kind == "code"}
    return [
        Anchor(
            item.forms[0], (back[item.forms[0]],) if item.forms[0] in back else (), (item.place,)
        )
        for item in frame.window.items
        if item.kind == "code"
    ]
