"""Whether a sentence has the same thing cause the same other thing as the paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass

from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading
from rag.checking.vocabulary import infinitive

_BEFORE_CAUSES = frozenset("omdat doordat want aangezien vanwege wegens dankzij".split())
_PREPOSITIONS = frozenset("vanwege wegens dankzij".split())
_BEFORE_EFFECTS = frozenset("daarom dus waardoor daardoor hierdoor zodat zodoende".split())
_SO_THAT = "zodat"
_A_START = 2  # words before a `daarom` that opens its sentence: `Ook daarom …`
_STOPS = frozenset({".", ":", ";", "?", "!"})
_ASK = "vragen"
_FINITE = frozenset(
    "is zijn was waren wordt worden werd werden heeft hebben kan kunnen moet moeten zal zullen wil "
    "willen gaat gaan mag mogen blijft blijven".split()
)
_CAUSAL = (
    _BEFORE_CAUSES
    | _BEFORE_EFFECTS
    | frozenset(
        "door namelijk immers gevolg gevolgen leidt leiden leidde zorgt zorgen zorgde daarmee hiermee "
        "reden redenen veroorzaakt veroorzaken ertoe daarvoor hiervoor "
        "gezien gelet mede waarmee waarvoor".split()
    )
)


def compare_causes(frame: Frame) -> Iterator[Finding]:
    """Find a cause that the window doesn't give, or gives as the effect."""
    ours = _sides(frame.claim)
    if not ours:
        return
    if ours.word.lower() != "waardoor" and not _tells_causes(frame.window, ours.word.lower()):
        yield finding("scope", ours.word, "", certain=False)
        return
    theirs = _sides(frame.window) or _ends(frame.window)
    if not theirs:
        return
    matched = [
        (m.item.place in ours.causes, m.other.place in theirs.causes)
        for m in frame.alignment.matches
        if m.other
        and m.item.weight >= 1
        and m.item.place in ours.causes | ours.effects
        and m.other.place in theirs.causes | theirs.effects
    ]
    turned = sum(one != other for one, other in matched)
    if turned > len(matched) - turned:
        yield finding("scope", ours.word, theirs.word, certain=False)


def _tells_causes(reading: Reading, word: str) -> bool:
    """Say whether a text tells of any cause; or, beside a `zodat`, of what something is for."""
    return not _CAUSAL.isdisjoint(t.folded for t in reading.tokens) or (
        word == _SO_THAT and _ends(reading) is not None
    )


@dataclass(frozen=True, slots=True)
class _Sides:
    """The word that joins cause and effect, and the places of both; what stands farther is neither."""

    word: str
    causes: frozenset[int]
    effects: frozenset[int]


def _sides(reading: Reading) -> _Sides | None:
    """Give the first cause that a text tells, with its effect.

    `Daarom B.` has its cause in the sentences before it, `B, omdat A` and `Omdat A, B` in its own.
    """
    tokens = reading.tokens
    for place, token in enumerate(tokens):
        if token.folded not in _BEFORE_CAUSES | _BEFORE_EFFECTS or _asks(reading, place):
            continue
        stops = [i for i, t in enumerate(tokens) if t.text in _STOPS]
        first = max((i + 1 for i in stops if i < place), default=0)
        last = min((i for i in stops if i > place), default=len(tokens))
        before, after = range(first, place), range(place, last)
        if token.folded in _BEFORE_EFFECTS:
            told = range(place) if place - first <= _A_START else before
            return _Sides(token.text, frozenset(told), frozenset(after))
        comma = next((i for i in after if tokens[i].text == ","), last)
        if place == first and token.folded in _PREPOSITIONS and comma == last:
            # `Vanwege de regen blijft het dicht`: only the verb may tell where the cause ends.
            comma = next((i for i in after if tokens[i].folded in _FINITE), last)
            if comma == last:
                return None
        if place == first:
            return _Sides(token.text, frozenset(range(place, comma)), frozenset(range(comma, last)))
        return _Sides(token.text, frozenset(after), frozenset(before))
    return None


def _ends(reading: Reading) -> _Sides | None:
    """Give what is done, and what it is for behind `om … te`."""
    words = [token.folded for token in reading.tokens]
    if "om" not in words or "te" not in words[words.index("om") :]:
        return None
    place = words.index("om")
    return _Sides("om", frozenset(range(place)), frozenset(range(place, len(words))))


def _asks(reading: Reading, place: int) -> bool:
    """Say whether a `daarom` is what is asked for: `bondgenoten die daarom verzoeken`."""
    clause = reading.tokens[place].clause
    return reading.tokens[place].folded == "daarom" and any(
        infinitive(t.folded) == _ASK or t.folded.startswith("verzoek")
        for t in reading.tokens
        if t.clause == clause
    )
