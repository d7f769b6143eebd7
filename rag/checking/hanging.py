"""Whether the facts of a sentence hang on the same words as in the paragraph.

So the amount of one thing can't be given to another, though both stand in one sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rag.checking.attribution import entities, is_passive, mark_before, place_of_than, receives
from rag.checking.bearing import bears
from rag.checking.facts import bears_moment
from rag.checking.frame import Finding, Frame, finding
from rag.checking.quantities import Quantity
from rag.checking.reading import Reading
from rag.checking.tokens import Token
from rag.checking.verdict import DifferenceKind

_CLAUSE_AWAY = 6
_CLEARLY = 1.3
_SUM = 100_000  # so large a number is money, also without `euro`
_IN_RANGES = frozenset(
    "en tot naar met a t m – - miljoen miljard mln mld euro procent € % januari februari maart april "
    "mei juni juli augustus september oktober november december eind begin".split()
)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A fact with its places in the claim and in the window; none where one of them lacks it."""

    words: str
    ours: tuple[int, ...]
    theirs: tuple[int, ...]


def compare_hanging(frame: Frame) -> Iterator[Finding]:
    """Find the facts that hang on other words in the claim than in the window."""
    for anchors in _anchors_of_quantities(frame):
        yield from _compare_figures(frame, "number", anchors)
    yield from _compare_figures(frame, "date", _anchors_of_moments(frame))
    yield from _compare_names(frame)


def _compare_figures(
    frame: Frame, kind: DifferenceKind, anchors: list[_Anchor]
) -> Iterator[Finding]:
    anchors = _as_ranges(frame, anchors)
    shared = [a for a in anchors if a.ours and a.theirs]
    if len(anchors) < 2:
        return
    strict = _changed_places(shared)
    for anchor in shared:
        agreeing, other = _votes(frame, anchor, anchors)
        if (
            (other and other >= agreeing)
            or (strict and (other or not agreeing))
            or (kind == "number" and _is_another_sentences(frame, anchor, anchors))
        ):
            yield finding(kind, anchor.words, "", certain=False)


def _compare_names(frame: Frame) -> Iterator[Finding]:
    """Let names vote against those that stand in the same part: behind the same preposition.

    Where names are compared with `dan`, the sides of it tell more.
    """
    anchors = _anchors_of_names(frame)
    if receives(frame.claim) != receives(frame.window):
        return
    if place_of_than(frame.claim) and place_of_than(frame.window):
        return
    for anchor in anchors:
        if not anchor.ours:
            continue
        marks = {
            mark_before(frame.claim, anchor.ours[0]),
            mark_before(frame.window, anchor.theirs[0]),
        }
        if marks == {"", "door"} and is_passive(frame.claim) != is_passive(frame.window):
            continue
        rivals = [
            a for a in anchors
            if a is anchor or mark_before(frame.window, a.theirs[0]) in marks - {"van"}
        ]  # fmt: skip
        agreeing, other = _votes(frame, anchor, rivals)
        if len(rivals) > 1 and other > agreeing:
            yield finding("name", anchor.words, "", certain=False)
        elif _belongs_elsewhere(frame, anchor):
            yield finding("attribution", anchor.words, "", certain=False)


def _belongs_elsewhere(frame: Frame, anchor: _Anchor) -> bool:
    """Say whether `onderzoek van A` in the claim is `onderzoek van B` in the window."""
    head = _head(frame.claim, anchor.ours[0])
    there = frame.window_place.get(head) if head is not None else None
    if there is None:
        return False
    owned = [
        place for group in entities(frame.window) for place in group[:1]
        if _head(frame.window, place) == there
    ]  # fmt: skip
    return bool(owned) and not any(place in anchor.theirs for place in owned)


def _head(reading: Reading, place: int) -> int | None:
    """Give the place of the noun before the `van` that a name stands behind."""
    for i in range(place - 1, max(0, place - 4), -1):
        if reading.tokens[i].folded == "van":
            return i - 1
    return None


def _changed_places(shared: list[_Anchor]) -> bool:
    """Say whether the facts stand in another order in the claim."""
    order = [a.theirs[0] for a in sorted(shared, key=lambda a: a.ours[0])]
    return order != sorted(order)


def _is_another_sentences(frame: Frame, anchor: _Anchor, anchors: list[_Anchor]) -> bool:
    """Say whether a word with a fact in the claim stands only where the window tells another."""
    sentences = _sentences(frame.window)
    own = sentences[anchor.theirs[0]]
    others = {sentences[a.theirs[0]] for a in anchors if not a.ours} - {own}
    clause = frame.claim.tokens[anchor.ours[0]].clause
    return any(
        {sentences[place] for place in (match.other.place, *match.places)} <= others
        for match in frame.alignment.matches
        if match.other
        and match.item.weight >= 1
        and frame.claim.tokens[match.item.place].clause == clause
    )


def _sentences(reading: Reading) -> list[int]:
    number, found = 0, []
    for token in reading.tokens:
        found.append(number)
        number += token.text in {".", "!", "?"}
    return found


