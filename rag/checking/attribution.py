"""Whether a sentence names the same people, bodies and places, and has the same ones do it."""

import re
from collections import Counter
from collections.abc import Iterator

from rag.checking.frame import Finding, Frame, finding
from rag.checking.reading import OWN_COUNTRY, Item, Reading, is_filler
from rag.checking.verdict import DifferenceKind

_PLACE_BEFORE = frozenset("in te bij naar tussen uit langs rond".split())
_MARKS = frozenset("aan door van voor met bij tegen volgens namens tussen in uit naar over".split())
_GETTING = frozenset(
    "krijgt krijgen kreeg kregen gekregen ontvangt ontvangen ontving ontvingen".split()
)
_OFFICES = frozenset({"minister", "staatssecretaris"})
_DOES = frozenset({"", "door", "volgens", "namens"})
_NAME = 3
SELF = frozenset({"sender", "we"})


def compare_names(frame: Frame) -> Iterator[Finding]:
    """Find the names and codes of a claim that the window doesn't have."""
    left = _unanswered_names(frame)
    for match in frame.alignment.matches:
        item = match.item
        hard = item.kind in {"name", "code"} or (item.initial and _may_be_name(item))
        if not hard or match.quality or (item.forms[0] in OWN_COUNTRY and not left):
            continue
        kind = kind_of(frame.claim, item)
        rival = _rival(frame, item, left, kind)
        text = frame.claim.tokens[item.place].text
        if rival and item.kind == "name":
            yield finding(kind, text, frame.window.tokens[rival.place].text, certain=True)
        else:
            yield finding(kind, text, "", certain=False)


def compare_repeated_names(frame: Frame) -> Iterator[Finding]:
    """Find a name that the claim says twice, and the window once beside another that the claim lacks."""
    ours, theirs = (
        Counter(i.forms[0] for i in reading.items if i.kind == "name" or i.initial)
        for reading in (frame.claim, frame.window)
    )
    left = _unanswered_names(frame)
    for name, count in ours.items():
        if count > theirs[name] > 0 and left:
            text = frame.window.tokens[left[0].place].text
            yield finding("name", name, text, certain=False)


def _may_be_name(item: Item) -> bool:
    return not item.senses and not is_filler(item.forms[0])


def _unanswered_names(frame: Frame) -> list[Item]:
    return [
        i for i in frame.window.items if i.kind == "name" and i.place not in frame.matched_places
    ]


def _rival(frame: Frame, item: Item, left: list[Item], kind: DifferenceKind) -> Item | None:
    """Give the name that the window has in a claim's place: of the same kind, beside the same words."""
    same_kind = [i for i in left if kind_of(frame.window, i) == kind or kind == "name"]
    if len(same_kind) == 1:
        return same_kind[0]
    before = mark_before(frame.claim, item.place)
    marked = [i for i in same_kind if before and mark_before(frame.window, i.place) == before]
    return marked[0] if marked else None


def kind_of(reading: Reading, item: Item) -> DifferenceKind:
    """Give what kind of difference another name in its place is: of a place, of who says it, or any."""
    mark = mark_before(reading, item.place)
    if mark in _PLACE_BEFORE:
        return "place"
    return "attribution" if mark in {"volgens", "door", "aldus"} or item.place == 0 else "name"


def mark_before(reading: Reading, place: int) -> str:
    """Give the preposition that a name stands behind, over articles and other names."""
    for i in range(place - 1, max(-1, place - 5), -1):
        token = reading.tokens[i]
        if token.folded in _MARKS:
            return token.folded
        if not (token.folded in {"de", "het", "en", "der", "den", ","} or token.text[:1].isupper()):
            break
    return ""


