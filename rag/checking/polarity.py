"""Whether a sentence denies what the paragraph affirms, or says the opposite of it."""

from collections import Counter
from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding, neighbours
from rag.checking.lacks import lacks_alike
from rag.checking.markers import Marker
from rag.checking.opposites import negates, sides
from rag.checking.reading import Reading
from rag.checking.tokens import NEGATIONS
from rag.checking.wording import sentences_of

_SPOKEN_OF = 0.6
_CLOSE = 0.8
_OWN_ENOUGH = 0.9
_WEIGHTY = 1.0


_YES = "wel"
_CONTRASTING = frozenset("wel maar echter terwijl alleen weliswaar hoewel toch".split())


def compare_negations(frame: Frame) -> Iterator[Finding]:
    """Find the negations that only one of the two has, clause by clause of the window."""
    one, other = _said_by_prefix(frame)
    ours = [
        m for m in _negations(frame.claim)
        if frame.claim.place_of(m.start) not in one and not lacks_alike(frame, m, claim=True)
    ]  # fmt: skip
    theirs = [
        m for m in _negations(frame.window)
        if frame.window.place_of(m.start) not in other
        and not lacks_alike(frame, m, claim=False)
        and (m.words.lower() != "zonder" or _is_spoken_of_behind(frame, m))
    ]  # fmt: skip
    denied = next((m.item for m in frame.alignment.matches if m.denied), None)
    if denied and not ours:
        text = frame.claim.tokens[denied.place].text
        yield finding("negation", text, "", certain=False)
    left = Counter(frame.window.clause_of(m.start) for m in theirs)
    for marker in ours:
        answering = frame.answering_clauses(marker)
        clause = next((c for c in sorted(answering) if left[c]), None)
        if clause is None:
            yield finding(
                "negation",
                _around(frame, marker, claim=True),
                "",
                certain=_is_close(frame)
                and bool(answering)
                and not theirs
                and len(ours) == 1
                and not _ends_a_state(frame.claim, marker),
            )
        else:
            left[clause] -= 1
    for marker in theirs:
        clause = frame.window.clause_of(marker.start)
        if left[clause] <= 0:
            continue
        left[clause] -= 1
        share = frame.clause_shares.get(clause, 0.0)
        if share < _OWN_ENOUGH and not _has_words_of_its_own(frame, clause):
            continue  # its words answer to the claim, but so do the same words of another clause
        if share >= _SPOKEN_OF or (share > 0 and frame.touches(marker)):
            yield finding(
                "negation", "", _around(frame, marker, claim=False),
                certain=_is_close(frame) and share >= _SPOKEN_OF and frame.touches(marker) and not ours,
            )  # fmt: skip


def _is_spoken_of_behind(frame: Frame, marker: Marker) -> bool:
    """Say whether the claim speaks of what comes behind a negation in its clause.

    After `verbreedde de weg zonder ProRail te vragen` the road was made broader.
    """
    place = frame.window.place_of(marker.start)
    behind = (i for i in neighbours(frame.window, place) if i.place > place)
    return any(item.place in frame.matched_places for item in behind)


def _has_words_of_its_own(frame: Frame, clause: int) -> bool:
    """Say whether a word of the claim answers to this clause of the window and to no other."""
    return any(
        {frame.window.tokens[p].clause for p in (match.other.place, *match.places)} == {clause}
        for match in frame.alignment.matches
        if match.other and match.item.weight >= _WEIGHTY
    )


def _ends_a_state(reading: Reading, marker: Marker) -> bool:
    """Say whether a negation is `niet langer`, which a letter may tell in many other ways."""
    following = reading.text[marker.end :].split()[:1]
    return following in (["langer"], ["meer"])


def _said_by_prefix(frame: Frame) -> tuple[frozenset[int], frozenset[int]]:
    """Give the negations that the other text says by `on`: `zonder bevoegdheid`, `onbevoegd`."""
    ours: set[int] = set()
    theirs: set[int] = set()
    for match in frame.alignment.matches:
        if not (match.flipped and match.other):
            continue
        one, other = match.item.forms[0], match.other.forms[0]
        before, there = match.item.place - 1, match.other.place - 1
        if negates(other, one) and before >= 0 and _is_denial(frame.claim, before):
            ours.add(before)
        elif negates(one, other) and there >= 0 and _is_denial(frame.window, there):
            theirs.add(there)
    return frozenset(ours), frozenset(theirs)


def _is_denial(reading: Reading, place: int) -> bool:
    return reading.tokens[place].folded in {"niet", "geen", "zonder"}


def _negations(reading: Reading) -> list[Marker]:
    """Give the negations of a text but those in a phrase that has a meaning of its own."""
    own = {i - 1 for i, t in enumerate(reading.tokens) if t.phrase.split(" ")[0] in NEGATIONS}
    return [
        m for m in reading.markers if m.kind == "negation" and reading.place_of(m.start) not in own
    ]


def _is_close(frame: Frame) -> bool:
    """Say whether the claim says little else than the window, so that a negation turns it round."""
    return frame.alignment.here >= _CLOSE


def _around(frame: Frame, marker: Marker, *, claim: bool) -> str:
    """Give a negation with the word after it, as written."""
    text = (frame.claim if claim else frame.window).text
    following = text[marker.end :].split()[:1]
    return " ".join((marker.words, *following)).rstrip(".,;:")


def compare_borrowed_turns(frame: Frame) -> Iterator[Finding]:
    """Find a `minder` that the window says only in a sentence that speaks of else.

    Beside `toenemende transporten` a `minder` of another sentence makes them no fewer.
    """
    sentences = sentences_of(frame.window)
    homes = {
        m.item.place: {sentences[p] for p in (m.other.place, *m.places)}
        for m in frame.alignment.matches
        if m.other
    }
    for match in frame.alignment.matches:
        item = match.item
        if match.flipped or item.weight < _WEIGHTY or not any(map(sides, item.forms)):
            continue
        following = homes.get(item.place + 1)  # what a `minder` or `laatste` is of
        if match.quality and following and following.isdisjoint(homes.get(item.place, ())):
            yield finding("direction", frame.claim.tokens[item.place].text, "", certain=False)


def compare_directions(frame: Frame) -> Iterator[Finding]:
    """Find the words of a claim in whose place the window has their opposite."""
    denials = len(_negations(frame.claim)) != len(_negations(frame.window))
    ours, theirs = _said_by_prefix(frame)
    for match in frame.alignment.matches:
        if not (match.flipped and match.other):
            continue
        if match.item.place - 1 in ours or match.other.place - 1 in theirs:
            continue
        one, other = match.item.forms[0], match.other.forms[0]
        by_prefix = negates(one, other) or negates(other, one)
        yield finding(
            "negation" if by_prefix else "direction",
            frame.claim.tokens[match.item.place].text,
            frame.window.tokens[match.other.place].text,
            certain=not denials,
        )


def compare_contrasts(frame: Frame) -> Iterator[Finding]:
    """Find what the claim sets apart by `wel` where the window denies all and has no contrast."""
    said = {token.folded for token in frame.window.tokens}
    ours = next((t for t in frame.claim.tokens if t.folded == _YES), None)
    denials = [m for m in frame.window.markers if m.kind == "negation"]
    if ours is None or not denials or not said.isdisjoint(_CONTRASTING):
        return
    if any(m.kind == "negation" for m in frame.claim.markers):
        yield finding("negation", ours.text, denials[0].words, certain=False)
