"""Whether the adjectives and quantifiers of a sentence stand by the nouns that have them in the paragraph.

`De vaste huur daalde. De tijdelijke huur steeg.` doesn't bear `De tijdelijke huur daalde`, nor does
`een loket in elke regio` bear `een loket voor elke burger`.
"""

from collections.abc import Iterator

from rag.checking.clauses import noun_after
from rag.checking.frame import Finding, Frame, finding
from rag.checking.phrases import HELPING, PREPOSITIONS
from rag.checking.reading import PARTICIPLE, Reading
from rag.checking.scope import alike
from rag.checking.wording import sentences_of

_NEAR = 4
_EACH = frozenset({"elke", "elk", "iedere", "ieder", "alle"})


def compare_described(frame: Frame) -> Iterator[Finding]:
    """Find a noun with the adjective that the window gives it in another sentence only."""
    sentences = sentences_of(frame.window)
    for adjective, noun in _pairs(frame.claim):
        own = {sentences[p] for p in frame.places_in_window(adjective)}
        others = [
            home for home in frame.places_in_window(noun)
            if sentences[home] not in own and own and _is_described_otherwise(frame, home)
        ]  # fmt: skip
        told = [
            {sentences[p] for p in (m.other.place, *m.places)}
            for m in frame.alignment.matches
            if m.other
            and m.item.weight >= 1
            and not m.flipped
            and m.item.place not in {adjective, noun}
        ]
        if any(there == {sentences[home]} for home in others for there in told):
            text = f"{frame.claim.tokens[adjective].text} {frame.claim.tokens[noun].text}"
            letters = frame.window.tokens[others[0] - 1].text
            yield finding("scope", text, letters, certain=False)
            return


def compare_each(frame: Frame) -> Iterator[Finding]:
    """Find `elke A` where the window has `elke B`, and A without it."""
    for marker in frame.claim.markers:
        if marker.kind != "quantifier" or marker.words.lower() not in _EACH:
            continue
        noun = noun_after(frame.claim, frame.claim.place_of(marker.end - 1) + 1)
        if noun is None or PARTICIPLE.match(frame.claim.tokens[noun].folded):
            continue  # `vier punten, alle gericht aan de raad`
        homes = frame.places_in_window(noun)
        nouns = {
            place
            for m in frame.window.markers
            if m.kind == "quantifier" and alike(marker, m)
            for place in _behind(frame.window, frame.window.place_of(m.end - 1))
        }
        if homes and nouns and not homes & nouns:
            text = frame.claim.tokens[noun].text
            other = frame.window.tokens[min(nouns)].text
            yield finding("quantifier", f"{marker.words} {text}", other, certain=False)


def _behind(reading: Reading, place: int) -> Iterator[int]:
    """Yield the words that a quantifier may be of: of `alle meerjarig gesteunde instellingen` all."""
    for i in range(place + 1, min(place + 1 + _NEAR, len(reading.tokens))):
        token = reading.tokens[i]
        if not token.is_word or token.folded in PREPOSITIONS | HELPING:
            return
        yield i


def _is_described_otherwise(frame: Frame, noun: int) -> bool:
    """Say whether a noun of the window has an adjective that the claim lacks."""
    return any(
        there == noun and adjective not in frame.matched_places
        for adjective, there in _pairs(frame.window)
    )


def _pairs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield each adjective with the noun right behind it."""
    places = {i.place for i in reading.items if i.kind == "content" and i.weight >= 1}
    for place in sorted(places):
        if place + 1 in places and reading.tokens[place].folded.endswith("e"):
            yield place, place + 1
