"""Whether the numbers and dates of a sentence stand in the paragraph."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from corpus.moments import Moment, leans_alike, lies_in
from rag.checking.bearing import bears, borne_in_parts, is_multiplied, is_share, same_unit
from rag.checking.frame import Finding, Frame, finding
from rag.checking.quantities import Quantity
from rag.checking.reading import Item, Reading
from rag.checking.verdict import DifferenceKind
from rag.checking.vocabulary import same_form

_BEFORE_SPANS = frozenset("voor vóór na binnen over sinds met tot".split())
_A_YEAR = timedelta(days=366)
_A_MONTH = timedelta(days=31)
_LAST_YEAR = frozenset({"vorig jaar", "afgelopen jaar"})
_THIS_LETTER = re.compile(r"(?:Hierbij|Hiermee|(?:Bij|Met|In) deze brief|Bijgaand)\b")
_OPPOSITE_BOUNDS = (
    {"over", "under"}, {"at_least", "at_most"}, {"over", "at_most"}, {"under", "at_least"},
)  # fmt: skip
_MONEY = frozenset({"euro", "dollar"})


def compare_quantities(frame: Frame) -> Iterator[Finding]:
    """Find the numbers of a claim that the window doesn't bear."""
    theirs = frame.window.quantities
    yield from _repeated(frame)
    borne = {q.start for q in theirs if any(bears(ours, q) for ours in frame.claim.quantities)}
    for ours in frame.claim.quantities:
        if any(bears(ours, q) for q in theirs) or borne_in_parts(ours, theirs, frame.window.text):
            continue
        if _is_article(frame, ours) or is_multiplied(ours, frame.window.text):
            continue
        rivals = [q for q in theirs if q.start not in borne and q.ordinal == ours.ordinal]
        rival = _rival(frame, ours, rivals)
        if rival and not any(_leaves_unit_out(frame, ours, q) for q in theirs):
            kind = _kind(ours, rival)
            yield finding(
                kind, _written(frame.claim, ours), _written(frame.window, rival), certain=True
            )
        else:
            yield finding(_kind(ours, ours), ours.words, "", certain=False)


def compare_spans(frame: Frame) -> Iterator[Finding]:
    """Find `voor drie jaar` where the window has `na drie jaar`."""
    for ours in frame.claim.quantities:
        theirs = next((q for q in frame.window.quantities if ours.unit and bears(ours, q)), None)
        if theirs is None:
            continue
        words = [
            reading.text[: quantity.bound_start].lower().split()[-1:]
            for reading, quantity in ((frame.claim, ours), (frame.window, theirs))
        ]
        if words[0] != words[1] and all(word and word[0] in _BEFORE_SPANS for word in words):
            yield finding("date", words[0][0], words[1][0], certain=False)


def _repeated(frame: Frame) -> Iterator[Finding]:
    """Find the numbers that the claim has more often than the window."""
    left = Counter((q.value, q.unit) for q in frame.window.quantities)
    for quantity in frame.claim.quantities:
        key = (quantity.value, quantity.unit)
        left[key] -= 1
        if (
            left[key] < 0
            and key in left
            and any((q.value, q.unit) == key for q in frame.window.quantities)
        ):
            yield finding("number", quantity.words, "", certain=False)


def _is_article(frame: Frame, ours: Quantity) -> bool:
    """Say whether a stressed `één` stands before a word that has `een` before it in the window."""
    if ours.words.lower() not in {"één", "een"}:
        return False
    counted = counted_word(frame.claim, ours)
    there = frame.window_place.get(counted.place) if counted else None
    before = frame.window.tokens[max(0, (there or 0) - 2) : there or 0]
    return any(token.folded == "een" for token in before)


def _rival(frame: Frame, ours: Quantity, rivals: list[Quantity]) -> Quantity | None:
    """Give the quantity that the window has in a claim's place: of the same unit, on the same word."""
    turned = [q for q in frame.window.quantities if _bounded_otherwise(ours, q)]
    if turned:
        return turned[0]
    alike = [
        q for q in rivals
        if is_share(ours) == is_share(q) and (is_share(ours) or same_unit(ours, q))
    ]  # fmt: skip
    counted = counted_word(frame.claim, ours)
    hanging = [
        q for q in alike
        if counted and (other := counted_word(frame.window, q)) and _answers(counted, other)
    ]  # fmt: skip
    if hanging:
        return hanging[0]
    if len(alike) == 1 and (ours.unit or ours.ordinal or is_share(ours)):
        return alike[0]
    same_value = [q for q in rivals if q.value == ours.value and q.unit != ours.unit]
    return same_value[0] if same_value and ours.unit and same_value[0].unit else None


def _leaves_unit_out(frame: Frame, ours: Quantity, theirs: Quantity) -> bool:
    """Say whether a bare number is of the unit told before it: `nu 14 weken, dat wordt ten hoogste zes`."""
    before = [q.unit for q in frame.window.quantities if q.start < theirs.start and q.unit]
    return (
        not theirs.unit
        and (ours.value, ours.bound) == (theirs.value, theirs.bound)
        and before[-1:] == [ours.unit]
        and counted_word(frame.window, theirs) is None
    )


def _bounded_otherwise(ours: Quantity, theirs: Quantity) -> bool:
    """Say whether the same number is the least in one text and the most in the other."""
    return (
        ours.value == theirs.value
        and ours.unit == theirs.unit
        and {ours.bound, theirs.bound} in _OPPOSITE_BOUNDS
    )


