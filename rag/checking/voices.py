"""Whether what a sentence tells by somebody's word, the paragraph tells by theirs: `volgens A`."""

from collections.abc import Iterator

from rag.checking.clauses import noun_after
from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading
from rag.checking.wording import sentences_of

_BY_WORD = frozenset({"volgens", "aldus"})


def compare_voices(frame: Frame) -> Iterator[Finding]:
    """Find `volgens A` where the same sentence of the window has `volgens B`."""
    theirs = dict(_voices(frame.window))
    sentences = sentences_of(frame.window)
    for _, head in _voices(frame.claim):
        homes = frame.places_in_window(head)
        for start, other in theirs.items():
            told = {
                sentences[m.other.place] == sentences[start]
                for m in frame.alignment.matches
                if m.other and m.item.weight >= 1 and m.item.place != head
            }
            if homes and told == {True} and not any(start < home <= other for home in homes):
                word, letters = frame.claim.tokens[head].text, frame.window.tokens[other].text
                yield finding("attribution", word, letters, certain=False)
                return


def _voices(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the place of each `volgens`, with that of the noun or name behind it."""
    for i, token in enumerate(reading.tokens):
        head = noun_after(reading, i + 1) if token.folded in _BY_WORD else None
        if head is not None:
            yield i, head