def _as_ranges(frame: Frame, anchors: list[_Anchor]) -> list[_Anchor]:
    """Join `van 27 naar 22` to one fact where the claim has both in the same order."""
    found: list[_Anchor] = []
    for anchor in anchors:
        last = found[-1] if found else None
        if (
            last and last.ours and anchor.ours and last.ours[-1] < anchor.ours[0]
            and all(
                token.folded in _IN_RANGES or token.text[0].isdigit()
                for token in frame.window.tokens[last.theirs[-1] : anchor.theirs[0]]
            )
        ):  # fmt: skip
            words = f"{last.words} – {anchor.words}"
            found[-1] = _Anchor(words, last.ours + anchor.ours, last.theirs + anchor.theirs)
        else:
            found.append(anchor)
    return found


def _anchors_of_quantities(frame: Frame) -> Iterator[list[_Anchor]]:
    """Give the quantities, those of one unit together: only these can be exchanged."""
    left = [q for q in frame.claim.quantities if not q.ordinal]
    told: list[Quantity] = []
    found: dict[str, list[_Anchor]] = {}
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
        anchor = _Anchor(theirs.words, place, (frame.window.place_of(theirs.start),))
        unit = "euro" if not theirs.unit and theirs.value >= _SUM else theirs.unit.split(" ")[0]
        found.setdefault(unit, []).append(anchor)
    yield from found.values()


def _anchors_of_moments(frame: Frame) -> list[_Anchor]:
    left = list(frame.claim.moments)
    found: list[_Anchor] = []
    for theirs in frame.window.moments:
        if _is_in_name(frame.window, theirs.start):
            continue
        ours = next((m for m in left if bears_moment(frame, m, theirs)), None)
        if ours:
            left.remove(ours)
        place = (frame.claim.place_of(ours.start),) if ours else ()
        found.append(_Anchor(theirs.words, place, (frame.window.place_of(theirs.start),)))
    return found


def _is_in_name(reading: Reading, start: int) -> bool:
    """Say whether a year is the end of a name: `Hervormingsagenda Jeugd 2023-2028`."""
    place = reading.place_of(start)
    before = reading.tokens[place - 1] if place > 1 else None
    return before is not None and before.text[:1].isupper()


def _anchors_of_names(frame: Frame) -> list[_Anchor]:
    """Give each list of names as one fact, wherever it is named again."""
    back = {theirs: ours for ours, theirs in frame.window_place.items()}
    by_name: dict[str, list[int]] = {}
    for group in entities(frame.window):
        key = _full_name(frame, group)
        by_name.setdefault(key, []).extend(group)
    return [
        _Anchor(
            frame.window.tokens[places[0]].text,
            tuple(back[p] for p in places if p in back),
            tuple(places),
        )
        for places in by_name.values()
    ]


def _full_name(frame: Frame, group: tuple[int, ...]) -> str:
    words = tuple(frame.window.tokens[place].folded for place in group)
    meanings = frame.knowledge.abbreviations
    for item in frame.window.items:
        long = meanings.get(item.forms[0], ()) if item.kind == "name" else ()
        if set(words) <= {*long, item.forms[0]} and long:
            return " ".join(long)
    return " ".join(words)


def _votes(frame: Frame, anchor: _Anchor, anchors: list[_Anchor]) -> tuple[int, int]:
    """Count the words that hang on a fact in the claim: how many do in the window, how many not."""
    agreeing = other = 0
    own = {place for a in anchors for place in a.theirs}
    for match in frame.alignment.matches:
        if not match.other or match.other.place in own or match.item.weight < 1:
            continue
        if _nearest(frame.claim, match.item.place, anchors, in_claim=True) is not anchor:
            continue
        nearest = _nearest(frame.window, match.other.place, anchors, in_claim=False)
        agreeing += nearest is anchor
        other += nearest is not None and nearest is not anchor
    return agreeing, other


@lru_cache(maxsize=1 << 8)
def _clauses_of(tokens: tuple[Token, ...]) -> tuple[int, ...]:
    """Number the clauses, one that begins with `die` with the one that it is about."""
    found: list[int] = []
    number = clause = 0
    for token in tokens:
        if token.clause != clause and token.is_word:
            clause = token.clause
            number += token.folded not in {"die", "dat", "waarvan"}
        found.append(number)
    return tuple(found)


def _clauses(reading: Reading) -> tuple[int, ...]:
    return _clauses_of(reading.tokens)


def _nearest(
    reading: Reading, place: int, anchors: list[_Anchor], *, in_claim: bool
) -> _Anchor | None:
    """Give the fact that a word stands nearest to; None where it is not clear."""

    clauses = _clauses(reading)

    def distance(anchor: _Anchor) -> float:
        return min(
            (
                abs(there - place) + _CLAUSE_AWAY * abs(clauses[there] - clauses[place])
                for there in (anchor.ours if in_claim else anchor.theirs)
            ),
            default=float("inf"),
        )

    ranked = sorted(((distance(a), n) for n, a in enumerate(anchors)))
    if ranked[0][0] == float("inf"):
        return None
    if len(ranked) > 1 and ranked[1][0] < ranked[0][0] * _CLEARLY:
        return None
    return anchors[ranked[0][1]]
