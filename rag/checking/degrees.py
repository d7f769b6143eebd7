"""Whether what a sentence calls great is great in the paragraph, and what small, small."""

from collections.abc import Iterator

from index.analysis import fold
from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import Item, Reading

_BIG = frozenset(map(fold, (
    "groot grote fors forse flink flinke aanzienlijk aanzienlijke sterk sterke stevig stevige enorm "
    "enorme omvangrijk omvangrijke behoorlijk behoorlijke zwaar zware ernstig ernstige hoog hoge "
    "ruim ruime aanmerkelijk aanmerkelijke substantieel substantiële fundamenteel ingrijpend "
    "ingrijpende grootschalig grootschalige beslissend doorslaggevend volledig volledige"
).split()))  # fmt: skip
_SMALL = frozenset(map(fold, (
    "beperkt beperkte gering geringe klein kleine licht lichte marginaal marginale bescheiden "
    "minimale laag lage matig matige mager magere kleinschalig kleinschalige geleidelijk geleidelijke "
    "weinig verwaarloosbaar verwaarloosbare gedeeltelijk gedeeltelijke summier summiere zwak zwakke"
).split()))  # fmt: skip
_OF_SIZE = frozenset({"groot", "hoog", "zwaar"})
# With one of these a thing hardly is what it is called; without it, it is.
_POORLY = frozenset(
    "slecht slechte slechter gebrekkig gebrekkige onvoldoende moeizaam moeizame moeilijk traag trage "
    "ternauwernood tijdelijk tijdelijke voorlopig voorlopige formeel theoretisch".split()
)
_NEAR = 4


def compare_degrees(frame: Frame) -> Iterator[Finding]:
    """Find `groot` in whose place the window has `beperkt` or nothing, and `beperkt` left out."""
    degrees = {place: _degree(frame.claim, place) for place in range(len(frame.claim.tokens))}
    for place, degree in degrees.items():
        item = _governed(frame.claim, place) if degree else None
        there = frame.window_place.get(item.place) if item else None
        if there is None or _is_said(frame, place, there):
            continue
        rival = _degree_beside(frame.window, there, _SMALL if degree == "big" else _BIG)
        word = frame.claim.tokens[place].text
        if rival is not None:
            letters = frame.window.tokens[rival].text
            yield finding("quantifier", word, letters, certain=True)
        elif _degree_beside(frame.window, there, _BIG if degree == "big" else _SMALL) is None:
            yield finding("quantifier", word, "", certain=False)
    yield from _dropped(frame, any(degrees.values()))


def _dropped(frame: Frame, has_degree: bool) -> Iterator[Finding]:
    """Find the `beperkt` of the window that the claim leaves out: what is left says more."""
    for place in range(len(frame.window.tokens)):
        poorly = frame.window.tokens[place].folded in _POORLY
        if not poorly and (has_degree or _degree(frame.window, place) != "small"):
            continue
        item = _governed(frame.window, place)
        if item and item.place in frame.matched_places and place not in frame.matched_places:
            yield finding("quantifier", "", frame.window.tokens[place].text, certain=False)


def is_small(word: str) -> bool:
    """Say whether a folded word calls something small."""
    return word in _SMALL


def _degree(reading: Reading, place: int) -> str:
    word = reading.tokens[place].folded
    following = reading.tokens[place + 1].folded if place + 1 < len(reading.tokens) else ""
    if following in {"tot", "deel", "gedeelte", "aantal"} or reading.tokens[place].joined:
        return ""
    if any(q.start <= reading.tokens[place].start < q.end or q.bound_start
           <= reading.tokens[place].start < q.end for q in reading.quantities):  # fmt: skip
        return ""
    if word in _OF_SIZE and _is_behind_figure(reading, place):
        return ""
    return "big" if word in _BIG else "small" if word in _SMALL else ""


def _is_behind_figure(reading: Reading, place: int) -> bool:
    """Say whether a word tells of which size something is, as in `is 7.700 fte groot`."""
    before = reading.tokens[place - 1].end if place else 0
    return any(q.end == before for q in reading.quantities)


def _governed(reading: Reading, place: int) -> Item | None:
    """Give the word that a degree is of: the next in its clause, else the one before."""
    clause = reading.tokens[place].clause
    inside = [
        i for i in reading.items
        if i.place != place and i.weight >= 1 and reading.tokens[i.place].clause == clause
    ]  # fmt: skip
    after = [i for i in inside if place < i.place <= place + _NEAR]
    before = [i for i in inside if i.place < place]
    return after[0] if after else before[-1] if before else None


def _is_said(frame: Frame, place: int, there: int) -> bool:
    """Say whether the window has the very word, or one like it, beside what it is of."""
    own = frame.window_place.get(place, _same_word(frame, place))
    flipped = any(m.item.place == place and m.flipped for m in frame.alignment.matches)
    if own is None or flipped:
        return False
    if abs(own - there) <= _NEAR + 2:
        return True
    clause = frame.claim.tokens[place].clause
    return any(
        frame.window.tokens[theirs].clause == frame.window.tokens[own].clause
        for ours, theirs in frame.window_place.items()
        if ours != place and frame.claim.tokens[ours].clause == clause
    )


def _same_word(frame: Frame, place: int) -> int | None:
    """Give where the window has the very word: as a quantifier, `volledig` is no item to match."""
    word = frame.claim.tokens[place].folded
    return next((i for i, t in enumerate(frame.window.tokens) if t.folded == word), None)


def _degree_beside(reading: Reading, place: int, degrees: frozenset[str]) -> int | None:
    wanted = "big" if degrees is _BIG else "small"
    clause = reading.tokens[place].clause
    near = (
        i for i in range(max(0, place - _NEAR), min(len(reading.tokens), place + _NEAR + 1))
        if reading.tokens[i].clause == clause and _degree(reading, i) == wanted
    )  # fmt: skip
    return next(near, None)
