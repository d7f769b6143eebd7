"""Text that remembers, for each of its characters, where in the source it came from."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

from corpus.letter import Run


@dataclass(frozen=True, slots=True)
class Traced:
    """A string with the source offset of each character; `len(text) == len(origin)`."""

    text: str
    origin: tuple[int, ...]

    @classmethod
    def of(cls, text: str, start: int = 0) -> "Traced":
        """Trace a stretch of the source that begins at offset `start`."""
        return cls(text, tuple(range(start, start + len(text))))

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> "Traced":
        return Traced(self.text[part], self.origin[part])

    def __add__(self, other: "Traced") -> "Traced":
        return Traced(self.text + other.text, self.origin + other.origin)

    def strip(self) -> "Traced":
        """Take white space off both ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self[start : max(start, len(self.text.rstrip()))]

    def replace(
        self, pattern: re.Pattern[str], by: str | Callable[[re.Match[str]], str]
    ) -> "Traced":
        """Replace each match; the new characters come from where the match began."""
        parts: list[Traced] = []
        done = 0
        for match in pattern.finditer(self.text):
            new = by if isinstance(by, str) else by(match)
            parts.append(self[done : match.start()])
            parts.append(self._inserted(new, match))
            done = match.end()
        if not parts:
            return self
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
        found: list[Run] = []
        ahead: int | None = None
        for start, source in enumerate(self.origin):
            if source - start != ahead:
                ahead = source - start
                found.append(Run(start, source))
        return tuple(found)


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
    return left + Traced(" ", (left.origin[-1],)) + right