def compare_roles(frame: Frame) -> Iterator[Finding]:
    """Find the offices of a claim that don't do it in the window."""
    theirs = [i for i in frame.window.items if i.kind == "role" and i.value != "kamer"]
    for match in frame.alignment.matches:
        item = match.item
        if item.kind != "role":
            continue
        text = frame.claim.tokens[item.place].text
        named = _office_before_name(frame, item)
        if named:
            yield finding("attribution", text, named, certain=True)
        if match.quality:
            continue
        if item.value == "kamer":
            if item.forms[0] == "kamer" and mark_before(frame.claim, item.place) in _DOES | {"met"}:
                yield finding("attribution", text, "", certain=False)
            continue
        rival = next((i for i in theirs if i.place not in frame.matched_places), None)
        own = item.value in frame.knowledge.offices or item.value in SELF
        if rival:
            letters = frame.window.tokens[rival.place].text
            yield finding("attribution", text, letters, certain=_differ(item, rival, frame))
        elif not own:
            yield finding("attribution", text, "", certain=False)


def _office_before_name(frame: Frame, item: Item) -> str:
    """Give the other office that the window has before the name behind one: `Minister Crucke`."""
    following = frame.claim.tokens[item.place + 1 : item.place + 2]
    there = frame.window_place.get(item.place + 1)
    if item.value not in _OFFICES or not following or there is None:
        return ""
    if not following[0].text[:1].isupper():
        return ""
    before = frame.window.tokens[max(0, there - _NAME) : there]
    office = next((t for t in reversed(before) if t.folded in _OFFICES), None)
    return office.text if office and office.folded != item.value else ""


def compare_lists(frame: Frame) -> Iterator[Finding]:
    """Find a name put into a list from which another was taken out and put elsewhere."""
    firsts = {place: group for group in entities(frame.window) for place in group}
    groups = [
        (group, [firsts.get(frame.window_place.get(place, -1)) for place in group])
        for group in entities(frame.claim)
    ]
    for group, homes in groups:
        own = {home for home in homes if home}
        if len(own) < 2:
            continue
        if any(_is_exchanged(frame, home, homes.count(home)) for home in own):
            words = [frame.claim.tokens[place].text for place in group]
            yield finding("attribution", ", ".join(words), "", certain=False)
            return
        for other, there in groups:
            if other is not group and own & {home for home in there if home and len(home) > 1}:
                words = [frame.claim.tokens[each[0]].text for each in (group, other)]
                yield finding("attribution", " – ".join(words), "", certain=False)
                return


def _is_exchanged(frame: Frame, listed_there: tuple[int, ...], kept: int) -> bool:
    """Say whether a list of the claim keeps two of three names, and has another for the third."""
    return 1 < kept < len(listed_there) and not frame.matched_places.issuperset(listed_there)


def _differ(item: Item, rival: Item, frame: Frame) -> bool:
    offices = _OFFICES
    if {item.value, rival.value} == offices:
        return True
    if rival.value == "sender" or item.value == "sender":
        other = item.value if rival.value == "sender" else rival.value
        return (
            other in offices
            and bool(frame.knowledge.offices)
            and other not in frame.knowledge.offices
        )
    return False


def compare_order(frame: Frame) -> Iterator[Finding]:
    """Find two names of which another is the one who does it: who does it to whom.

    A name that stands bare in the claim and behind a preposition in the window has changed
    parts with one of which the reverse holds, unless one of the two sentences is a passive.
    """
    pairs = _pairs(frame)
    for i, first in enumerate(pairs):
        for second in pairs[i + 1 :]:
            if _changed_parts(frame, first, second) or _changed_sides(frame, first, second):
                words = [frame.claim.tokens[pair[0]].text for pair in (first, second)]
                yield finding(
                    "attribution", " – ".join(words), " – ".join(reversed(words)), certain=False
                )


def _pairs(frame: Frame) -> list[tuple[int, int]]:
    """Give where each name or office begins in the claim and in the window."""
    firsts = {place: group[0] for group in entities(frame.window) for place in group}
    found: list[tuple[int, int]] = []
    opening = opening_name(frame)
    for group in (*opening, *entities(frame.claim)):
        there = [frame.window_place[place] for place in group if place in frame.window_place]
        heads = {firsts[place] for place in there if place in firsts}
        if len(heads) == 1:
            found.append((group[0], heads.pop()))
    return [pair for pair in found if _is_named_once(frame.claim, pair[0])]


def opening_name(frame: Frame) -> tuple[tuple[int, ...], ...]:
    """Give the first word of the claim where only the window shows that its capital is a name's."""
    first = frame.alignment.matches[0] if frame.alignment.matches else None
    is_name = first and first.item.initial and first.other and first.other.kind == "name"
    return ((first.item.place,),) if first and is_name else ()


