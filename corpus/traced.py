"""Text that remembers, for each of its characters, where in the source it came from."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from operator import ne, sub

from corpus.letter import Run


@dataclass(frozen=True, slots=True)
class Traced:
    """A string with the source offset of each character; `len(text) == len(origin)`.

    The offsets are a `range` for as long as nothing was taken out or put in: most lines.
    """

    text: str
    origin: Sequence[int]

    @classmethod
    def of(cls, text: str, start: int = 0) -> "Traced":
        """Trace a stretch of the source that begins at offset `start`."""
        return cls(text, range(start, start + len(text)))

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> "Traced":
        return Traced(self.text[part], self.origin[part])

    def __add__(self, other: "Traced") -> "Traced":
        return Traced(self.text + other.text, (*self.origin, *other.origin))

    def strip(self) -> "Traced":
        """Take white space off both ends."""
        right = self.text.rstrip()
        start = len(right) - len(right.lstrip())
        return self if len(right) - start == len(self.text) else self[start : len(right)]

    def replace(
        self, pattern: re.Pattern[str], by: str | Callable[[re.Match[str]], str]
    ) -> "Traced":
        """Replace each match; the new characters come from where the match began."""
        if not pattern.search(self.text):
            return self
        parts: list[Traced] = []
        done = 0
        for match in pattern.finditer(self.text):
            new = by if isinstance(by, str) else by(match)
            parts.append(self[done : match.start()])
            parts.append(self._inserted(new, match))
            done = match.end()
        parts.append(self[done:])
        return join(parts)

    def _inserted(self, new: str, match: re.Match[str]) -> "Traced":
        old = self.origin[match.start() : match.end()]
        if not new:
            return EMPTY
        if not old:
            raise ValueError("a pattern that matches nothing has no place in the source")
        last = len(old) - 1
        return Traced(new, tuple(old[min(i, last)] for i in range(len(new))))

    def runs(self) -> tuple[Run, ...]:
        """Give the origin as stretches that advance together with the source."""
        if isinstance(self.origin, range) or not self.origin:
            return tuple(Run(0, source) for source in self.origin[:1])
        ahead = tuple(map(sub, self.origin, range(len(self.origin))))
        # Compared by the interpreter's own loops: there are as many characters as in the letter.
        breaks = bytes(map(ne, ahead, islice(ahead, 1, None)))
        starts = [0]
        while (place := breaks.find(1, starts[-1])) >= 0:
            starts.append(place + 1)
        return tuple(Run(start, self.origin[start]) for start in starts)


EMPTY = Traced("", ())


def join(parts: Iterable[Traced]) -> Traced:
    """Put stretches together."""
    kept = tuple(parts)
    origin = tuple(chain.from_iterable(p.origin for p in kept))
    return Traced("".join(p.text for p in kept), origin)


def join_with_space(left: Traced, right: Traced) -> Traced:
    """Put a space between two stretches, traced to the end of the first."""
    if not left or not right:
        return left + right
    origin = (*left.origin, left.origin[-1], *right.origin)
    return Traced(f"{left.text} {right.text}", origin)
