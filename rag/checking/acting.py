"""Whether who does it in a sentence is who does it in the paragraph: the subject of the same verb.

`De banken zijn verantwoordelijk. De AFM ziet toe.` doesn't bear `De banken zien toe`, nor does
`Ik bespreek dat met de AFM` bear `De AFM bespreekt dat`.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from rag.checking.attribution import is_passive, mark_before, receives
from rag.checking.clauses import (
    FIRST_PERSON,
    Deed,
    deed_at,
    deeds,
    is_done_to,
    noun_after,
    points_back,
    said_by_sender,
)
from rag.checking.frame import Finding, Frame, finding
from rag.checking.missing import BEFORE_NOUNS
from rag.checking.parts import mark_of
from rag.checking.phrases import HELPING
from rag.checking.reading import PARTICIPLE, Item, Reading
from rag.checking.wording import sentences_of

# Who may stand in a claim for the `ik` or `wij` of a letter.
_SENDERS = frozenset("sender we minister staatssecretaris kabinet ministerie rijk".split())
_BY = frozenset({"door", "volgens", "aldus", "namens"})
_BEING = frozenset("is zijn was waren blijft blijven".split())
_WITH_PARTICIPLE = _BEING | frozenset("heeft hebben heb had hadden".split())
_WANTING = frozenset({"wil", "willen"})
_NOT_THIS = frozenset("nieuwe nieuw volgende volgend vorige vorig komende toekomstige".split())
_NEAR = 6
_LETTING = frozenset("zie zien laat laten".split())
# Verbs of which what is done to may be the subject too.
_TURNING = re.compile(
    r"(?:start|begin|begon|eindig|stop|verander|verbeter|versnel|vertraag|wijzig|sluit|slot|open|"
    r"verschuif|verschuiv|loopt|lopen|gaat|gaan|komt|komen|past|passen|geldt|gelden)"
)
_PRONOUNS = frozenset("hij zij ze die dit deze dat het er wie".split())


def compare_acting(frame: Frame) -> Iterator[Finding]:
    """Find a subject of the claim that is not the subject of the same verb in the window."""
    if receives(frame.claim) or receives(frame.window) or is_passive(frame.claim):
        return
    for deed in deeds(frame.claim):
        verb = _verb(frame, deed)
        if verb is None:
            continue
        other = _other_doer(frame, deed, frame.window_place[verb])
        if other:
            word = frame.claim.tokens[deed.heads[0]].text
            yield finding("attribution", word, other, certain=False)
            return


def _verb(frame: Frame, deed: Deed) -> int | None:
    """Give the place of the word that says what the subject does or is, if the window has it."""
    helping = frame.claim.tokens[deed.verb]
    if helping.folded not in HELPING:
        return deed.verb if deed.verb in frame.window_place else None
    rest = [
        i for i in frame.claim.items
        if deed.verb < i.place < deed.end and i.place not in deed.phrase
        and frame.claim.tokens[i.place].clause == helping.clause
    ]  # fmt: skip
    if not rest:
        return None
    verb = next(
        (i.place for i in reversed(rest) if _is_verb_of(frame.claim, helping.folded, i)), None
    )
    if verb is not None:
        return verb if verb in frame.window_place else None
    if helping.folded not in _BEING or rest[0].weight < 1 or rest[0].kind != "content":
        return None
    before = rest[0].place - 1
    is_noun = frame.claim.tokens[before].folded in BEFORE_NOUNS and before != deed.verb
    is_noun = is_noun or bool(mark_of(frame.claim, rest[0].place))
    return rest[0].place if rest[0].place in frame.window_place and not is_noun else None


def _other_doer(frame: Frame, deed: Deed, there: int) -> str:
    """Give who does in the window what one of a claim's subjects does; nothing where it is the same."""
    theirs = deed_at(frame.window, there)
    suffers = is_done_to(frame.claim, deed) and not _am(frame.window, there)
    if suffers and (theirs is None or not is_done_to(frame.window, theirs)):
        return ""
    if not suffers and (said_by_sender(frame.window, there) or _is_of_sender(frame, theirs)):
        return "" if _may_be_sender(frame, deed, there) else "ik"
    if theirs is None:
        return _to_whom(frame, deed, there) or _other_of_noun(frame, deed, there)
    if _is_unclear(frame.window, theirs, there):
        return ""
    homes = list(_homes(frame, deed))
    if not homes and not suffers and is_done_to(frame.window, theirs):
        return frame.window.tokens[theirs.heads[0]].text if _is_borrowed(frame, deed) else ""
    if all(_does(frame.window, theirs, home) for home in homes):
        return ""
    return frame.window.tokens[theirs.heads[0]].text


def _is_verb_of(reading: Reading, helping: str, item: Item) -> bool:
    """Say whether a word is the participle of a helping verb, or its infinitive at the clause's end."""
    word = reading.tokens[item.place].folded
    following = reading.tokens[item.place + 1 : item.place + 2]
    is_last = not following or not following[0].is_word
    if helping in _WITH_PARTICIPLE:
        return bool(PARTICIPLE.match(word)) and (is_last or not mark_of(reading, item.place))
    return word.endswith("en") and is_last


def _is_borrowed(frame: Frame, deed: Deed) -> bool:
    """Say whether the subject was only named before: from `het is onderzocht` nobody learns by whom."""
    return any(m.elsewhere and m.item.place in deed.heads for m in frame.alignment.matches)


