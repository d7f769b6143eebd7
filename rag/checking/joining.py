"""Whether a sentence is joined from words that don't belong together in the paragraph."""

import re
from collections.abc import Iterator
from itertools import combinations_with_replacement

from rag.checking.bearing import bears
from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Item, Reading

_CONTRASTS = frozenset({"maar", "terwijl", "hoewel", "doch", "echter", "daarentegen", "tegen"})
_IN_TURN = frozenset({"onderscheidenlijk", "respectievelijk"})
_SLOTS = frozenset("per aan bij door in met na naar op tot uit van voor tegen over onder".split())
_SHARED_OUT = 8  # words behind `respectievelijk` that it shares out
_DURATIONS = frozenset("jaar maand week dag uur minuut".split())
_LONGEST_ELEMENT = 4
ELABORATES = re.compile(
    r"[.!?] (?:Specifiek|Concreet|Daarbij|Het) ?(?:gaat|betreft) (?:het|hier|dan)?\b"
)


def compare_joining(frame: Frame) -> Iterator[Finding]:
    """Find what was taken from both sides of a contrast, or from one sentence for another."""
    yield from _across_contrasts(frame)
    yield from _from_later_sentences(frame)
    yield from _in_turn(frame)
    yield from _slots(frame)
    yield from _parts_of_lists(frame)
    yield from _picked_together(frame)


def _picked_together(frame: Frame) -> Iterator[Finding]:
    """Find a claim of one clause whose words have to be picked from three sentences."""
    if len({token.clause for token in frame.claim.tokens if token.is_word}) > 1:
        return
    theirs = _segments(frame.window, frozenset({".", "!", "?"}))
    homes = [
        {theirs[place] for place in (m.other.place, *m.places)}
        for m in frame.alignment.matches
        if m.other and m.item.weight >= 1
    ]
    homes += [
        {theirs[frame.window.place_of(q.start)] for q in frame.window.quantities if bears(ours, q)}
        for ours in frame.claim.quantities
    ]
    numbers = range(theirs[-1] + 1 if theirs else 0)
    pairs = combinations_with_replacement(numbers, 2)
    known = [home for home in homes if home]
    if not any(all(home & {one, other} for home in known) for one, other in pairs):
        yield finding("scope", frame.claim.tokens[0].text, "", certain=False)


def _segments(reading: Reading, marks: frozenset[str]) -> list[int]:
    """Number the stretches of a text between marks."""
    number, found = 0, []
    for token in reading.tokens:
        number += token.folded in marks
        found.append(number)
    return found


def _across_contrasts(frame: Frame) -> Iterator[Finding]:
    ours = _segments(frame.claim, _CONTRASTS | {",", ";"})
    theirs = _segments(frame.window, _CONTRASTS)
    if not theirs or theirs[-1] == 0:
        return
    homes: dict[int, dict[int, int]] = {}
    for match in frame.alignment.matches:
        if match.other and match.item.weight >= 1:
            there = {theirs[place] for place in (match.other.place, *match.places)}
            if len(there) == 1:
                counts = homes.setdefault(ours[match.item.place], {})
                counts[there.pop()] = match.item.place
    for counts in homes.values():
        if len(counts) > 1:
            word = frame.claim.tokens[max(counts.values())].text
            yield finding("scope", word, "", certain=False)


def _from_later_sentences(frame: Frame) -> Iterator[Finding]:
    """A name of a later sentence does not do what an earlier one tells."""
    theirs = _segments(frame.window, frozenset({".", "!", "?"}))
    if not theirs or theirs[-1] == 0 or ELABORATES.search(frame.window.text):
        return
    words = [m for m in frame.alignment.matches if m.other and m.item.weight >= 1]
    for match in words:
        if match.item.kind not in {"name", "role"} or not match.other:
            continue
        own = min(theirs[place] for place in (match.other.place, *match.places))
        others = [
            max(theirs[place] for place in (m.other.place, *m.places))
            for m in words
            if m.other
            and m.item.kind == "content"
            and _same_clause(frame.claim, m.item, match.item)
        ]
        if others and max(others) < own:
            yield finding(
                "attribution", frame.claim.tokens[match.item.place].text, "", certain=False
            )


