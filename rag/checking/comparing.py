"""Whether the one that a sentence calls more than another is the one that the paragraph calls more."""

from collections.abc import Iterator

from rag.checking.attribution import entities, place_of_than
from rag.checking.frame import Finding, Frame, finding
from rag.checking.wording import sentences_of


def compare_sides_of_than(frame: Frame) -> Iterator[Finding]:
    """Find `A is breder dan B` where the window says that B is broader and doesn't say than what."""
    than = place_of_than(frame.claim)
    if than is None or place_of_than(frame.window) is not None:
        return
    compared = max((p for p in frame.window_place if p < than), default=None)
    if compared is None:
        return
    sentences = sentences_of(frame.window)
    home = sentences[frame.window_place[compared]]
    sides: tuple[set[str], set[str]] = (set(), set())
    for group in entities(frame.claim):
        for place in group:
            if home in {sentences[p] for p in frame.places_in_window(place)}:
                sides[place > than].add(frame.claim.tokens[place].text)
    if sides[1] and not sides[0]:
        yield finding("attribution", min(sides[1]), "", certain=False)
