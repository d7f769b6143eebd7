"""Whether what hangs on a word by a preposition hangs on it in the paragraph too.

`gericht aan de raad` is not `gericht aan de bank`, though the paragraph speaks of both.
"""

from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding
from rag.checking.joining import ELABORATES
from rag.checking.parts import is_modifier, mark_of
from rag.checking.reading import Reading

_PREPOSITIONS = frozenset(
    "aan bij door in met naar onder op over tegen tot tussen uit van vanaf voor".split()
)
_ENDS = frozenset(
    "dat die om te is zijn wordt worden werd heeft hebben zal zullen kan kunnen moet moeten . : ; ? !".split()
)
_OF_THE_SAME = frozenset({"van", "met"})  # what hangs on what hangs there
_FARTHEST = 12
_NEAR = 4


def compare_governed(frame: Frame) -> Iterator[Finding]:
    """Find a noun behind `gericht aan` where the window has another one behind these words."""
    if ELABORATES.search(frame.window.text):
        return
    for match in frame.alignment.matches:
        preposition = _following(frame.claim, match.item.place)
        if not match.other or preposition is None:
            continue
        ours = _first_behind(frame.claim, match.item.place + 1)
        heads = [
            p
            for p in {match.other.place, *match.places}
            if _following(frame.window, p) == preposition
        ]
        homes = frame.places_in_window(ours) if ours is not None else frozenset()
        is_borrowed = any(m.elsewhere and m.item.place == ours for m in frame.alignment.matches)
        governed = [_behind(frame.window, place + 1) for place in heads]
        if any(mark_of(frame.window, home) == preposition for home in homes):
            continue  # `vraagt van A geld, en van B tijd`
        if is_borrowed and governed and all(governed):
            is_other = all(there.isdisjoint(frame.matched_places) for there in governed)
        else:
            is_other = bool(homes and governed) and all(t and not homes & t for t in governed)
        if is_other:
            theirs = min(governed[0])
            yield finding(
                "attribution",
                frame.claim.tokens[ours or 0].text,
                frame.window.tokens[theirs].text,
                certain=False,
            )


def _following(reading: Reading, place: int) -> str | None:
    """Give the preposition right behind a word."""
    after = reading.tokens[place + 1 : place + 2]
    return after[0].folded if after and after[0].folded in _PREPOSITIONS else None


def _first_behind(reading: Reading, place: int) -> int | None:
    """Give the first word that counts behind a preposition, in the same phrase."""
    for item in reading.items:
        if place < item.place <= place + _NEAR:
            between = reading.tokens[place + 1 : item.place]
            ended = any(t.folded in _PREPOSITIONS | _ENDS or not t.is_word for t in between)
            if not ended and is_modifier(reading, item.place):
                continue
            return None if ended or item.weight < 1 else item.place
    return None


def _behind(reading: Reading, place: int) -> frozenset[int]:
    """Give the words that count behind a preposition, through a list, to where the phrase ends."""
    end = place + 1
    while end < min(len(reading.tokens), place + _FARTHEST):
        word = reading.tokens[end].folded
        if word in _ENDS or (word in _PREPOSITIONS and word not in _OF_THE_SAME):
            break
        end += 1
    return frozenset(i.place for i in reading.items if place < i.place < end)
