"""Which word of a sentence answers to which word of a paragraph, and how much is covered."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rag.checking.compounds import splits
from rag.checking.likeness import Knowledge, likeness
from rag.checking.markers import MarkerKind
from rag.checking.opposites import opposite, rival_sides, sides
from rag.checking.reading import Item, Reading, keys_of
from rag.checking.vocabulary import same_form

_PARTS, _CONTEXT = 0.85, 0.9
_AS_GOOD = 0.06
_CLAUSE_AWAY = 4
_ROOT = 4  # letters that the degrees of a word share
_NO_HEDGES = frozenset({"must", "future", "said"})
_TOGETHER = 6  # words between the parts of a compound told apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A word of a sentence with the word of the paragraph that it answers to, if any.

    `flipped` where that word says the opposite; `elsewhere` where the word stands beside the
    sentences that bear the claim, `denied` where these deny it, `hedged` where they only expect,
    wish or allow it; `lent` where the letter's subject has it; `places` all places of words that
    would do as well.
    """

    item: Item
    other: Item | None = None
    quality: float = 0.0
    flipped: bool = False
    elsewhere: bool = False
    denied: bool = False
    hedged: str = ""
    lent: bool = False
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The matches of all words of a sentence."""

    matches: tuple[Match, ...]

    @property
    def coverage(self) -> float:
        """The share of the sentence's weight that the paragraph speaks of, in [0, 1]."""
        total = sum(match.item.weight for match in self.matches)
        covered = sum(match.item.weight * match.quality for match in self.matches)
        return covered / total if total else 0.0

    @property
    def here(self) -> float:
        """The share that the window itself speaks of, without what it points back to."""
        total = sum(match.item.weight for match in self.matches)
        covered = sum(m.item.weight * m.quality for m in self.matches if not m.elsewhere)
        return covered / total if total else 0.0

    def missing(self) -> tuple[Item, ...]:
        """Give the words that nothing answers to."""
        return tuple(m.item for m in self.matches if not m.quality)


def align(claim: Reading, window: Reading, context: Reading, knowledge: Knowledge) -> Alignment:
    """Find for each word of a claim the word that answers to it.

    Args:
        claim: The sentence to check.
        window: The sentences of the paragraph that it is held against.
        context: What a reader of these knows already: heading, and what they point back to.
        knowledge: What the letter adds.
    """
    taken: set[int] = set()
    last = 0
    matches: list[Match] = []
    for item in claim.items:
        match = _best(item, window, knowledge, taken, near=last)
        if not match.quality or match.flipped:
            beside = _best(item, context, knowledge, set())
            if beside.quality and not beside.flipped and not match.flipped:
                match = Match(
                    item=item,
                    other=None,
                    quality=beside.quality * _CONTEXT,
                    elsewhere=True,
                    denied=bool(_turned(context, beside, "negation")),
                    hedged=_turned(context, beside, "firmness"),
                )
        if match.other:
            taken.add(match.other.place)
            last = match.other.place
        matches.append(match)
    return Alignment(matches=tuple(_with_flips(claim, window, matches)))


def _turned(reading: Reading, match: Match, kind: MarkerKind) -> str:
    """Give the word that turns the clause that a word stands in, or the one that this hangs on."""
    if not match.other:
        return ""
    clause = reading.tokens[match.other.place].clause
    first = next((t.folded for t in reading.tokens if t.clause == clause and t.is_word), "")
    clauses = {clause, clause - 1} if first == "dat" and kind == "firmness" else {clause}
    return next(
        (
            m.words for m in reading.markers
            if m.kind == kind and m.value not in _NO_HEDGES and reading.clause_of(m.start) in clauses
        ),
        "",
    )  # fmt: skip


def _with_flips(claim: Reading, window: Reading, matches: list[Match]) -> Iterator[Match]:
    """Match a word to its opposite after all where that stands nearer to what it speaks of.

    In `lager dan vorig jaar, maar door de hogere instroom …` the `hoger` is of something else.
    """
    same = {m.other.place for m in matches if m.other and not m.flipped}
    for match in matches:
        if match.flipped and match.other and match.other.place in same:
            # That word is said in the claim too, beside this one.
            said = {f for m in matches if m.other and not m.flipped for f in m.other.forms}
            others = [o for o in _opposites(match.item, window) if said.isdisjoint(o.forms)]
            yield replace(match, other=others[0]) if others else Match(item=match.item)
            continue
        if match.flipped or not match.other or not any(map(sides, match.item.forms)):
            yield match
            continue
        beside = [
            (m.other.place, *m.places)
            for m in sorted(matches, key=lambda m: _distance(claim, m.item.place, match.item.place))
            if m.other and m is not match and m.item.place != match.item.place
        ][:3]
        rivals = [
            o for o in _opposites(match.item, window)
            if o.place not in match.places and o.place not in same
        ]  # fmt: skip
        near = min(rivals, key=lambda o: _nearness(window, o.place, beside), default=None)
        own = min(_nearness(window, place, beside) for place in (match.other.place, *match.places))
        if near and beside and _nearness(window, near.place, beside) < own:
            yield replace(match, other=near, flipped=True)
        else:
            yield match