def _answers(one: Item, other: Item) -> bool:
    return any(
        same_form(a, b) for a in one.forms for b in other.forms
    ) or not one.senses.isdisjoint(other.senses)


def counted_word(reading: Reading, quantity: Quantity) -> Item | None:
    """Give the first word that counts after a quantity, within its clause."""
    place = reading.place_of(quantity.end - 1)
    clause = reading.tokens[place].clause
    return next(
        (i for i in reading.items if i.place > place and reading.tokens[i.place].clause == clause),
        None,
    )


def _kind(ours: Quantity, other: Quantity) -> DifferenceKind:
    if ours.value == other.value and ours.unit != other.unit:
        return "unit"
    return "amount" if _MONEY & {ours.unit, other.unit} else "number"


def _written(reading: Reading, quantity: Quantity) -> str:
    """Give a quantity as written, with the `ruim` or `ten minste` before it."""
    if quantity.bound == "exact":
        return quantity.words
    before = reading.text[: quantity.start].split()[-2:]
    return " ".join((*before, quantity.words))


def compare_moments(frame: Frame) -> Iterator[Finding]:
    """Find the dates and periods of a claim that the window doesn't bear."""
    ours_all, theirs = frame.claim.moments, frame.window.moments
    for ours in ours_all:
        told = sum(bears_moment(frame, ours, m) for m in theirs)
        if 0 < told < sum((m.first, m.last) == (ours.first, ours.last) for m in ours_all):
            yield finding("date", ours.words, "", certain=False)
    borne = {m.start for m in theirs if any(bears_moment(frame, ours, m) for ours in ours_all)}
    for ours in ours_all:
        if any(bears_moment(frame, ours, m) or _is_end(ours, m, ours_all) for m in theirs):
            continue
        if _is_letters_day(frame, ours):
            continue
        rivals = [m for m in theirs if m.start not in borne]
        leaning = [
            m for m in rivals
            if lies_in(m, ours, seen_from=frame.seen_from)
            and not leans_alike(m.relation, ours.relation)
            and not (ours.relation == "in" and _is_longer(ours, m))
        ]  # fmt: skip
        apart = [
            m for m in rivals
            if (not _overlap(m, ours) and not _is_vaguer(m, ours)) or _other_years(m, ours)
        ]  # fmt: skip
        rival = next(iter(leaning or apart), None)
        if rival:
            yield finding(
                "date", _leant(frame.claim, ours), _leant(frame.window, rival), certain=True
            )
        else:
            yield finding("date", ours.words, "", certain=False)


def _is_letters_day(frame: Frame, ours: Moment) -> bool:
    """Say whether the claim dates what the window tells of the letter itself: `hierbij bied ik aan`."""
    sent = frame.knowledge.sent
    return (
        sent is not None
        and ours.has_year
        and ours.relation == "in"
        and ours.first <= sent[0]
        and sent[1] <= ours.last
        and not frame.window.moments
        and bool(_THIS_LETTER.match(frame.window.text))
    )


def bears_moment(frame: Frame, ours: Moment, theirs: Moment) -> bool:
    """Say whether a moment of the window bears one of the claim: the same days or within them."""
    within = lies_in(theirs, ours, seen_from=frame.seen_from)
    exact = (ours.first, ours.last) == (theirs.first, theirs.last)
    if _LAST_YEAR.issuperset(m.words.lower().removeprefix("het ") for m in (ours, theirs)):
        return True
    if not within or not leans_alike(ours.relation, theirs.relation):
        return False
    if ours.relation == theirs.relation == "from":
        return True  # `sinds begin 2022`, where it is so since 1 January
    if ours.relation == theirs.relation == "before" and (
        ours.first == theirs.first or ours.last == theirs.last
    ):
        return True  # `voor juli`, where it is to come before 1 July; `uiterlijk eind juni`
    return exact or ours.relation == "in" or not (ours.has_year and theirs.has_year)


def _is_end(ours: Moment, theirs: Moment, ours_all: tuple[Moment, ...]) -> bool:
    """Say whether a year is an end of the window's `tussen 2007 en 2024`, and the claim has both."""
    ends = {(theirs.first.year, "first"), (theirs.last.year, "last")}
    years = [m.first.year for m in ours_all if m.has_year and m.first.year == m.last.year]
    return (
        (
            theirs.last - theirs.first > 2 * _A_YEAR
            and years == sorted(years)
            and {(years[0], "first"), (years[-1], "last")} == ends
            and ours.first.year in {years[0], years[-1]}
            and ours.first.month == 1
            and ours.last.month == 12
        )
        if years
        else False
    )


def _is_vaguer(theirs: Moment, ours: Moment) -> bool:
    """Say whether the window names a year where the claim has a day: it may speak of else."""
    return ours.last - ours.first < _A_MONTH < theirs.last - theirs.first


def _is_longer(one: Moment, other: Moment) -> bool:
    return one.last - one.first > other.last - other.first


def _other_years(one: Moment, other: Moment) -> bool:
    """Say whether two stretches of years begin in one year and end in different ones."""
    spans = all(m.last - m.first > _A_YEAR for m in (one, other))
    return spans and one.first == other.first and one.last != other.last


def _overlap(one: Moment, other: Moment) -> bool:
    if one.has_year != other.has_year:
        return True
    return one.first <= other.last and other.first <= one.last


def _leant(reading: Reading, moment: Moment) -> str:
    """Give a moment as written, with the `voor` or `na` before it."""
    if moment.relation == "in":
        return moment.words
    return " ".join((*reading.text[: moment.start].split()[-1:], moment.words))