def _am(reading: Reading, place: int) -> bool:
    """Say whether a clause has `ben`: in `ik ben verheugd` nothing is done to anybody."""
    clause = reading.tokens[place].clause
    return any(t.clause == clause and t.folded == "ben" for t in reading.tokens)


def _is_of_sender(frame: Frame, deed: Deed | None) -> bool:
    return deed is not None and frame.window.tokens[deed.heads[0]].folded in FIRST_PERSON


def _to_whom(frame: Frame, deed: Deed, there: int) -> str:
    """Give `aan` where the subject of a claim is who it was done to: `aan de raad is gevraagd`."""
    tokens = frame.window.tokens
    clause = tokens[there].clause
    homes = frame.places_in_window(deed.heads[0])
    behind = all(
        tokens[home].clause == clause
        and "aan" in {t.folded for t in tokens[max(0, home - _NEAR) : home] if t.clause == clause}
        for home in homes
    )
    is_deed = bool(PARTICIPLE.match(tokens[there].folded))
    return "aan" if homes and behind and is_deed and not is_done_to(frame.claim, deed) else ""


def _other_of_noun(frame: Frame, deed: Deed, there: int) -> str:
    """Give whose deed it is where a verb is a noun: `het wegvallen van A`, if the claim lacks A."""
    tokens = frame.window.tokens
    around = [t.folded for t in (*tokens[there - 1 : there], *tokens[there + 1 : there + 2])]
    owner = noun_after(frame.window, there + 2) if around == ["het", "van"] else None
    if owner is None or owner in frame.matched_places:
        return ""
    return tokens[owner].text if any(_homes(frame, deed)) else ""


def _homes(frame: Frame, deed: Deed) -> Iterator[frozenset[int]]:
    """Give where the window has each noun of a subject, with the adjectives before it."""
    start = deed.phrase.start
    for head in deed.heads:
        homes = frame.places_in_window(head)
        if homes:
            yield homes.union(*(frame.places_in_window(i) for i in range(start, head)))
        start = head + 1


def _is_unclear(reading: Reading, deed: Deed, there: int) -> bool:
    """Say whether a subject stands for another word, or may not be that of a verb behind `te`."""
    return (
        points_back(reading, deed)
        or reading.tokens[deed.heads[0]].folded in _PRONOUNS
        or reading.tokens[there - 1].folded == "te"
    )


def _does(reading: Reading, deed: Deed, homes: frozenset[int]) -> bool:
    """Say whether a word is in the subject, or told to be the doer by `door`."""
    if any(place in deed.phrase for place in homes):
        return True
    marks = {
        mark for place in homes for mark in (mark_of(reading, place), mark_before(reading, place))
    }
    together = {t.folded for p in homes for t in reading.tokens[max(0, p - _NEAR) : p]} & {"samen"}
    return bool(together or marks & _BY) or (is_done_to(reading, deed) and "met" in marks)


def _may_be_sender(frame: Frame, deed: Deed, there: int) -> bool:
    """Say whether the subject of a claim is who wrote the letter, or did it together with them."""
    if _TURNING.match(frame.claim.tokens[deed.verb].folded):
        return True  # `Ik start een onderzoek`, so that the research starts
    words = {t.folded for t in frame.window.tokens if t.clause == frame.window.tokens[there].clause}
    items = {i.place: i for i in frame.claim.items}
    if not _LETTING.isdisjoint(words):
        return True
    for head in deed.heads:
        homes = frame.places_in_window(head)
        item = items.get(head)
        here = _in_sentence(frame.window, there, homes)
        wants = frame.claim.tokens[deed.verb].folded in _WANTING
        if item is None or (_is_beside_sender(frame.window, here) and not wants):
            continue
        if item.kind == "role" and item.value in _SENDERS:
            if frame.claim.tokens[head - 1].folded in _NOT_THIS or _is_of_another(
                frame, head, deed.phrase.stop
            ):
                return False
        elif item.kind != "name" or homes:
            return False
    return True


def _is_of_another(frame: Frame, head: int, end: int) -> bool:
    """Say whether the window names what an office is of, so that it isn't that of the sender."""
    offices = (i.place for i in frame.claim.items if i.kind == "role" and i.place > head)
    names = range(head, min((end, *offices)))
    return any(
        m.quality and m.item.kind == "name" and m.item.place in names
        and not frame.knowledge.is_sender(m.item)
        and frame.knowledge.office_words.isdisjoint(m.item.forms)
        for m in frame.alignment.matches
    )  # fmt: skip


def _in_sentence(reading: Reading, there: int, homes: frozenset[int]) -> frozenset[int]:
    sentences = sentences_of(reading)
    return frozenset(home for home in homes if sentences[home] == sentences[there])


def _is_beside_sender(reading: Reading, homes: Iterable[int]) -> bool:
    """Say whether a word stands right before `en ik`, or behind `samen met`."""
    for home in homes:
        after = [t.folded for t in reading.tokens[home + 1 : home + 1 + _NEAR]]
        before = [t.folded for t in reading.tokens[max(0, home - _NEAR) : home]]
        if any(one == "en" and other in FIRST_PERSON for one, other in pairwise(after)):
            return True
        if "samen" in before or any(
            one in FIRST_PERSON and other == "en" for one, other in pairwise(before)
        ):
            return True
    return False
