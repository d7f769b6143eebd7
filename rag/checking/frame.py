"""A sentence laid beside the sentences of a paragraph: what is where in both."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rag.checking.alignment import Alignment
from rag.checking.likeness import Knowledge
from rag.checking.markers import Marker
from rag.checking.reading import Item, Reading
from rag.checking.verdict import Difference, DifferenceKind
from rag.checking.wording import literalness

_GOVERNED = frozenset(
    "dat om of hoe wat wie waar waarom welke in wanneer doordat waarbij zodat".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that keeps a sentence from being proved.

    `certain` where the paragraph says something else in its place, rather than nothing.
    """

    difference: Difference
    certain: bool


def finding(kind: DifferenceKind, draft: str, letters: str, *, certain: bool) -> Finding:
    """Make a finding."""
    return Finding(difference=Difference(kind=kind, draft=draft, letters=letters), certain=certain)


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A claim, the window of a paragraph, and the matches of their words."""

    claim: Reading
    window: Reading
    alignment: Alignment
    knowledge: Knowledge
    seen_from: date | None

    @cached_property
    def literal(self) -> float:
        """The share of the claim's words that stand in the window in the same order."""
        return literalness(self.claim, self.window)

    @cached_property
    def window_place(self) -> dict[int, int]:
        """The place in the window of each place of the claim that has a match there."""
        return {m.item.place: m.other.place for m in self.alignment.matches if m.other}

    def places_in_window(self, place: int) -> frozenset[int]:
        """Give all places in the window of words that answer to the one at a place of the claim."""
        return frozenset(
            there
            for m in self.alignment.matches
            if m.item.place == place and m.other
            for there in (m.other.place, *m.places)
        )

    @cached_property
    def matched_places(self) -> frozenset[int]:
        """The places in the window that answer to something in the claim."""
        words = (
            p
            for m in self.alignment.matches
            for p in (*m.places, *([m.other.place] if m.other else []))
        )
        return frozenset(words) | frozenset(self._fact_places())

    def _fact_places(self) -> Iterator[int]:
        ours = {(q.value, q.unit) for q in self.claim.quantities}
        for quantity in self.window.quantities:
            if (quantity.value, quantity.unit) in ours:
                yield self.window.place_of(quantity.start)
        days = {(m.first.month, m.first.day, m.last.month, m.last.day) for m in self.claim.moments}
        for moment in self.window.moments:
            if (moment.first.month, moment.first.day, moment.last.month, moment.last.day) in days:
                yield self.window.place_of(moment.start)

    @cached_property
    def clause_shares(self) -> dict[int, float]:
        """Which share of each clause of the window the claim speaks of."""
        totals: dict[int, list[float]] = {}
        for item in self.window.items:
            sums = totals.setdefault(self.window.tokens[item.place].clause, [0.0, 0.0])
            sums[0] += item.weight
            sums[1] += item.weight * (item.place in self.matched_places)
        starts = (
            *(q.start for q in self.window.quantities),
            *(m.start for m in self.window.moments),
        )
        for start in starts:
            place = self.window.place_of(start)
            sums = totals.setdefault(self.window.tokens[place].clause, [0.0, 0.0])
            sums[0] += 1
            sums[1] += place in self.matched_places
        return {
            clause: found / total if total else 0.0 for clause, (total, found) in totals.items()
        }

    def is_relevant(self, marker: Marker, *, share: float) -> bool:
        """Say whether the claim speaks of the clause that a marker of the window stands in.

        Or of the clause that depends on it: `verwacht dat …`, `onderzoekt of …`.
        """
        clause = self.window.clause_of(marker.start)
        if self.clause_shares.get(clause, 0.0) >= share:
            return True
        return any(self.clause_shares.get(c, 0.0) >= share for c in self._governed_by(clause))

    def is_content(self, marker: Marker, *, share: float) -> bool:
        """Say whether the claim speaks of what a noun such as `aanbeveling` says: behind it."""
        clause = self.window.clause_of(marker.start)
        if any(self.clause_shares.get(c, 0.0) >= share for c in self._governed_by(clause)):
            return True
        after = self.window.tokens[self.window.place_of(marker.end - 1) + 1 :][:1]
        return bool(after) and (not after[0].is_word or after[0].folded in {"om", "is", "luidt"})

    def _governed_by(self, clause: int) -> Iterator[int]:
        last = max((token.clause for token in self.window.tokens), default=0)
        for following in range(clause + 1, last + 1):
            first = next(
                (t for t in self.window.tokens if t.clause == following and t.is_word), None
            )
            if first is None:
                continue
            if first.folded not in _GOVERNED:
                return
            yield following

    def touches(self, marker: Marker) -> bool:
        """Say whether a word beside a marker of the window is spoken of in the claim."""
        place = self.window.place_of(marker.start)
        return any(item.place in self.matched_places for item in neighbours(self.window, place))

    def answering_clauses(self, marker: Marker) -> frozenset[int]:
        """Give the window's clauses that answer to what stands beside a marker of the claim."""
        place = self.claim.place_of(marker.start)
        return frozenset(
            self.window.tokens[self.window_place[item.place]].clause
            for item in neighbours(self.claim, place)
            if item.place in self.window_place
        )


def neighbours(reading: Reading, place: int) -> tuple[Item, ...]:
    """Give the two words that count after a place, and the two before it, in its clause first."""
    clause = reading.tokens[place].clause if reading.tokens else 0
    counting = [i for i in reading.items if i.place != place]
    inside = [i for i in counting if reading.tokens[i.place].clause == clause]
    after = [i for i in inside if i.place > place][:2]
    before = [i for i in reversed(inside) if i.place < place][:2]
    near = (*after, *before)
    return near or tuple(sorted(counting, key=lambda i: abs(i.place - place))[:2])
