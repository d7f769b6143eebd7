"""Whether a sentence speaks of as much as the paragraph: all or some, only or also, on condition."""

import re
from collections.abc import Iterator

from index.analysis import fold
from rag.checking.degrees import is_small
from rag.checking.frame import Finding, Frame, finding
from rag.checking.markers import Marker
from rag.checking.vocabulary import same_form

_NEED = 0.5
# What a claim may leave out: it then says less than the paragraph.
_MAY_BE_DROPPED = frozenset({"all", "many", "several", "also"})
_DEFINITE = frozenset("de het deze die alle hun zijn haar onze".split())
_AFTER = frozenset("na nadat zodra als wanneer bij".split())  # what may tell a condition too
_SAME = ({"some", "several"}, {"many", "most"})


def compare_quantifiers(frame: Frame) -> Iterator[Finding]:
    """Find `alle`, `enkele`, `de meeste` that the two don't share."""
    ours = [m for m in frame.claim.markers if m.kind == "quantifier"]
    theirs = [m for m in frame.window.markers if m.kind == "quantifier"]
    for marker in ours:
        if any(alike(marker, m) for m in theirs):
            continue
        rival = next(
            (m for m in theirs if frame.touches(m) and not any(alike(m, o) for o in ours)), None
        )
        if marker.value == "few" and not rival and _is_called_small(frame, marker):
            continue
        if marker.value in {"many", "several"} and not rival:
            yield finding("quantifier", marker.words, "", certain=False)
            continue
        yield finding(
            "quantifier", marker.words, rival.words if rival else "", certain=rival is not None
        )
    for marker in theirs:
        if marker.value in _MAY_BE_DROPPED or any(alike(marker, o) for o in ours):
            continue
        if marker.words.lower() == "enkele" and not _claims_them_all(frame, marker):
            continue
        if frame.is_relevant(marker, share=_NEED) and frame.touches(marker):
            yield finding("quantifier", "", marker.words, certain=False)


def _is_called_small(frame: Frame, marker: Marker) -> bool:
    """Say whether what the claim has `weinig` of is `beperkt` in the window."""
    after = frame.claim.place_of(marker.start) + 1
    there = [frame.window_place[p] for p in (after, after + 1) if p in frame.window_place]
    return any(
        is_small(frame.window.tokens[place].folded)
        for home in there
        for place in range(max(0, home - 2), home)
    )


def _claims_them_all(frame: Frame, marker: Marker) -> bool:
    """Say whether what the window tells of `enkele stukken` the claim tells of `de stukken`."""
    after = frame.window.place_of(marker.start) + 1
    ours = [o for o, theirs in frame.window_place.items() if after <= theirs <= after + 1]
    tokens = frame.claim.tokens
    return not ours or any(
        tokens[i].folded in _DEFINITE for place in ours for i in range(max(0, place - 2), place)
    )


def alike(one: Marker, other: Marker) -> bool:
    """Say whether two turning words of one kind say the same of how many."""
    return one.value == other.value or {one.value, other.value} in _SAME


def compare_scope(frame: Frame) -> Iterator[Finding]:
    """Find `alleen`, `behalve`, `mits`, `vooral` that only one of the two has."""
    ours = [m for m in frame.claim.markers if m.kind == "scope"]
    theirs = [m for m in frame.window.markers if m.kind == "scope"]
    values = {m.value for m in ours}
    if not _AFTER.isdisjoint(token.folded for token in frame.claim.tokens):
        values |= {"condition"}
    for marker in ours:
        if marker.value in {m.value for m in theirs} | {"also", "mainly"}:
            continue
        if marker.words.lower() == "zodra":
            continue  # a condition of the claim's own: it says less
        rival = next((m for m in theirs if m.value == "also"), None)
        certain = marker.value == "only" and rival is not None
        yield finding("scope", marker.words, rival.words if rival else "", certain=certain)
    for marker in theirs:
        if marker.value in values | _MAY_BE_DROPPED or _introduces_examples(marker):
            continue
        if frame.is_relevant(marker, share=_NEED) or _limits(frame, marker):
            yield finding("scope", "", marker.words, certain=False)


def _limits(frame: Frame, marker: Marker) -> bool:
    """Say whether a condition or exception is one to what the claim tells: the clause beside it."""
    if marker.value not in {"condition", "except"}:
        return False
    clause = frame.window.clause_of(marker.start)
    shares = frame.clause_shares
    before = [c for c in shares if c < clause]
    after = [c for c in shares if c > clause]
    beside = (*([max(before)] if before else []), *([min(after)] if after else []))
    return any(shares[c] >= _NEED for c in beside)


def _introduces_examples(marker: Marker) -> bool:
    return marker.words.lower() in {"onder meer", "onder andere", "o.a.", "bijvoorbeeld", "zoals"}


def compare_rates(frame: Frame) -> Iterator[Finding]:
    """Find `per jaar` against `per kwartaal`, `per leraar` against `per leerling`."""
    ours = [m for m in frame.claim.markers if m.kind == "unit"]
    theirs = [m for m in frame.window.markers if m.kind == "unit"]
    for marker in ours:
        if marker.value == "every" and any(m.value == "every" for m in theirs):
            continue
        span = _span(marker.words)
        if any(same_form(span, _span(m.words)) for m in theirs):
            continue
        if re.search(rf"\bper (?:\w+e?n? )?\w*{re.escape(span)}\b", frame.window.text):
            continue
        rival = next((m.words for m in theirs if m.value == marker.value), "")
        if rival or marker.value == "time":
            yield finding("unit", marker.words, rival, certain=bool(rival))


_YEARLY = {"een": "jaar", "twee": "halfjaar", "vier": "kwartaal", "twaalf": "maand"}
_YEARLY |= {"eens": "jaar", "1": "jaar", "2": "halfjaar", "4": "kwartaal", "12": "maand"}
_SPANS = {
    "halfjaarlijks": "halfjaar",
    "jaarlijks": "jaar",
    "maandelijks": "maand",
    "wekelijks": "week",
    "dagelijks": "dag",
}


def _span(words: str) -> str:
    first, *_, last = fold(words).split() * 2
    count = re.sub(r"(?:keer|maal)$", "", first)
    if count in _YEARLY and last == "jaar":
        return _YEARLY[count]
    return _SPANS.get(last.removesuffix("e"), last)