def _nearness(reading: Reading, place: int, beside: list[tuple[int, ...]]) -> float:
    """Give how far a place is from the nearest of the places of each word beside it."""
    return sum(min(_distance(reading, place, other) for other in places) for places in beside)


def _distance(reading: Reading, one: int, other: int) -> int:
    clauses = abs(reading.tokens[one].clause - reading.tokens[other].clause)
    return abs(one - other) + _CLAUSE_AWAY * clauses


def _best(
    item: Item, reading: Reading, knowledge: Knowledge, taken: set[int], *, near: int = 0
) -> Match:
    """Give the match of a word: the likest, of those one not yet taken and near the last match."""
    likely = reading.items if knowledge.is_sender(item) else _alike(item, reading)
    found = [(likeness(item, other, knowledge), other) for other in likely]
    best = max((quality for quality, _ in found), default=0.0)
    if best:
        alike = [other for quality, other in found if quality > best - _AS_GOOD]
        other = min(alike, key=lambda o: (o.place in taken, abs(o.place - near)))
        return Match(item=item, other=other, quality=best, places=tuple(o.place for o in alike))
    opposed = min(
        () if _has_its_degree(item, reading) else _opposites(item, reading),
        key=lambda o: abs(o.place - near),
        default=None,
    )
    if item.kind in {"content", "light"}:
        pair = _in_two(item, reading)
        if pair:
            return Match(item=item, other=pair, quality=_PARTS)
    if opposed:
        return Match(item=item, other=opposed, quality=_PARTS, flipped=True)
    return Match(item=item)


def _alike(item: Item, reading: Reading) -> tuple[Item, ...]:
    """Give the words that may be likened to a word: those that share a key, else all of its kind."""
    if item.kind in {"role", "name"} or item.initial:
        return tuple(i for i in reading.items if i.kind != "role" or item.kind == "role")
    found = {i.place: i for key in keys_of(item) for i in reading.by_key.get(key, ())}
    if found:
        return tuple(found.values())
    forms = [form for form in item.forms if len(form) >= 4]
    if not any(form[:4] in reading.grams or form[-5:-1] in reading.grams for form in forms):
        return tuple(i for i in reading.items if i.kind == "name")
    return reading.items


def _opposites(item: Item, reading: Reading) -> list[Item]:
    """Give the words that say the opposite of a word."""
    turned = any(sides(f) or rival_sides(f) or _is_negative(f) for f in item.forms)
    return [
        other for other in reading.items
        if (turned or any(map(_is_negative, other.forms))) and _opposed(item, other)
    ]  # fmt: skip


def _has_its_degree(item: Item, reading: Reading) -> bool:
    """Say whether a text has `kortere` where it is asked for `korte`: no `lange` is in its place."""
    return any(
        form[:_ROOT] == other[:_ROOT] and not sides(form).isdisjoint(sides(other))
        for form in item.forms
        for theirs in reading.items
        for other in theirs.forms
    )


def _is_negative(form: str) -> bool:
    return form.startswith(("on", "non", "niet", "geen"))


def _denies(phrase: str, word: str) -> bool:
    return " " in phrase and phrase.split()[-1] == word


def _opposed(item: Item, other: Item) -> bool:
    return (
        item.kind in {"content", "light"}
        and other.kind in {"content", "light"}
        and any(
            opposite(one, two) or _denies(one, two) or _denies(two, one)
            for one in item.forms
            for two in other.forms
        )
    )


def _in_two(item: Item, reading: Reading) -> Item | None:
    """Find a compound's two parts near each other among the words of a text.

    The head must be a word of its own: a `wegbeheerder` beside the `spoor` is no `spoorbeheerder`.
    """
    for form in item.forms:
        if len(form) < 8:
            continue
        for first, last in splits(form):
            if first[:4] not in reading.grams or last[:4] not in reading.grams:
                continue
            for head in _words_like(last, reading):
                if any(
                    abs(place - head.place) <= _TOGETHER for place in _begun_with(first, reading)
                ):
                    return head
    return None


def _words_like(word: str, reading: Reading) -> Iterator[Item]:
    for other in reading.items:
        if other.kind in {"content", "light", "name"} and any(
            same_form(word, form) for form in other.forms
        ):
            yield other


def _begun_with(word: str, reading: Reading) -> Iterator[int]:
    """Yield the places of a word and of compounds that begin with it."""
    for other in reading.items:
        if other.kind in {"content", "light", "name"} and any(
            same_form(word, form) or form.startswith(word) for form in other.forms
        ):
            yield other.place
