"""Whether the facts of a sentence hang on the same words as in the paragraph.

So the amount of one thing can't be given to another, though both stand in one sentence.
"""

from collections.abc import Iterator
from functools import lru_cache

from rag.checking.anchors import (
    Anchor,
    anchors_of_codes,
    anchors_of_moments,
    anchors_of_names,
    anchors_of_quantities,
    as_ranges,
)
from rag.checking.attribution import (
    entities,
    is_passive,
    listed,
    mark_before,
    place_of_than,
    receives,
)
from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading
from rag.checking.tokens import Token
from rag.checking.verdict import DifferenceKind
from rag.checking.wording import sentences_of

_CLAUSE_AWAY = 6
_CLEARLY = 1.3
_NAMES_COUNT = 2
_NEARLY_LITERAL = 0.6


def compare_hanging(frame: Frame) -> Iterator[Finding]:
    """Find the facts that hang on other words in the claim than in the window."""
    for anchors in anchors_of_quantities(frame):
        yield from _compare_figures(frame, "number", anchors)
    yield from _compare_figures(frame, "date", anchors_of_moments(frame))
    yield from _compare_figures(frame, "number", anchors_of_codes(frame))
    yield from _compare_names(frame)


def _compare_figures(
    frame: Frame, kind: DifferenceKind, anchors: list[Anchor]
) -> Iterator[Finding]:
    anchors = as_ranges(frame, anchors)
    shared = [a for a in anchors if a.ours and a.theirs]
    if len(anchors) < 2:
        return
    strict = _changed_places(shared)
    for anchor in shared:
        agreeing, other = _votes(frame, anchor, anchors)
        if (
            (other and other >= agreeing)
            or (strict and (other or not agreeing))
            or (kind == "number" and _is_anothersentences_of(frame, anchor, anchors))
        ):
            rival = _rival_of(frame, anchor, anchors) if agreeing == 0 else None
            certain = (
                rival is not None
                and frame.literal >= _NEARLY_LITERAL
                and not _is_paired(frame, anchor)
            )
            yield finding(
                kind, _own_words(frame, anchor), rival.words if certain and rival else "",
                certain=certain,
            )  # fmt: skip


def _is_paired(frame: Frame, anchor: Anchor) -> bool:
    """Say whether the claim has a number with its own date: `61% in 2025, tegen 44% in 2022`."""
    clause = frame.window.tokens[anchor.theirs[0]].clause
    starts = (
        *(q.start for q in frame.window.quantities),
        *(m.start for m in frame.window.moments),
    )
    borne = [s for s in starts if frame.window.place_of(s) in frame.matched_places]
    return sum(frame.window.clause_of(start) == clause for start in borne) > 1


def _own_words(frame: Frame, anchor: Anchor) -> str:
    """Give a fact as the claim writes it."""
    start = frame.claim.tokens[anchor.ours[0]].start
    amounts = ((q.start, q.end, q.words) for q in frame.claim.quantities)
    times = ((m.start, m.end, m.words) for m in frame.claim.moments)
    facts = (*amounts, *times)
    return next((words for first, end, words in facts if first <= start < end), anchor.words)


def _rival_of(frame: Frame, anchor: Anchor, anchors: list[Anchor]) -> Anchor | None:
    """Give the one fact of the window on which the words with a fact in the claim hang."""
    homes = {
        nearest.words: nearest
        for match in frame.alignment.matches
        if match.other and match.item.weight >= 1
        and _nearest(frame.claim, match.item.place, anchors, in_claim=True) is anchor
        for nearest in [_nearest(frame.window, match.other.place, anchors, in_claim=False)]
        if nearest is not None and nearest is not anchor
    }  # fmt: skip
    return next(iter(homes.values())) if len(homes) == 1 else None


def _compare_names(frame: Frame) -> Iterator[Finding]:
    """Let names vote against those that stand in the same part: behind the same preposition.

    Where names are compared with `dan`, the sides of it tell more.
    """
    anchors = anchors_of_names(frame)
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


def _belongs_elsewhere(frame: Frame, anchor: Anchor) -> bool:
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
        if reading.tokens[i].text[:1].isupper() and not listed(reading, i, place):
            return None
    return None


def _changed_places(shared: list[Anchor]) -> bool:
    """Say whether the facts stand in another order in the claim."""
    order = [a.theirs[0] for a in sorted(shared, key=lambda a: a.ours[0])]
    return order != sorted(order)


def _is_anothersentences_of(frame: Frame, anchor: Anchor, anchors: list[Anchor]) -> bool:
    """Say whether a word with a fact in the claim stands only where the window tells another."""
    sentences = sentences_of(frame.window)
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


def _votes(frame: Frame, anchor: Anchor, anchors: list[Anchor]) -> tuple[int, int]:
    """Count the words that hang on a fact in the claim: how many do in the window, how many not."""
    agreeing = other = 0
    leads_in = _lead_in(frame.window, anchor)
    own = {place for a in anchors for place in a.theirs}
    sentences = sentences_of(frame.window)
    telling = {sentences[place] for place in own}
    for match in frame.alignment.matches:
        if not match.other or match.other.place in own or match.item.weight < 1:
            continue
        if match.other.place < leads_in or telling.isdisjoint(
            sentences[place] for place in (match.other.place, *match.places)
        ):
            continue  # what leads in, or stands in a sentence without any, is of all of them
        if _nearest(frame.claim, match.item.place, anchors, in_claim=True) is not anchor:
            continue
        nearest = _nearest(frame.window, match.other.place, anchors, in_claim=False)
        # Whose it is tells more than the verb, which stands with only one of two: `A 20%, B 80%`.
        voices = _NAMES_COUNT if match.item.kind in {"name", "role"} else 1
        agreeing += voices * (nearest is anchor)
        other += voices * (nearest is not None and nearest is not anchor)
    return agreeing, other


def _lead_in(reading: Reading, anchor: Anchor) -> int:
    """Give where the list of examples begins that a fact stands in: what leads it in is of all."""
    sentences = sentences_of(reading)
    starts = [
        reading.place_of(m.start) for m in reading.markers
        if m.words.lower() in {"onder meer", "onder andere"}
    ]  # fmt: skip
    return max(
        (
            s
            for s in starts
            if s < min(anchor.theirs) and sentences[s] == sentences[anchor.theirs[0]]
        ),
        default=0,
    )


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
    reading: Reading, place: int, anchors: list[Anchor], *, in_claim: bool
) -> Anchor | None:
    """Give the fact that a word stands nearest to; None where it is not clear."""
    clauses = _clauses(reading)

    def distance(anchor: Anchor) -> float:
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