def _same_clause(reading: Reading, one: Item, other: Item) -> bool:
    return reading.tokens[one.place].clause == reading.tokens[other.place].clause


def _in_turn(frame: Frame) -> Iterator[Finding]:
    said = {t.folded for t in frame.claim.tokens} & _IN_TURN
    theirs = [i for i, t in enumerate(frame.window.tokens) if t.folded in _IN_TURN]
    spoken_of = any(i < place <= i + _SHARED_OUT for i in theirs for place in frame.matched_places)
    if spoken_of and not said:
        yield finding("scope", "", frame.window.tokens[theirs[0]].text, certain=False)


def _slots(frame: Frame) -> Iterator[Finding]:
    """Find a word that stands where the window has another behind the same preposition."""
    for match in frame.alignment.matches:
        item = match.item
        if match.quality or item.kind not in {"content", "light"} or not item.place:
            continue
        before = _preposition(frame.claim, item.place)
        if not before:
            continue
        rival = next(
            (
                i for i in frame.window.items
                if i.kind in {"content", "light"} and i.place not in frame.matched_places
                and _preposition(frame.window, i.place) == before and _beside(frame, item, i)
            ),
            None,
        )  # fmt: skip
        if rival:
            ours, theirs = (
                frame.claim.tokens[item.place].text,
                frame.window.tokens[rival.place].text,
            )
            yield finding("scope", ours, theirs, certain=False)


def _preposition(reading: Reading, place: int) -> str:
    for i in (place - 1, place - 2):
        if i >= 0 and reading.tokens[i].folded in _SLOTS:
            return reading.tokens[i].folded
        if i >= 0 and reading.tokens[i].folded not in {"de", "het", "een"}:
            break
    return ""


def _beside(frame: Frame, ours: Item, theirs: Item) -> bool:
    """Say whether the words before both answer to each other."""
    back = [place for place in frame.window_place if place < ours.place]
    if not back:
        return True
    return abs(frame.window_place[max(back)] - theirs.place) <= ours.place - max(back) + 2


def _parts_of_lists(frame: Frame) -> Iterator[Finding]:
    """A number that holds for `A, B en C` together does not hold for C."""
    if all(q.unit in _DURATIONS for q in frame.claim.quantities):
        return  # What lasts ten years lasts so for each of a list.
    for elements in _lists(frame.window):
        named = [any(place in frame.matched_places for place in element) for element in elements]
        if any(named) and not all(named):
            missed = elements[named.index(False)]
            word = frame.window.tokens[missed[0]].text
            yield finding("quantifier", "", word, certain=False)
            return


def _lists(reading: Reading) -> Iterator[list[list[int]]]:
    """Give the lists of a text: short elements between commas, the last after `en`."""
    counting = {item.place for item in reading.items if item.weight >= 1}
    facts = {reading.place_of(q.start) for q in reading.quantities} | {
        reading.place_of(m.start) for m in reading.moments
    }
    elements: list[list[int]] = [[]]
    length = 0
    for i, token in enumerate(reading.tokens):
        length += 1
        if token.text == "," or (token.folded == "en" and len(elements) > 1):
            if length > _LONGEST_ELEMENT and len(elements) > 1:
                elements = [elements[-1][-2:]]
            elements.append([])
            if token.folded == "en":
                following = [
                    j for j in range(i + 1, min(i + 4, len(reading.tokens))) if j in counting
                ]
                elements[-1] = following[:2]
                complete = [e for e in elements[-1:] + [x[-2:] for x in elements[:-1]] if e]
                if len(complete) > 2 and not facts & {p for e in complete for p in e}:
                    yield complete
                elements = [[]]
            length = 0
        elif not token.is_word:
            elements, length = [[]], 0
        elif i in counting:
            elements[-1].append(i)
