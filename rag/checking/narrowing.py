"""Whether a sentence tells of all what the paragraph tells of some: of a share, a kind or a place.

`Scholen die meedoen, krijgen hulp` is not `Scholen krijgen hulp`; `In de grensstreek daalde het
aantal met 4%` says nothing of the country.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from rag.checking.frame import Finding, Frame, finding
from rag.checking.parts import is_modifier
from rag.checking.reading import Item, Reading
from rag.checking.vocabulary import is_strong_verb
from rag.checking.wording import sentences_of

_FEW = r"(?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)"
_SHARE = re.compile(
    rf"(?:\b{_FEW} (?:op|van) de {_FEW}|\b(?:kwart|derde|vijfde|tiende|helft|driekwart|meerderheid|deel) van|"
    r"\d(?:[.,]\d+)? ?(?:%|procent) van) (?:de |het |alle |onze )?$",
    re.IGNORECASE,
)
_SAYS_A_SHARE = re.compile(
    r"%|\b(?:procent|kwart|derde|vijfde|tiende|helft|driekwart|deel|meerderheid|minderheid|sommige|waarvan|die|dat|enkele|"
    r"meeste|veel|\w+ op de \w+)\b",
    re.IGNORECASE,
)
_DEFINITE = frozenset("de het deze die dit dat hun zijn haar ons onze mijn uw".split())
_RESTRICTS = frozenset(
    "met zonder boven onder vanaf buiten binnen in uit op voor waarvan waarbij die dat".split()
)
_BEFORE_KINDS = frozenset(
    {"", "dat", "voor", "van", "bij", "aan", "alle", "elke", "iedere", "een", "-", "–"}
)
_FRONTED = frozenset({"in", "bij", "binnen", "buiten", "onder", "op"})
_ABSTRACT = frozenset(
    "totaal kader moment brief rapport onderzoek bijlage verzoek basis grond vervolg aanvulling "
    "debat praktijk "
    "beginsel feite lijn reactie antwoord samenwerking overleg opdracht periode jaar jaren maanden weken "
    "voorjaar najaar zomer winter begroting voorjaarsnota miljoenennota tabel figuur paragraaf gemiddelde "
    "motie commissiedebat verklaring afwachting verband aanloop doel hoofdlijnen nederland".split()
)
_ENDING = "ing"
_ENDING_AT_MOST = 2
_FRONT = 3
_FINITE = frozenset(
    "is zijn was waren wordt worden werd werden heeft hebben had kan kunnen zal zullen moet moeten "
    "gaat gaan bedraagt bedroeg krijgt krijgen".split()
)
_NUMBERS = frozenset("twee drie vier vijf zes zeven acht negen tien".split())
_BY_RULE = frozenset(
    "regeling verordening beschikking inwerkingtreding benadering toepassing".split()
)
_SHARE_OF_CLAUSE = 0.5
_WEIGHTY = 1.0
_HALF = 0.4


def compare_narrowing(frame: Frame) -> Iterator[Finding]:
    """Find the share, kind, case or place of which the window tells what the claim tells of all."""
    yield from _shares(frame)
    yield from _kinds(frame)
    yield from _called(frame)
    yield from _under_all(frame)
    yield from _under_none(frame)
    yield from _in_cases(frame)
    yield from _places(frame)
    yield from _cases(frame)


def _matched(frame: Frame, reading_items: list[Item]) -> bool:
    return any(item.place in frame.matched_places for item in reading_items)


def _shares(frame: Frame) -> Iterator[Finding]:
    """Find `zes op de tien gevallen` that became `de gevallen`."""
    if _SAYS_A_SHARE.search(frame.claim.text) or frame.claim.quantities:
        return
    for item in frame.window.items:
        if item.place not in frame.matched_places or item.kind not in {"content", "name"}:
            continue
        share = _SHARE.search(frame.window.text[: frame.window.tokens[item.place].start])
        if share:
            yield finding("quantifier", "", share.group().strip(), certain=False)
            return


def _kinds(frame: Frame) -> Iterator[Finding]:
    """Find the kinds of things, told by what stands right behind a noun without an article."""
    for item in frame.window.items:
        if item.kind != "content" or item.place not in frame.matched_places:
            continue
        if _is_compound(frame, item.place):
            continue
        behind = _restriction(frame.window, item.place)
        if not behind or not (
            _is_kind(frame.window, item.place) or _is_contrasted(frame.window, behind[0])
        ):
            continue
        start, end = behind
        inside = [i for i in frame.window.items if start < i.place < end]
        facts = any(
            start < frame.window.place_of(q.start) < end
            and frame.window.place_of(q.start) in frame.matched_places
            for q in frame.window.quantities
        )
        if (
            not _matched(frame, inside)
            and not facts
            and (inside or _has_quantity(frame.window, start, end))
        ):
            words = " ".join(t.text for t in frame.window.tokens[start:end])
            yield finding("scope", "", words, certain=False)
            return


def _is_compound(frame: Frame, place: int) -> bool:
    """Say whether the claim has one word for it and what hangs on it: `garageplek`."""
    theirs = frame.window.tokens[place].folded
    return any(
        there == place and len(frame.claim.tokens[ours].folded) > len(theirs) + _ENDING_AT_MOST
        for ours, there in frame.window_place.items()
    )


def _has_quantity(reading: Reading, start: int, end: int) -> bool:
    return any(start < reading.place_of(q.start) < end for q in reading.quantities)


def _restriction(reading: Reading, place: int) -> tuple[int, int] | None:
    """Give where what stands right behind a noun begins and ends: a phrase, or a clause without comma."""
    start = place + 1
    if start >= len(reading.tokens) or reading.tokens[start].folded not in _RESTRICTS:
        return None
    clause = reading.tokens[start].clause
    if reading.tokens[start].folded in {"die", "dat", "waarvan", "waarbij"}:
        end = next(
            (i for i in range(start, len(reading.tokens)) if reading.tokens[i].clause != clause),
            len(reading.tokens),
        )
        return start, end
    counting = [
        i.place for i in reading.items
        if i.place > start and i.weight >= _WEIGHTY and not is_modifier(reading, i.place)
    ][:1]  # fmt: skip
    amounts = [
        reading.place_of(q.end - 1) for q in reading.quantities
        if start < reading.place_of(q.start) <= start + 2
    ]  # fmt: skip
    ends = [*amounts, *(p for p in counting if reading.tokens[p].clause == clause)]
    return (start, max(ends) + 1) if ends else None


def _is_kind(reading: Reading, place: int) -> bool:
    """Say whether a noun is told of in general: without article, opening what it is told in."""
    i = place - 1
    if (
        i >= 0
        and reading.tokens[i].is_word
        and reading.tokens[i].folded.endswith("e")
        and (reading.tokens[i].folded not in {*_DEFINITE, *_BEFORE_KINDS})
    ):
        i -= 1
    before = reading.tokens[i] if i >= 0 else None
    plural = reading.tokens[place].folded.endswith(("en", "s"))
    if before is not None and (before.text.isdigit() or before.folded in _NUMBERS):
        return plural
    if before is None or before.text in {".", ":", ";"}:
        return plural
    if before.folded in {"een", "elke", "iedere"}:
        return i == 0 or reading.tokens[i - 1].text in {".", ":", ";"} or before.folded != "een"
    return plural and before.folded in _BEFORE_KINDS


def _called(frame: Frame) -> Iterator[Finding]:
    """Find `Jonge boeren krijgen` that became `Boeren krijgen`: a kind that opens the sentence."""
    tokens = frame.window.tokens
    for place in range(len(tokens) - 1):
        opens = place == 0 or tokens[place - 1].text in {".", ";", ":"}
        if not opens or place + 1 not in frame.matched_places or place in frame.matched_places:
            continue
        first = next((i for i in frame.window.items if i.place == place), None)
        noun = next((i for i in frame.window.items if i.place == place + 1), None)
        if (
            first
            and noun
            and first.kind == noun.kind == "content"
            and is_modifier(frame.window, place)
        ):
            yield finding("scope", "", tokens[place].text, certain=False)
            return


def _under_none(frame: Frame) -> Iterator[Finding]:
    """Find `geen plichten die verder gaan` that became `geen plichten`."""
    if not any(t.folded == "geen" for t in frame.claim.tokens):
        return
    tokens = frame.window.tokens
    for place in range(1, len(tokens)):
        clause = tokens[place].clause
        if tokens[place].folded not in {"die", "dat"} or not tokens[place - 1].is_word:
            continue
        before = {t.folded for t in tokens if t.clause == clause - 1}
        if "geen" in before and not frame.clause_shares.get(clause, 1.0):
            yield finding("scope", "", tokens[place].text, certain=False)
            return


def _in_cases(frame: Frame) -> Iterator[Finding]:
    """Find `in negen gevallen was het te weinig` that became `het was te weinig`."""
    values = {q.value for q in frame.claim.quantities}
    for quantity in frame.window.quantities:
        place = frame.window.place_of(quantity.start)
        before = frame.window.tokens[place - 1] if place else None
        opens = place < 2 or not frame.window.tokens[place - 2].is_word
        if (
            before and opens and before.folded in {"in", "bij"} and quantity.value not in values
            and frame.clause_shares.get(before.clause, 0.0) >= _HALF
            and quantity.words.lower() not in frame.claim.text.lower()
            and not _in_moment(frame.window, place)
        ):  # fmt: skip
            yield finding("quantifier", "", quantity.words, certain=False)
            return


def _is_contrasted(reading: Reading, place: int) -> bool:
    """Say whether `de methode voor A` is set against `maar die voor B`."""
    behind = reading.tokens[place + 1 :]
    return any(
        one.folded in {"die", "dat"} and other.folded == reading.tokens[place].folded
        for one, other in pairwise(behind)
    ) and any(t.folded == "maar" for t in behind)


def _under_all(frame: Frame) -> Iterator[Finding]:
    """Find `alle grote bedrijven` that became `alle bedrijven`."""
    if not any(m.value == "all" for m in frame.claim.markers):
        return
    for marker in frame.window.markers:
        if marker.value != "all":
            continue
        place = frame.window.place_of(marker.end - 1)
        following = [i for i in frame.window.items if place < i.place <= place + 3]
        first = following[0] if following else None
        if (
            first and first.kind == "content" and first.place not in frame.matched_places
            and any(i.place in frame.matched_places for i in following[1:])
        ):  # fmt: skip
            text = frame.window.tokens[first.place].text
            yield finding("scope", "", text, certain=False)
            return


def _places(frame: Frame) -> Iterator[Finding]:
    """Find the place or group that a figure is told of, where the claim tells the figure of no one."""
    if not frame.claim.quantities:
        return
    sentences = sentences_of(frame.window)
    told = {
        sentences[p] for q in frame.window.quantities
        for p in [frame.window.place_of(q.start)] if p in frame.matched_places
    }  # fmt: skip
    for number in told:
        start = sentences.index(number)
        token = frame.window.tokens[start]
        if token.folded not in _FRONTED:
            continue
        items = [i for i in frame.window.items if i.place > start and sentences[i.place] == number]
        first = next((i for i in items if i.weight >= _WEIGHTY), None)
        verb = next(
            (p for p in range(start, len(sentences)) if _is_verb(frame.window, p)),
            start + _FRONT,
        )
        front = [i for i in items if i.place < verb] or items[:1]
        led_in = bool(items) and items[0] is not first  # `Op dit moment …`
        if first is None or led_in or first.place > start + _FRONT or _matched(frame, front):
            continue
        if first.forms[0] in _ABSTRACT or _in_moment(frame.window, first.place):
            continue
        words = frame.window.tokens[first.place].text
        yield finding("place", "", words, certain=False)
        return


def _is_verb(reading: Reading, place: int) -> bool:
    word = reading.tokens[place].folded
    return word in _FINITE or is_strong_verb(word)


def _in_moment(reading: Reading, place: int) -> bool:
    start = reading.tokens[place].start
    return any(m.start <= start < m.end for m in reading.moments)


def _cases(frame: Frame) -> Iterator[Finding]:
    """Find `bij overschrijding` and the like: a condition in the shape of a noun."""
    for place, token in enumerate(frame.window.tokens[:-1]):
        following = frame.window.tokens[place + 1]
        if (
            token.folded == "bij"
            and following.folded.endswith(_ENDING)
            and following.folded not in _BY_RULE
            and place + 1 not in frame.matched_places
            and frame.clause_shares.get(token.clause, 0.0) >= _SHARE_OF_CLAUSE
        ):
            yield finding("scope", "", f"{token.text} {following.text}", certain=False)
            return
