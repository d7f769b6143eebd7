"""Whether `moet` tells what something is for, or by when it is planned, and lays no duty on anybody.

`Een wet die de sluizen moet beschermen` is one `waarmee de sluizen beschermd zijn`, and what `moet
eind 2026 klaar zijn` is what `zal eind 2026 klaar zijn`.
"""

import re

from rag.checking.facts import bears_moment
from rag.checking.frame import Frame
from rag.checking.markers import Marker
from rag.checking.reading import Reading

_RELATIVE = frozenset({"die", "dat"})
_READY = frozenset(
    "klaar gereed af afgerond voltooid rond opgeleverd ingevoerd gerealiseerd bereikt liggen staan "
    "komen verschijnen ingaan starten beginnen".split()
)
_FOR = re.compile(
    r"\b(?:waarmee|zodat|opdat|waardoor|daarmee|hiermee|bedoeld|gericht op|ten behoeve van|met als doel|"
    r"om\b[^.,;]{1,80}\bte|voor (?:een )?\w+ere)\b",
    re.IGNORECASE,
)
_THERE, _A = "er", "een"
_TO_BE = frozenset({"zijn", "komen", "liggen"})


def is_purpose(frame: Frame, duty: Marker) -> bool:
    """Say whether a `moet` of the claim tells only what the window has something for or planned."""
    return _is_planned(frame, duty) or (
        bool(_FOR.search(frame.window.text)) and _is_of_a_thing(frame.claim, duty)
    )


def _is_planned(frame: Frame, duty: Marker) -> bool:
    """Say whether something must be ready by a time that the window gives it too."""
    reading = frame.claim
    clause = reading.clause_of(duty.start)
    words = {t.folded for t in reading.tokens if t.clause == clause}
    if words.isdisjoint(_READY) and not (_THERE in words and words & _TO_BE):
        return False
    return any(
        bears_moment(frame, ours, theirs)
        for ours in reading.moments
        if reading.clause_of(ours.start) == clause
        for theirs in frame.window.moments
    )


def _is_of_a_thing(reading: Reading, duty: Marker) -> bool:
    """Say whether a thing must do it, made for that: `een wet die de sluizen moet beschermen`."""
    clause = reading.clause_of(duty.start)
    words = [t.folded for t in reading.tokens if t.clause == clause and t.is_word]
    if words[0] in _RELATIVE and _THERE not in words:
        return any(t.folded == _A and t.clause == clause - 1 for t in reading.tokens)
    return _THERE in words and not _TO_BE.isdisjoint(words)
