"""The headings of a letter as an outline, whatever signs marked their levels."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from corpus.letter import Heading


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings met so far and the path to the place that has been reached.

    `ranks` are the ranks that occur in the letter, in order: the first is level 1.
    """

    ranks: tuple[int, ...]
    headings: tuple[Heading, ...] = ()
    open: tuple[Heading, ...] = ()

    @classmethod
    def of(cls, ranks: Iterable[int]) -> "Outline":
        """Begin an outline of headings of these ranks."""
        return cls(tuple(sorted(set(ranks))))

    def enter(self, text: str, rank: int) -> "Outline":
        """Go in under a heading; those of its own level and below are left."""
        heading = Heading(text=text, level=self.ranks.index(rank) + 1)
        above = tuple(h for h in self.open if h.level < heading.level)
        return replace(self, headings=(*self.headings, heading), open=(*above, heading))

    @property
    def path(self) -> tuple[str, ...]:
        """The texts of the headings that are open, outermost first."""
        return tuple(h.text for h in self.open)
