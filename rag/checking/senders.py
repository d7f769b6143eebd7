"""Whether the sender of a letter does in a sentence what he does in the letter.

Where the letter has `heb ik minister Bakker gevraagd`, minister Bakker has asked nothing; and
where it has `heeft mij gevraagd`, the sender hasn't.
"""

from collections.abc import Iterator

from rag.checking.attribution import entities, mark_before, receives
from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading

_TOGETHER = frozenset({"met", "namens"})
_FINITE = frozenset(
    "heeft hebben had hadden zal zullen wil willen moet moeten kan kunnen gaat gaan laat laten".split()
)
_PASSIVE = frozenset("wordt worden werd werden is zijn was waren".split())
_BEFORE_NAMES = frozenset("de het den der van heer mevrouw dhr mw lid leden".split())
_IN_NAMES = frozenset("van der den de".split())
_PERSONS = frozenset({"name", "role"})


def compare_senders(frame: Frame) -> Iterator[Finding]:
    """Find another who does what `ik` do in the window, and the sender where it is done to `mij`."""
    doer = _doer(frame.claim)
    if doer is None or receives(frame.claim) or receives(frame.window):
        return
    there = {place: frame.window.tokens[place].folded for place in frame.places_in_window(doer)}
    words = set(there.values())
    if words == {"mij"} or ("ik" not in words and any(_is_beside_self(frame, p) for p in there)):
        yield finding("attribution", frame.claim.tokens[doer].text, "", certain=False)


def _doer(reading: Reading) -> int | None:
    """Give where the one is named of whom a claim tells a deed: who opens it, or follows its verb.

    Of `minister Bakker` it is the name that tells who.
    """
    words = [token.folded for token in reading.tokens]
    if not _PASSIVE.isdisjoint(words):
        return None
    for first in (item.place for item in reading.items if item.kind in _PERSONS):
        if _mark_before(reading, first) or not (
            _opens(words, first) or words[first - 1] in _FINITE
        ):
            continue
        group = next((g for g in entities(reading) if first in g), (first,))
        names = {item.place for item in reading.items if item.kind == "name"}
        return next((place for place in group if place in names), first)
    return None


def _mark_before(reading: Reading, place: int) -> str:
    """Give the preposition before a name, which may begin itself with one: `Van der Meer`."""
    first = place
    while first > 1 and reading.tokens[first - 1].folded in _IN_NAMES:
        first -= 1
        if reading.tokens[first].text[0].isupper():
            return mark_before(reading, first)
    return mark_before(reading, place)


def _opens(words: list[str], place: int) -> bool:
    """Say whether nothing but an article, a title or the beginning of the name stands before."""
    return all(word in _BEFORE_NAMES for word in words[:place])


def _is_beside_self(frame: Frame, place: int) -> bool:
    """Say whether a name of the window stands in a clause in which `ik` do it, and not with me."""
    tokens = frame.window.tokens
    clause = tokens[place].clause
    selves = [i for i, t in enumerate(tokens) if t.folded == "ik" and t.clause == clause]
    if not selves or tokens[place].folded == "ik":
        return False
    group = next((g for g in entities(frame.window) if place in g), (place,))
    before = tokens[group[0] - 1].folded if group[0] else ""
    return before != "en" and _mark_before(frame.window, group[0]) not in _TOGETHER
