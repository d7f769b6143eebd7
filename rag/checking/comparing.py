"""Whether the one that a sentence calls more than another is the one that the paragraph calls more."""

from collections.abc import Iterator

from rag.checking.attribution import entities, place_of_than
from rag.checking.frame import Finding, Frame, finding
from rag.checking.wording import sentences_of

_COMPARING = frozenset(
    "dan vergeleken vergelijking opzichte tegenover evenveel minder meer toegenomen afgenomen".split()
)
_NEAR = 5
_COMPARATIVE = 4  # letters of the shortest: `meer`
_TELLING_ON = frozenset("toen die waar waarin".split())


def compare_sides_of_than(frame: Frame) -> Iterator[Finding]:
    """Find `A is breder dan B` where the window says that B is broader and doesn't say than what."""
    than = place_of_than(frame.claim)
    if than is None or place_of_than(frame.window) is not None:
        return
    compared = max((p for p in frame.window_place if p < than), default=None)
    if compared is None:
        return
    sentences = sentences_of(frame.window)
    home = sentences[frame.window_place[compared]]
    sides: tuple[set[str], set[str]] = (set(), set())
    for group in entities(frame.claim):
        for place in group:
            if home in {sentences[p] for p in frame.places_in_window(place)}:
                sides[place > than].add(frame.claim.tokens[place].text)
    if sides[1] and not sides[0]:
        yield finding("attribution", min(sides[1]), "", certain=False)


def compare_what_is_compared(frame: Frame) -> Iterator[Finding]:
    """Find a claim without a comparison on what the window only compares with: `lager dan vroeger`."""
    than = place_of_than(frame.window)
    said = {token.folded for token in frame.claim.tokens}
    if than is None or not said.isdisjoint(_COMPARING):
        return
    tokens = frame.window.tokens
    if not any(_compares(token.folded) for token in tokens[max(0, than - _NEAR) : than]):
        return  # `Bureaus moeten dan betalen`
    end = next((i for i in range(than, len(tokens)) if not tokens[i].is_word), len(tokens))
    if any(token.folded in _TELLING_ON for token in tokens[end : end + 2]):
        return  # `minder dan in 2024, toen het er 1.848 waren`
    for match in frame.alignment.matches:
        homes = {match.other.place, *match.places} if match.other else set()
        if match.item.weight >= 1 and homes and all(than < place < end for place in homes):
            word = frame.claim.tokens[match.item.place].text
            yield finding("date" if word == "geleden" else "scope", word, "", certain=False)
            return


def _compares(word: str) -> bool:
    return word.endswith(("er", "ere", "ers")) and len(word) >= _COMPARATIVE
