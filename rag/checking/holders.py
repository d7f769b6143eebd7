"""Whether the one who finds, expects, asks or promises in a sentence does so in the paragraph.

From `Ik verwacht dat de wet de bank helpt` nobody learns what the bank expects.
"""

from collections.abc import Iterator

from rag.checking.accomplished import is_participle, is_perfect
from rag.checking.attribution import mark_before
from rag.checking.frame import Finding, Frame, finding
from rag.checking.parts import is_modifier
from rag.checking.phrases import PASSIVE
from rag.checking.reading import Item, Reading
from rag.checking.wording import sentences_of

_I = frozenset({"ik", "wij", "we"})
_MY_HELPING = frozenset({"heb", "hebben", "had", "hadden", "ben", "zijn"})
_HELPING = frozenset({"heeft", "hebben", "had", "hadden"})
_BEING = frozenset({"is", "zijn", "was", "waren"})
_SENDERS = frozenset({"minister", "staatssecretaris", "sender", "we"})
_OPINIONS = frozenset({"said", "expected", "intended", "strives", "investigates"})
_ARTICLES = frozenset({"de", "het", "een"})
_JOINS = frozenset({"en", "van", "voor", *_ARTICLES})
_IT = frozenset({"het", "dit", "dat"})
_ME = frozenset({"mij", "me", "ons"})
_OTHERS = frozenset({"vorig", "volgend", "nieuw", "komend", "toekomstig"})
_NOUNS = ("aanbeveling", "advies", "verwachting", "streven")
_BEFORE_NOUNS = frozenset("de het een die deze dit dat hun zijn onze mijn".split())
_LONGEST = 8
_KINDS = frozenset({"content", "name", "role"})


def compare_holders(frame: Frame) -> Iterator[Finding]:
    """Find a verb that the claim gives to the one it opens with, and the window to another."""
    doer = _opening(frame.claim)
    if doer is None or _is_sender(frame, doer):
        return
    for place in sorted(frame.window_place):
        if place <= doer.place or not _is_verb_of_opening(frame.claim, place, doer):
            continue
        found = frame.places_in_window(place)
        homes = [home for home in found if not _is_noun(frame.window, home)] or found
        other = [_another(frame, home, doer) for home in homes]
        if homes and all(other):
            word = frame.claim.tokens[doer.place].text
            yield finding("attribution", word, other[0], certain=False)
            return


def _opening(reading: Reading) -> Item | None:
    """Give the noun, name or body that a claim opens with."""
    return next(
        (
            i for i in reading.items
            if i.place <= 2 and i.kind in _KINDS and not mark_before(reading, i.place)
            and (i.weight >= 1 or i.kind == "role") and not is_modifier(reading, i.place)
        ),
        None,
    )  # fmt: skip


def _is_sender(frame: Frame, doer: Item) -> bool:
    """Say whether the claim opens with who wrote the letter, under any name."""
    word = frame.claim.tokens[doer.place].folded
    there = {frame.window.tokens[p].folded for p in frame.places_in_window(doer.place)}
    return (
        doer.value in _SENDERS
        or not there.isdisjoint(_I)
        or (not there and (doer.kind == "role" or frame.knowledge.is_sender(doer)))
        or word in frame.knowledge.senders
    )


def _is_verb_of_opening(reading: Reading, place: int, doer: Item) -> bool:
    """Say whether a word of the claim is the verb of who opens it: behind it, or a participle."""
    token, first = reading.tokens[place], reading.tokens[doer.place]
    words = {t.folded for t in reading.tokens}
    if token.clause != first.clause or token.text[0].isupper() or words & PASSIVE:
        return False
    verbs = [t.folded for t in reading.tokens[doer.place : place] if t.folded in _HELPING | _BEING]
    if verbs:
        return (verbs[0] in _HELPING and is_perfect(reading, place)) or token.folded == "overtuigd"
    between = reading.tokens[doer.place + 1 : place]
    return all(t.text[:1].isupper() or t.folded in {"van", "voor", *_ARTICLES} for t in between)


def _another(frame: Frame, home: int, doer: Item) -> str:
    """Give who has the verb in the window, where that isn't who has it in the claim."""
    reading, mine = frame.window, frame.places_in_window(doer.place)
    verb = reading.tokens[home]
    before = reading.tokens[home - 1] if home else None
    if _stands_together(reading, mine) or (before and before.folded == "te"):
        return ""
    opinion = not verb.folded.startswith(_NOUNS) and any(
        m.value in _OPINIONS and m.start == verb.start for m in reading.markers
    )
    opinion = opinion or any(t.folded == "dat" for t in reading.tokens[home + 1 : home + 2])
    me = _me_beside(reading, home, with_us=opinion) or _me_before(reading, home)
    if me:
        return me
    if _is_made_to(reading, home, mine):
        return verb.text
    turned = _subject_behind(reading, home)
    if turned is not None and turned.place not in mine and mine:
        return reading.tokens[turned.place].text
    item = next((i for i in reading.items if i.place == home - 1 and i.kind in _KINDS), None)
    named = item is not None and item.kind in {"name", "role"}
    if not mine and item and named and before and item.place not in frame.matched_places:
        return "" if is_participle(verb.folded) else before.text
    if not opinion or before is None or is_participle(verb.folded):
        return ""
    if before.folded in _IT:
        return before.text if all(mark_before(reading, p) for p in mine) else ""
    own = item is None or item.place in mine or _is_beside(reading, item.place, mine)
    return "" if own else before.text


