"""Whether who gets something in a sentence is the one who gets it in the paragraph, not who gives it."""

from collections.abc import Iterator

from rag.checking.attribution import SELF, getting, is_passive, mark_before, receives
from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading

_WHO = frozenset({"die", "dat", "wie"})


def compare_receivers(frame: Frame) -> Iterator[Finding]:
    """Find a name that gets something in the claim and stands as the doer in the window.

    From `wanneer een bank dat nalaat, kan A een boete opleggen` A gets no fine.
    """
    gets = getting(frame.claim)
    if not gets or receives(frame.window) or is_passive(frame.window):
        return
    if any(i.kind == "role" and i.value in SELF for i in frame.window.items):
        return  # `ik heb A gevraagd`: who stands bare there is who was asked
    first = next((i for i in frame.claim.items if i.kind == "name"), None)
    there = frame.places_in_window(first.place) if first else frozenset()
    if first is None or not there or mark_before(frame.claim, first.place):
        return
    if all(_is_of_another(frame.claim, place, first.place) for place in gets):
        return
    if all(not mark_before(frame.window, place) for place in there):
        yield finding("attribution", frame.claim.tokens[first.place].text, "", certain=False)


def _is_of_another(reading: Reading, verb: int, name: int) -> bool:
    """Say whether it is another who gets something: `A geldt voor scholen die geld krijgen`."""
    clause = reading.tokens[verb].clause
    words = [i for i, t in enumerate(reading.tokens) if t.clause == clause and t.is_word]
    if reading.tokens[words[0]].folded not in _WHO or name in words:
        return False
    before = next((i for i in range(words[0] - 1, -1, -1) if reading.tokens[i].is_word), None)
    return before is not None and before != name
