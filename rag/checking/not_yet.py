"""Whether what a sentence tells of now holds now in the paragraph, and not only from a later day on.

`Vanaf 2030 werken alle scholen zo` doesn't say, in 2026, that they do.
"""

from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding

_LATER = frozenset(
    "zal zullen gaat gaan ga komt komen wordt worden krijgt krijgen moet moeten wil willen kan kunnen mag "
    "mogen streeft streven verwacht verwachten voornemens plan straks binnenkort volgend volgende "
    "komend komende toekomst dan uiterlijk beoogd beoogde voorzien gepland ontvangt ontvangen".split()
)
_FIRMNESS = frozenset({"expected", "intended", "strives", "future", "must"})
_FROM = frozenset({"vanaf", "per", "ingang"})
_MOST = 0.6


def compare_not_yet(frame: Frame) -> Iterator[Finding]:
    """Find a present without a time where the window tells it of a day after the letter."""
    if frame.seen_from is None or frame.claim.moments:
        return
    words = {token.folded for token in frame.claim.tokens}
    if words & _LATER or any(m.value in _FIRMNESS for m in frame.claim.markers):
        return
    for moment in frame.window.moments:
        clause = frame.window.clause_of(moment.start)
        place = frame.window.place_of(moment.start)
        before = {t.folded for t in frame.window.tokens[max(0, place - 2) : place]}
        later = moment.first > frame.seen_from or (
            moment.last > frame.seen_from and not before.isdisjoint(_FROM)
        )
        if later and frame.clause_shares.get(clause, 0.0) >= _MOST:
            yield finding("date", "", moment.words, certain=False)
            return
