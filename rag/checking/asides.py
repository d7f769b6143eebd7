"""Whether what the paragraph has in brackets is told of the word that they follow."""

from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading

_OF_A_PLACE = frozenset({"in", "bij", "te"})


def compare_asides(frame: Frame) -> Iterator[Finding]:
    """Find a name of `(in Nederland de inspectie)` in a claim on what the sentence tells of elsewhere."""
    asides = _asides(frame.window)
    outside = {
        p for m in frame.alignment.matches
        if m.other and m.item.kind == "content" and m.item.weight >= 1
        for p in [m.other.place] if not asides & {p, *m.places}
    }  # fmt: skip
    for item in frame.claim.items:
        there = frame.places_in_window(item.place)
        if item.kind == "name" and there and there <= asides and outside:
            yield finding("place", frame.claim.tokens[item.place].text, "", certain=False)


def compare_bracketed(frame: Frame) -> Iterator[Finding]:
    """Find a number, code or name in brackets behind another noun than in the window.

    `Het onderwijs (artikel 3) en de zorg (artikel 2)` doesn't bear `het onderwijs (artikel 2)`.
    """
    theirs = list(_brackets(frame.window))
    for head, words in _brackets(frame.claim):
        homes = frame.places_in_window(head)
        same = [place for place, others in theirs if words == others]
        if homes and same and homes.isdisjoint(same):
            text, other = frame.claim.tokens[head].text, frame.window.tokens[same[0]].text
            yield finding("attribution", text, other, certain=False)


def _brackets(reading: Reading) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the place of each word that brackets follow, with what stands between these."""
    words = [token.folded for token in reading.tokens]
    for start, word in enumerate(words):
        if word == "(" and start and ")" in words[start:]:
            yield start - 1, tuple(words[start + 1 : words.index(")", start)])


def _asides(reading: Reading) -> frozenset[int]:
    """Give the places between brackets that begin with a preposition of place and hold more than one name."""
    found: set[int] = set()
    words = [token.folded for token in reading.tokens]
    for start, word in enumerate(words):
        if word == "(" and words[start + 1 : start + 2] and words[start + 1] in _OF_A_PLACE:
            end = next((i for i in range(start, len(words)) if words[i] == ")"), start)
            names = [i for i in reading.items if start < i.place < end and i.kind != "light"]
            found |= set(range(start, end)) if len(names) > 1 else set()
    return frozenset(found)
