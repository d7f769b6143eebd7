"""Whether a deed of one sentence is told of who does something in the sentence before it.

From `De rechter oordeelde. De Staat ging in beroep.` nobody learns that the judge did.
"""

from collections.abc import Iterator

from rag.checking.attribution import SELF
from rag.checking.frame import Finding, Frame, finding
from rag.checking.parts import mark_of
from rag.checking.reading import Item, Reading
from rag.checking.wording import sentences_of

_ARTICLES = frozenset({"de", "het", "een"})
_KINDS = frozenset({"content", "name", "role"})
_FEWEST = 2
_BEFORE_NAMES = frozenset("heer mevrouw dhr mw van de der den".split())


def compare_deeds(frame: Frame) -> Iterator[Finding]:
    """Find a subject of the claim whose deeds stand in a sentence of the window with another one."""
    mine = _subject(frame.claim, 0, len(frame.claim.tokens))
    sentences = sentences_of(frame.window)
    homes = {sentences[p] for p in frame.places_in_window(mine.place)} if mine else set()
    rest = [
        {sentences[p] for p in (m.other.place, *m.places)}
        for m in frame.alignment.matches
        if m.other and m.item.weight >= 1 and m.item is not mine
    ]
    if not mine or not homes or len(rest) < _FEWEST:
        return
    common = set.intersection(*rest) - homes
    for number in common:
        start = sentences.index(number)
        end = start + sentences.count(number)
        theirs = _speaker(frame, start, end) or _subject(frame.window, start, end)
        if theirs and theirs.place not in frame.matched_places and number > max(homes):
            word, other = frame.claim.tokens[mine.place], frame.window.tokens[theirs.place]
            yield finding("attribution", word.text, other.text, certain=False)
            return


def _subject(reading: Reading, start: int, end: int) -> Item | None:
    """Give the noun or name that a sentence opens with, an article or `de heer` at most before it."""
    if start < end and reading.tokens[start].folded in _ARTICLES:
        start += 1
    first = start
    while start < end and reading.tokens[start].folded in _BEFORE_NAMES:
        start += 1
    return next(
        (
            i for i in reading.items
            if i.place == start and i.kind in _KINDS and i.weight >= 1
            and not mark_of(reading, first)
        ),
        None,
    )  # fmt: skip


def _speaker(frame: Frame, start: int, end: int) -> Item | None:
    """Give the `ik` or `wij` beside a word that the claim tells of another: it is who does that."""
    return next(
        (
            i for i in frame.window.items
            if start <= i.place < end and i.value in SELF
            and not frame.matched_places.isdisjoint((i.place - 1, i.place + 1))
        ),
        None,
    )  # fmt: skip