def _is_named_once(reading: Reading, place: int) -> bool:
    word = reading.tokens[place].folded
    return sum(token.folded == word for token in reading.tokens) == 1


def _changed_parts(frame: Frame, first: tuple[int, int], second: tuple[int, int]) -> bool:
    words = [frame.claim.tokens[pair[0]].folded for pair in (first, second)]
    if first[1] == second[1] or words[0] == words[1] or listed(frame.claim, first[0], second[0]):
        return False
    ours = [mark_before(frame.claim, place) for place in (first[0], second[0])]
    theirs = [mark_before(frame.window, place) for place in (first[1], second[1])]
    turned = (first[0] < second[0]) != (first[1] < second[1])
    if receives(frame.claim) != receives(frame.window):
        return sorted(map(bool, ours)) == sorted(map(bool, theirs)) == [False, True] and (
            bool(ours[0]) == bool(theirs[0])
        )
    if is_passive(frame.claim) != is_passive(frame.window):
        return (not turned) and ours == theirs == ["", ""]
    bare, their_bare = [not mark for mark in ours], [not mark for mark in theirs]
    if bare == their_bare:
        return turned and all(bare) and not in_two_clauses(frame, first, second)
    return sorted(bare) == sorted(their_bare) == [False, True]


def in_two_clauses(frame: Frame, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Say whether both texts tell of each name in a clause of its own, so that order says nothing."""
    return all(
        reading.tokens[one].clause != reading.tokens[other].clause
        for reading, one, other in (
            (frame.claim, first[0], second[0]), (frame.window, first[1], second[1]),
        )
    )  # fmt: skip


def _changed_sides(frame: Frame, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Say whether `minder dan` compares the names the other way round."""
    ours, theirs = place_of_than(frame.claim), place_of_than(frame.window)
    if ours is None or theirs is None:
        return False
    return any((pair[0] < ours) != (pair[1] < theirs) for pair in (first, second))


def place_of_than(reading: Reading) -> int | None:
    """Give the place of the `dan` of a comparison: not the first word, nor that of `meer dan 500`."""
    amounts = [(q.bound_start, q.end) for q in reading.quantities]
    return next(
        (
            i
            for i, token in enumerate(reading.tokens)
            if token.folded == "dan"
            and i
            and not any(start <= token.start < end for start, end in amounts)
        ),
        None,
    )


def listed(reading: Reading, one: int, other: int) -> bool:
    """Say whether two names are parts of one name or of one list."""
    first, second = sorted((one, other))
    between = reading.text[reading.tokens[first].end : reading.tokens[second].start]
    return not re.sub(
        r"\b(?:en|of|de|het|van|voor|der|den)\b|[,\s&–-]|\b[A-Z][\w’'-]*", "", between
    )


def entities(reading: Reading) -> tuple[tuple[int, ...], ...]:
    """Give the places of the names and offices in a text, those of one name or list together."""
    found: list[list[int]] = []
    for item in reading.items:
        if not _can_do(reading, item):
            continue
        if found and listed(reading, found[-1][-1], item.place):
            found[-1].append(item.place)
        else:
            found.append([item.place])
    return tuple(map(tuple, found))


def _can_do(reading: Reading, item: Item) -> bool:
    end = reading.tokens[item.place].end
    if item.kind == "name":
        return reading.text[end : end + 1] != "-"
    return item.kind == "role" and item.value not in {"kamer", *SELF}


def receives(reading: Reading) -> bool:
    """Say whether somebody is told to get what another gives."""
    return bool(getting(reading))


def getting(reading: Reading) -> tuple[int, ...]:
    """Give the places of the verbs that tell that somebody gets something."""
    return tuple(i for i, token in enumerate(reading.tokens) if token.folded in _GETTING)


def is_passive(reading: Reading) -> bool:
    """Say whether a text tells by whom something is done."""
    words = {token.folded for token in reading.tokens}
    return bool(words & {"wordt", "worden", "werd", "werden", "is", "zijn"}) and "door" in words
