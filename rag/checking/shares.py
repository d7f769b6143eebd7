"""Whether what holds of a part of a number is told of that part: behind `waarvan`, `van hen`.

`Er zijn 86 plaatsen, waarvan 12 voor gasten` doesn't bear `Er zijn 86 plaatsen voor gasten`.
"""

from collections.abc import Iterator

from rag.checking.bearing import bears
from rag.checking.facts import bears_moment
from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading

_OF_A_PART = frozenset({"waarvan", "waaronder", "daarvan", "hiervan", "daaronder"})
_OF_WHOM = frozenset({("van", "wie"), ("onder", "wie"), ("van", "hen")})
_LITTLE = frozenset("de het een er in op bij voor van".split())
_STOPS = frozenset({".", ";", ")"})


def compare_shares(frame: Frame) -> Iterator[Finding]:
    """Find the whole number in the claim with words or a date that the window tells of a part."""
    for start, end in _parts(frame.window):
        before = [q for q in frame.window.quantities if frame.window.place_of(q.end - 1) < start]
        whole = [q for q in frame.claim.quantities if any(bears(q, b) for b in before[-1:])]
        inside: list[object] = [
            m for m in frame.alignment.matches
            if m.other and m.item.weight >= 1
            and all(start < p < end for p in (m.other.place, *m.places))
        ]  # fmt: skip
        inside += [
            m for m in frame.window.moments
            if start < frame.window.place_of(m.start) < end
            and any(bears_moment(frame, ours, m) for ours in frame.claim.moments)
        ]  # fmt: skip
        if whole and inside and not _names_part(frame, start, end):
            yield finding("number", whole[0].words, frame.window.text[
                frame.window.tokens[start].start : frame.window.tokens[end - 1].end
            ], certain=False)  # fmt: skip
            return


def _names_part(frame: Frame, start: int, end: int) -> bool:
    """Say whether the claim tells of the part too: its number, or `de laatste` of them."""
    reading = frame.window
    told = [q for q in reading.quantities if start < reading.place_of(q.start) < end]
    if any(bears(ours, q) for ours in frame.claim.quantities for q in told):
        return True
    said = {t.folded for t in frame.claim.tokens}
    first = {t.folded for t in reading.tokens[start + 1 : min(end, start + 4)]}
    return not said.isdisjoint(_OF_A_PART) or bool(not told and said & (first - _LITTLE))


def _parts(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield where a text begins and ends to speak of a part of a number."""
    words = [t.folded for t in reading.tokens]
    for i, word in enumerate(words):
        if word in _OF_A_PART or tuple(words[i : i + 2]) in _OF_WHOM:
            end = next((j for j in range(i, len(words)) if words[j] in _STOPS), len(words))
            yield i, end
