"""Whether a sentence denies what the paragraph affirms, or says the opposite of it."""

from collections import Counter
from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding
from rag.checking.markers import Marker
from rag.checking.vocabulary import negates

_SPOKEN_OF = 0.6


def compare_negations(frame: Frame) -> Iterator[Finding]:
    """Find the negations that only one of the two has, clause by clause of the window."""
    ours = [m for m in frame.claim.markers if m.kind == "negation"]
    theirs = [m for m in frame.window.markers if m.kind == "negation"]
    left = Counter(frame.window.clause_of(m.start) for m in theirs)
    for marker in ours:
        answering = frame.answering_clauses(marker)
        clause = next((c for c in sorted(answering) if left[c]), None)
        if clause is None:
            yield finding("negation", _around(frame, marker, claim=True), "", certain=bool(answering) and not theirs)
        else:
            left[clause] -= 1
    for marker in theirs:
        clause = frame.window.clause_of(marker.start)
        if left[clause] <= 0:
            continue
        left[clause] -= 1
        share = frame.clause_shares.get(clause, 0.0)
        if share >= _SPOKEN_OF or (share > 0 and frame.touches(marker)):
            yield finding(
                "negation", "", _around(frame, marker, claim=False),
                certain=share >= _SPOKEN_OF and frame.touches(marker) and not ours,
            )  # fmt: skip


def _around(frame: Frame, marker: Marker, *, claim: bool) -> str:
    """Give a negation with the word after it, as written."""
    text = (frame.claim if claim else frame.window).text
    following = text[marker.end :].split()[:1]
    return " ".join((marker.words, *following)).rstrip(".,;:")


def compare_directions(frame: Frame) -> Iterator[Finding]:
    """Find the words of a claim in whose place the window has their opposite."""
    denials = sum(m.kind == "negation" for m in frame.claim.markers) != sum(
        m.kind == "negation" for m in frame.window.markers
    )
    for match in frame.alignment.matches:
        if not (match.flipped and match.other):
            continue
        one, other = match.item.forms[0], match.other.forms[0]
        by_prefix = negates(one, other) or negates(other, one)
        yield finding(
            "negation" if by_prefix else "direction",
            frame.claim.tokens[match.item.place].text,
            frame.window.tokens[match.other.place].text,
            certain=not denials,
        )
