"""Whether what a sentence says there is, is what the paragraph says there is too little of.

A lack may be told by a verb or a noun: `ontbreken 3.800 leraren`, `een tekort van 3.800 leraren`.
"""

from collections.abc import Iterator

from rag.checking.bearing import bears
from rag.checking.frame import Finding, Frame, finding
from rag.checking.markers import Marker
from rag.checking.parts import mark_of

_LACK = "lack"
_NOUNS = ("tekort", "tekorten")
_TOO_LITTLE = frozenset({"tekort", "tekorten", "gebrek", "weinig", "onvoldoende", "nodig", "extra"})


def compare_lacks(frame: Frame) -> Iterator[Finding]:
    """Find a figure that counts what is lacking in the window and no lack in the claim.

    From `het tekort is 3.800 leraren` nobody learns that there are 3.800 teachers.
    """
    said = {token.folded for token in frame.claim.tokens}
    if _has_lack(frame.claim.markers) or any(w.endswith(tuple(_TOO_LITTLE)) for w in said):
        return
    counted = {
        frame.window.clause_of(theirs.start)
        for ours in frame.claim.quantities
        for theirs in frame.window.quantities
        if bears(ours, theirs)
    }
    for item in frame.window.items:
        token = frame.window.tokens[item.place]
        if (
            token.folded.endswith(_NOUNS)
            and token.clause in counted
            and item.place not in frame.matched_places
            and not mark_of(frame.window, item.place)
        ):
            yield finding("scope", "", token.text, certain=False)


def lacks_alike(frame: Frame, marker: Marker, *, claim: bool) -> bool:
    """Say whether both texts tell the lack that a marker of one of them tells, in whatever words."""
    if marker.value != _LACK:
        return False
    reading = frame.claim if claim else frame.window
    places = range(reading.place_of(marker.start), reading.place_of(marker.end - 1) + 1)
    answering = {
        match.item.place if claim else there
        for match in frame.alignment.matches
        if match.other and not match.flipped
        for there in (match.other.place, *match.places)
    }
    return not answering.isdisjoint(places)


def _has_lack(markers: tuple[Marker, ...]) -> bool:
    return any(marker.value == _LACK for marker in markers)
