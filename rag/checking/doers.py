"""Whether who does it in a sentence does it in the paragraph, and isn't only spoken of there.

From `een verklaring met minister A` nobody learns that minister A did what the letter tells.
"""

from collections.abc import Iterator

from rag.checking.accomplished import is_perfect
from rag.checking.attribution import entities, mark_before, opening_name, receives
from rag.checking.frame import Finding, Frame, finding
from rag.checking.parts import mark_of
from rag.checking.reading import Reading

_BESIDE = frozenset("met van aan in bij tegen over naar uit voor".split())
_TO_WHOM = frozenset({"aan", "tegen"})
_NEAR_WHOM = frozenset({"bij", "naar", "over"})
_ACTIVE = frozenset({"heeft", "hebben", "had", "hadden"})
_PASSIVE = frozenset("wordt worden werd werden gekregen ontvangen".split())
_DETERMINERS = frozenset({"de", "het"})
_HELPING = frozenset("heeft hebben zal zullen wil willen moet moeten kan kunnen gaat gaan".split())
_BODIES = frozenset({"ministerie", "ministeries"})


def compare_subjects(frame: Frame) -> Iterator[Finding]:
    """Find a name that opens a claim as its doer and stands only behind prepositions in the window."""
    yield from _compare_opening_noun(frame)
    group = _first_name(frame)
    if not group or receives(frame.claim) or receives(frame.window):
        return
    if not _PASSIVE.isdisjoint(token.folded for token in frame.claim.tokens):
        return
    if not _opens(frame.claim, group) or not _acts(frame.claim, group[-1]):
        return
    there = {p for each in group for p in frame.places_in_window(each)}
    if there and {_mark_of(frame.window, p) for p in there} <= _BESIDE:
        word = frame.claim.tokens[group[0]].text
        yield finding("attribution", word, "", certain=False)


def _compare_opening_noun(frame: Frame) -> Iterator[Finding]:
    """Find a noun that opens the claim as its doer, to whom or with whom it is done in the window."""
    first = frame.alignment.matches[0] if frame.alignment.matches else None
    if (
        first is None
        or first.item.kind != "content"
        or not _opens(frame.claim, (first.item.place,))
    ):
        return
    words = {token.folded for token in frame.claim.tokens}
    there = frame.places_in_window(first.item.place)
    if words.isdisjoint(_ACTIVE) or not words.isdisjoint(_PASSIVE) or not there:
        return
    done = any(is_perfect(frame.claim, place) for place in range(len(frame.claim.tokens)))
    marks = {mark_of(frame.window, place) for place in there}
    if marks <= _TO_WHOM or (done and marks <= _TO_WHOM | _NEAR_WHOM):
        yield finding("attribution", frame.claim.tokens[first.item.place].text, "", certain=False)


def _first_name(frame: Frame) -> tuple[int, ...]:
    """Give the first name of the claim, also one whose capital only the window shows to be a name's."""
    groups = (*opening_name(frame), *entities(frame.claim))
    return groups[0] if groups else ()


def _mark_of(reading: Reading, place: int) -> str:
    """Give the preposition before a name; none where it does it together with another."""
    before = [t.folded for t in reading.tokens[max(0, place - 5) : place]]
    if before[-2:-1] and before[-2] in _BODIES and before[-1] == "van":
        place -= 2
    mark = mark_before(reading, place)
    return "" if mark == "met" and "samen" in before else mark


def _opens(reading: Reading, group: tuple[int, ...]) -> bool:
    """Say whether nothing but an article stands before a name."""
    return all(token.folded in _DETERMINERS for token in reading.tokens[: group[0]])


def _acts(reading: Reading, last: int) -> bool:
    """Say whether the verb behind a name tells of a deed, not of what becomes of it."""
    following = reading.tokens[last + 1 : last + 2]
    if not following or not following[0].is_word:
        return False
    item = next((i for i in reading.items if i.place == last + 1), None)
    return following[0].folded in _HELPING or (item is not None and item.kind == "content")
