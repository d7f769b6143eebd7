"""The headings of a letter as an outline, whatever signs marked their levels."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from corpus.letter import Heading


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings met so far and the path to the place that has been reached.

    `parts` are the ranks that occur in what is still to come, in order: the first is level 1. A
    rank below zero is that of the title of an annex, which is an outline by itself.
    """

    parts: tuple[tuple[int, ...], ...]
    headings: tuple[Heading, ...] = ()
    open: tuple[Heading, ...] = ()

    @classmethod
    def of(cls, ranks: Iterable[int]) -> "Outline":
        """Begin an outline of headings of these ranks, given as they follow each other."""
        parts: list[set[int]] = [set()]
        for rank in ranks:
            if rank < 0:
                parts.append(set())
            parts[-1].add(rank)
        return cls(tuple(tuple(sorted(part)) for part in parts))

    def enter(self, text: str, rank: int) -> "Outline":
        """Go in under a heading; those of its own level and below are left."""
        parts = self.parts[1:] if rank < 0 else self.parts
        heading = Heading(text=text, level=parts[0].index(rank) + 1)
        above = tuple(h for h in self.open if h.level < heading.level)
        return replace(
            self, parts=parts, headings=(*self.headings, heading), open=(*above, heading)
        )

    @property
    def path(self) -> tuple[str, ...]:
        """The texts of the headings that are open, outermost first."""
        return tuple(h.text for h in self.open)
