"""Whether a fact and the words beside it in a sentence come from one sentence of the paragraph.

`De steun is 3 miljoen. Het land helpt via drie kanalen.` doesn't bear `Het land helpt met 3 miljoen`,
unless the second sentence points back to the amount: `Daarmee helpt het land …`.
"""

from collections.abc import Iterator

from rag.checking.bearing import bears
from rag.checking.facts import bears_moment
from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading
from rag.checking.verdict import DifferenceKind
from rag.checking.wording import sentences_of

# What opens a sentence that goes on about what was told, rather than about a part or the rest of it.
_GOES_ON = frozenset(
    "dit dat deze die daarmee hiermee daarvoor hiervoor daarin hierin daarbij hierbij het ze zij hij "
    "daarvan hiervan waarvan hierover daarover".split()
)
_POINTING = frozenset("dan beide daarvoor hiervoor daarmee hiermee hiervan daarvan".split())
_THESE, _OPENING = frozenset({"dit", "deze"}), 5
_FEWEST = 2


def compare_apart(frame: Frame) -> Iterator[Finding]:
    """Find a number or date of the claim in another sentence of the window than all its words."""
    sentences = sentences_of(frame.window)
    if not sentences or sentences[-1] == 0:
        return
    for kind, words, homes in _facts(frame):
        told = [
            {sentences[p] for p in (m.other.place, *m.places)}
            for m in frame.alignment.matches
            if m.other and m.item.weight >= 1
        ]
        own = {sentences[home] for home in homes}
        if len(told) < _FEWEST or not own or any(own & there for there in told):
            continue
        last = max(*own, *(max(there) for there in told))
        if not _goes_on(frame.window, sentences.index(last), sentences.count(last)):
            yield finding(kind, words, "", certain=False)
            return


def _facts(frame: Frame) -> Iterator[tuple[DifferenceKind, str, list[int]]]:
    """Yield each number and date of the claim with its places in the window."""
    for quantity in frame.claim.quantities:
        homes = [
            frame.window.place_of(q.start) for q in frame.window.quantities if bears(quantity, q)
        ]
        yield "number", quantity.words, homes
    for moment in frame.claim.moments:
        homes = [
            frame.window.place_of(m.start)
            for m in frame.window.moments
            if bears_moment(frame, moment, m)
        ]
        yield "date", moment.words, homes


def _goes_on(reading: Reading, start: int, length: int) -> bool:
    """Say whether a sentence opens with a word that points back, or has `dan` for a time before."""
    words = [token.folded for token in reading.tokens[start : start + length]]
    return (
        words[0] in _GOES_ON
        or not _THESE.isdisjoint(words[:_OPENING])
        or not _POINTING.isdisjoint(words)
    )


def compare_dated(frame: Frame) -> Iterator[Finding]:
    """Find a day of a debate or paper that the claim lacks: `zoals toegezegd in het debat van 3 mei`."""
    named = {i.place for i in frame.window.items if i.kind in {"content", "name"}}
    for theirs in frame.window.moments:
        place = frame.window.place_of(theirs.start)
        before = frame.window.tokens[place - 1].folded if place > 1 else ""
        if before != "van" or place - 2 not in named or place - 2 in frame.matched_places:
            continue
        for ours in frame.claim.moments:
            told = [m for m in frame.window.moments if bears_moment(frame, ours, m)]
            if told == [theirs]:
                yield finding("date", ours.words, "", certain=False)
                return
