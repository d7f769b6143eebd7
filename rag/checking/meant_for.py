"""Whether money is for the same thing in a sentence as in the paragraph."""

from collections.abc import Iterator

from rag.checking.bearing import bears
from rag.checking.frame import Finding, Frame, finding
from rag.checking.parts import mark_of
from rag.checking.wording import sentences_of

_MONEY = "euro"
_FOR = "voor"


def compare_meant_for(frame: Frame) -> Iterator[Finding]:
    """Find money that the claim has for something else than the window's sentence that tells of it.

    `Er is € 39 miljoen voor A. Dit komt boven op het geld voor B.` gives no 39 million for B.
    """
    sentences = sentences_of(frame.window)
    for ours in frame.claim.quantities:
        own = {
            sentences[frame.window.place_of(theirs.start)]
            for theirs in frame.window.quantities
            if ours.unit == _MONEY and bears(ours, theirs)
        }
        if not own or not _says_for(frame, own, sentences):
            continue
        for match in frame.alignment.matches:
            place = match.item.place
            if not match.other or match.item.weight < 1 or mark_of(frame.claim, place) != _FOR:
                continue
            if own.isdisjoint(sentences[there] for there in (match.other.place, *match.places)):
                yield finding("amount", ours.words, "", certain=False)
                return


def _says_for(frame: Frame, own: set[int], sentences: list[int]) -> bool:
    """Say whether a sentence tells what its money is for, and the claim doesn't."""
    return any(
        sentences[item.place] in own
        and item.place not in frame.matched_places
        and mark_of(frame.window, item.place) == _FOR
        for item in frame.window.items
    )
