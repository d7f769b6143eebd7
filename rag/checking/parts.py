"""Whether the nouns of a sentence play the parts that they play in the paragraph.

`Hotels rekenen het door aan gasten` has the same words as `Gasten rekenen het door aan hotels`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rag.checking.attribution import in_two_clauses, listed, mark_before, receives
from rag.checking.frame import Finding, Frame, finding
from rag.checking.phrases import PASSIVE
from rag.checking.reading import Item, Reading, role_of
from rag.checking.tokens import Token

_PREPOSITIONS = frozenset(
    "aan als bij binnen boven buiten dan door in met na naar onder ondanks op over per sinds tegen "
    "tijdens tot tussen uit van vanaf via volgens voor wegens zonder".split()
)
_DETERMINERS = frozenset(
    "de het een deze dit die dat hun zijn haar ons onze mijn uw alle elke elk iedere geen veel "
    "meer minder enkele sommige".split()
)
_COMPARATIVES = frozenset({"meer", "minder"})
_AND = frozenset({"en", "of"})
_NOUN_ENDINGS = ("ing", "ingen", "heid", "heden", "teit", "teiten", "atie", "aties", "schap")
_FARTHEST = 6
_ADJECTIVES = 1
_OPPOSED = (
    ("buiten", "binnen in tijdens op bij".split()),
    ("na", "voor tijdens".split()),
    ("met", "zonder".split()),
    ("boven", "onder".split()),
    ("tegen", "voor".split()),
    ("naar", "uit".split()),
    ("door", "voor".split()),
    ("tot", "vanaf sinds".split()),
    ("ondanks", "door wegens vanwege dankzij gezien".split()),
)
_TELLING = frozenset("via door met naar tegen als dan volgens uit bij".split())
_OPPOSITES = frozenset(frozenset((one, other)) for one, others in _OPPOSED for other in others)


@dataclass(frozen=True, slots=True)
class _Part:
    """A word in the claim and in the window, with the prepositions that it stands behind."""

    ours: int
    theirs: int
    mark: str
    their_marks: frozenset[str]


def compare_parts(frame: Frame) -> Iterator[Finding]:
    """Find nouns that have changed parts, and prepositions that say the opposite."""
    parts = _parts(frame)
    for one, other in combinations(parts, 2):
        if listed(frame.claim, one.ours, other.ours):
            continue
        if _swapped(one, other) or _turned(frame, one, other):
            words = [frame.claim.tokens[part.ours].text for part in (one, other)]
            yield finding(
                "attribution", " – ".join(words), " – ".join(reversed(words)), certain=False
            )
            break
    for part in parts:
        if part.mark == "voor" and part.their_marks == {""} and _is_doer(frame, part):
            yield finding("attribution", "voor", "", certain=False)
        if part.mark == "zonder" and "zonder" not in part.their_marks:
            yield finding("attribution", frame.claim.tokens[part.ours].text, "", certain=False)
        if any(frozenset((part.mark, mark)) in _OPPOSITES for mark in part.their_marks):
            theirs = next(mark for mark in part.their_marks if mark)
            yield finding("direction", part.mark, theirs, certain=False)


def _is_doer(frame: Frame, part: _Part) -> bool:
    """Say whether a name does in the window what in the claim is done for it."""
    kinds = {i.place: i.kind for i in frame.claim.items}
    words = {token.folded for token in frame.claim.tokens}
    is_passive = not words.isdisjoint(PASSIVE) and "door" not in words
    is_named = kinds.get(part.ours) in {"name", "role"}
    return (is_named or is_passive) and not receives(frame.window)


def compare_joints(frame: Frame) -> Iterator[Finding]:
    """Find `of` between two words of which the window says `en`, and the reverse."""
    for joint, other in (("of", "en"), ("en", "of")):
        for place, token in enumerate(frame.claim.tokens):
            if token.folded != joint:
                continue
            before = max((p for p in frame.window_place if p < place), default=None)
            after = min((p for p in frame.window_place if p > place), default=None)
            if before is None or after is None or after - before > _FARTHEST:
                continue
            ends = sorted((frame.window_place[before], frame.window_place[after]))
            between = [t.folded for t in frame.window.tokens[ends[0] + 1 : ends[1]]]
            before_them = [t.folded for t in frame.window.tokens[max(0, ends[0] - 3) : ends[0]]]
            if joint == "of" and "als" in between and "zowel" in before_them:
                yield finding("scope", joint, "zowel … als", certain=False)
            if len(between) <= _FARTHEST and other in between and joint not in between:
                yield finding("scope", joint, other, certain=False)


def _parts(frame: Frame) -> list[_Part]:
    return [
        _Part(
            match.item.place,
            match.other.place,
            mark_of(frame.claim, match.item.place),
            frozenset(mark_of(frame.window, place) for place in (match.other.place, *match.places)),
        )
        for match in frame.alignment.matches
        if match.other
        and match.item.weight >= 1
        and match.item.kind != "code"
        and not is_modifier(frame.claim, match.item.place)
        and match.item.forms[0] not in _COMPARATIVES
        and not (match.item.kind == "name" and match.item.forms != match.other.forms)
    ] + list(_abbreviated(frame))


def _abbreviated(frame: Frame) -> Iterator[_Part]:
    """Yield the names that stand for another written form: an abbreviation and what it means."""
    for match in frame.alignment.matches:
        if (
            match.other
            and match.item.kind == "name"
            and _begins_long(frame, match.item, match.other)
        ):
            ours, theirs = match.item.place, match.other.place
            marks = frozenset({mark_before(frame.window, theirs)})
            yield _Part(ours, theirs, mark_before(frame.claim, ours), marks)


def _begins_long(frame: Frame, one: Item, other: Item) -> bool:
    """Say whether one of two names is an abbreviation, and the other the first word it is of."""
    meanings = frame.knowledge.abbreviations
    return any(
        meanings.get(short.forms[0], ("",))[0] == long.forms[0]
        for short, long in ((one, other), (other, one))
    )


def mark_of(reading: Reading, place: int) -> str:
    """Give the preposition that a noun stands behind, over determiners and an adjective.

    What is behind a time stands behind no preposition: `In juli 2026 publiceert de raad …`.
    """
    skipped = 0
    listed_before = False
    for i in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        word = reading.tokens[i]
        if word.folded in _PREPOSITIONS:
            return word.folded
        is_name = word.text[:1].isupper() and i > 0
        if not word.is_word or _is_time(reading, word) or (is_name and not listed_before):
            break
        if word.folded in _AND:
            listed_before, skipped = True, -1
            continue
        if word.folded.endswith(_NOUN_ENDINGS) or role_of(word.folded):
            break  # `van de aanbevelingen complex`: the noun of `van` has come already
        skipped += word.folded not in _DETERMINERS and not (word.text[0].isdigit() or is_name)
        if skipped > _ADJECTIVES:
            break
    return ""


def _is_time(reading: Reading, word: Token) -> bool:
    return any(m.start <= word.start < m.end for m in reading.moments)


def is_modifier(reading: Reading, place: int) -> bool:
    """Say whether a word is an adjective right before a noun: `kritieke` in `kritieke partijen`."""
    before = reading.tokens[place - 1].folded if place else ""
    return (
        reading.tokens[place].folded.endswith("e")
        and before in _DETERMINERS | _PREPOSITIONS | _AND
        and any(item.place == place + 1 for item in reading.items)
    )


def _swapped(one: _Part, other: _Part) -> bool:
    if one.mark == other.mark or one.theirs == other.theirs:
        return False
    if one.mark in one.their_marks or other.mark in other.their_marks:
        return False
    if one.mark in other.their_marks and other.mark in one.their_marks:
        return True
    return any(
        a.mark in _TELLING and a.mark in b.their_marks for a, b in ((one, other), (other, one))
    )


def _turned(frame: Frame, one: _Part, other: _Part) -> bool:
    """Say whether two nouns that nothing marks stand in the other order."""
    if any((one.mark, other.mark)) or any(one.their_marks | other.their_marks):
        return False
    if (one.ours < other.ours) == (one.theirs < other.theirs) or one.theirs == other.theirs:
        return False
    if in_two_clauses(frame, (one.ours, one.theirs), (other.ours, other.theirs)):
        return False
    return all(
        _has_determiner(reading, place)
        for reading, place in (
            (frame.claim, one.ours), (frame.claim, other.ours),
            (frame.window, one.theirs), (frame.window, other.theirs),
        )
    )  # fmt: skip


def _has_determiner(reading: Reading, place: int) -> bool:
    before = reading.tokens[max(0, place - 2) : place]
    if before and before[-1].folded in _DETERMINERS:
        return True
    is_adjective = len(before) > 1 and before[-1].folded.endswith("e")
    return is_adjective and before[0].folded in _DETERMINERS