def _subject_behind(reading: Reading, home: int) -> Item | None:
    """Give the subject of `Daarin roepen de leden op …`: behind its verb, which comes second."""
    start = sentences_of(reading).index(sentences_of(reading)[home])
    opening = reading.tokens[start].folded
    if home != start + 1 or not opening.startswith(("daar", "hier")):
        return None
    following = (i for i in reading.items if home < i.place <= home + 2 and i.kind in _KINDS)
    return next(following, None)


def _me_beside(reading: Reading, home: int, *, with_us: bool) -> str:
    """Give the `ik` right before or behind a verb; `wij` may be others too, but in an opinion."""
    beside = [reading.tokens[i] for i in (home - 1, home + 1) if 0 <= i < len(reading.tokens)]
    return next((t.text for t in beside if t.folded == "ik" or (with_us and t.folded in _I)), "")


def _me_before(reading: Reading, home: int) -> str:
    """Give the `ik` of `heb ik … gevraagd`, where no other verb comes between."""
    sentences = sentences_of(reading)
    for i in range(home - 1, 0, -1):
        words = {t.folded for t in reading.tokens[i - 1 : i + 1]}
        if sentences[i] != sentences[home]:
            return ""
        if "ik" in words and words & _MY_HELPING:
            return "ik"
        if reading.tokens[i].folded == "ik":
            after = {t.folded for t in reading.tokens[home - 1 : home + 2]}
            return "ik" if after & _MY_HELPING else ""
        if reading.tokens[i].folded in _HELPING | _BEING | PASSIVE and "ik" not in words:
            return ""
    return ""


def _is_made_to(reading: Reading, home: int, mine: frozenset[int]) -> bool:
    """Say whether the doer is who it is done to: `is door de bank gevraagd`, `de toezegging aan`."""
    sentences = sentences_of(reading)
    own = {p for p in mine if sentences[p] == sentences[home]}
    marks = {mark_before(reading, p) for p in own}
    words = {t.folded for i, t in enumerate(reading.tokens) if sentences[i] == sentences[home]}
    passive = is_participle(reading.tokens[home].folded) and words & (_BEING | PASSIVE)
    return bool(own) and (
        (bool(passive) and "door" in words and "door" not in marks)
        or (marks == {"aan"} and min(own) > home and _is_noun(reading, home))
    )


def _is_noun(reading: Reading, place: int) -> bool:
    return place > 0 and reading.tokens[place - 1].folded in _BEFORE_NOUNS


def _stands_together(reading: Reading, places: frozenset[int]) -> bool:
    """Say whether a word stands right behind `samen met` or `namens`, or before `en ik`."""
    for place in places:
        before = [t.folded for t in reading.tokens[max(0, place - 3) : place]]
        after = [t.folded for t in reading.tokens[place + 1 : place + 3]]
        if before[-1:] and before[-1] in _ARTICLES:
            before.pop()
        if before[-2:] == ["samen", "met"] or before[-1:] == ["namens"] or after == ["en", "ik"]:
            return True
    return False


def _is_beside(reading: Reading, place: int, mine: frozenset[int]) -> bool:
    """Say whether a word stands in one name or list with another."""
    for own in mine:
        between = reading.tokens[min(place, own) + 1 : max(place, own)]
        joined = all(t.text[:1].isupper() or t.folded in _JOINS or not t.is_word for t in between)
        if (
            joined
            and len(between) <= _LONGEST
            and not any(t.folded == "van" for t in between if own > place)
        ):
            return True
    return False


def compare_senders_as_objects(frame: Frame) -> Iterator[Finding]:
    """Find `de bank heeft de minister gevraagd` where the window has `heb ik de bank gevraagd`."""
    doer = _opening(frame.claim)
    words = {t.folded for t in frame.claim.tokens}
    said = {t.folded for t in frame.window.tokens}
    if doer is None or doer.kind != "name" or not words & _HELPING or words & PASSIVE:
        return
    for match in frame.alignment.matches:
        there = {frame.window.tokens[p].folded for p in frame.places_in_window(match.item.place)}
        bare = not mark_before(frame.claim, match.item.place)
        sends = match.item.value in _SENDERS and there <= _I and not said & _ME
        if sends and bare and there and match.item.place > doer.place:
            word = frame.claim.tokens[match.item.place].text
            yield finding("attribution", word, min(there), certain=False)


def compare_cabinets(frame: Frame) -> Iterator[Finding]:
    """Find a cabinet in the place of the one before or after it: `dit kabinet`, `een volgend kabinet`."""
    for match in frame.alignment.matches:
        place = match.item.place
        if frame.claim.tokens[place].folded != "kabinet":
            continue
        there = [
            p for p in frame.places_in_window(place) if frame.window.tokens[p].folded == "kabinet"
        ]
        theirs = {_which(frame.window, p) for p in there}
        if there and _which(frame.claim, place) not in theirs:
            yield finding("attribution", _which(frame.claim, place), max(theirs), certain=False)


def _which(reading: Reading, place: int) -> str:
    before = reading.tokens[place - 1].folded.removesuffix("e") if place else ""
    return before if before in _OTHERS else ""
