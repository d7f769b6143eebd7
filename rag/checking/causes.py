"""Whether a sentence has the same thing cause the same other thing as the paragraph."""

from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Reading

_BEFORE_CAUSES = frozenset("omdat doordat want aangezien vanwege wegens dankzij".split())
_PREPOSITIONS = frozenset("vanwege wegens dankzij".split())
_BEFORE_EFFECTS = frozenset("daarom dus waardoor daardoor hierdoor zodat zodoende".split())
_FINITE = frozenset(
    "is zijn was waren wordt worden werd werden heeft hebben kan kunnen moet moeten zal zullen wil "
    "willen gaat gaan mag mogen blijft blijven".split()
)
# They point to the sentence before: what stands before them in their own is the effect.
_FROM_BEFORE = frozenset("daarom dus daardoor hierdoor zodoende".split())
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
    word, causes = ours
    if word.lower() != "waardoor" and _CAUSAL.isdisjoint(
        token.folded for token in frame.window.tokens
    ):
        yield finding("scope", word, "", certain=False)
        return
    theirs = _sides(frame.window)
    if not theirs:
        return
    matched = [
        (m.item.place in causes, m.other.place in theirs[1])
        for m in frame.alignment.matches
        if m.other and m.item.weight >= 1
    ]
    turned = sum(one != other for one, other in matched)
    if turned > len(matched) - turned:
        yield finding("scope", word, theirs[0], certain=False)


def _sides(reading: Reading) -> tuple[str, frozenset[int]] | None:
    """Give the word that joins cause and effect, and the places of the cause."""
    tokens = reading.tokens
    for place, token in enumerate(tokens):
        if token.folded not in _BEFORE_CAUSES | _BEFORE_EFFECTS:
            continue
        starts = place == 0 or tokens[place - 1].text in {".", ":", ";"}
        ends = next((i for i in range(place, len(tokens)) if tokens[i].text == ","), len(tokens))
        after = frozenset(range(place, len(tokens)))
        before = frozenset(range(place))
        if starts and token.folded in _PREPOSITIONS and ends == len(tokens):
            # `Vanwege de regen blijft het dicht`: only the verb may tell where the cause ends.
            verbs = (i for i in range(place, len(tokens)) if tokens[i].folded in _FINITE)
            ends = next(verbs, len(tokens))
            if ends == len(tokens):
                return None
        if token.folded in _BEFORE_CAUSES:
            return token.text, frozenset(range(place, ends)) if starts else after
        if token.folded in _FROM_BEFORE:
            stops = [i for i in range(place) if tokens[i].text in {".", ";"}]
            before = frozenset(range(stops[-1])) if stops else before
        return token.text, before
    return None
