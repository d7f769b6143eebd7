"""A word that says of what: left out in the paragraph, as the whole letter is about it.

In a letter on the railways `de adviezen over het spoor` are `de adviezen`: `de` says that the
reader knows of what, and at the start of a paragraph he has it from the letter's subject. Only a
word behind a preposition is lent, never who does it or what is done, and only one; and none
where the paragraph says itself of what, where or for whom.
"""

from dataclasses import replace

from rag.checking.alignment import Alignment
from rag.checking.likeness import Knowledge, likeness
from rag.checking.parts import mark_of
from rag.checking.reading import Item, Reading
from rag.checking.wording import sentences_of

_OF_WHAT = frozenset("binnen in op over van".split())
_POINTING = ("daar", "er", "hier", "waar")
_COMPLEMENTS = _OF_WHAT | frozenset(
    "aan bij die dat dit met naar om rond rondom tegen tussen uit voor".split()
)
_DEFINITE = frozenset({"de", "het"})
_LENT = 0.9
_ALIKE = 0.95
_FARTHEST = 3


def lend(
    claim: Reading, window: Reading, topic: Reading, alignment: Alignment, knowledge: Knowledge
) -> Alignment:
    """Match the one word of a claim that the window lacks and the letter's subject has.

    Args:
        claim: The sentence to check.
        window: The sentence of the paragraph, its first.
        topic: The words of what the letter is about.
        alignment: What answers to what.
        knowledge: What the letter adds.
    """
    missing = [m for m in alignment.matches if not m.quality and m.item.kind in {"content", "name"}]
    nouns = (m.item for m in missing if not _is_infinitive(claim, m.item.place))
    lent = [item for item in nouns if _is_of_topic(item, topic, knowledge)]
    if len(lent) != 1 or not _is_left_out(claim, window, alignment, lent[0]):
        return alignment
    return Alignment(
        matches=tuple(
            replace(m, quality=_LENT, elsewhere=True, lent=True) if m.item is lent[0] else m
            for m in alignment.matches
        )
    )


def _is_of_topic(item: Item, topic: Reading, knowledge: Knowledge) -> bool:
    return any(likeness(item, other, knowledge) >= _ALIKE for other in topic.items)


def _is_infinitive(claim: Reading, place: int) -> bool:
    return place > 0 and claim.tokens[place - 1].folded == "te"


def _is_left_out(claim: Reading, window: Reading, alignment: Alignment, item: Item) -> bool:
    """Say whether the window has the noun that a word of the claim belongs to, and no such word."""
    mark = mark_of(claim, item.place)
    start = _start_of(claim, item.place, mark)
    head = next((m for m in reversed(alignment.matches) if m.item.place < start), None)
    if mark not in _OF_WHAT or head is None or head.other is None or head.quality < _ALIKE:
        return False
    taken = {p for m in alignment.matches if m.other for p in (m.other.place, *m.places)}
    left = [i for i in window.items if i.place not in taken and i.weight >= 1]
    says_else = any(
        i.kind == "name" or (mark_of(window, i.place) and not _leads_on(window, i.place, taken))
        for i in left
    )
    points = any(token.folded in {word + mark for word in _POINTING} for token in window.tokens)
    homes = (head.other.place, *head.places)
    return not (says_else or points or len(set(sentences_of(window))) > 1) and all(
        _is_known(window, place) and not _has_complement(window, place, left) for place in homes
    )


def _leads_on(window: Reading, place: int, taken: set[int]) -> bool:
    """Say whether a noun only leads to one that the claim has: `de totstandkoming van de visie`."""
    following = [i.place for i in window.items if i.place > place][:1]
    is_of = [t.folded for t in window.tokens[place + 1 : place + 2]] == ["van"]
    return is_of and not taken.isdisjoint(following)


def _start_of(reading: Reading, place: int, mark: str) -> int:
    return next((i for i in range(place, -1, -1) if reading.tokens[i].folded == mark), 0)


def _is_known(window: Reading, place: int) -> bool:
    """Say whether `de` or `het` stands before a noun, an adjective at most between."""
    before = [token.folded for token in window.tokens[max(0, place - _FARTHEST) : place]]
    return any(
        word in _DEFINITE and all(between.endswith("e") for between in before[i + 1 :])
        for i, word in enumerate(before)
    )


def _has_complement(window: Reading, place: int, left: list[Item]) -> bool:
    """Say whether the window says of what itself, in words that the claim lacks."""
    following = window.tokens[place + 1 : place + 2]
    if not following or following[0].folded not in _COMPLEMENTS:
        return False
    clause = following[0].clause
    return any(i.place > place and window.tokens[i.place].clause == clause for i in left)
