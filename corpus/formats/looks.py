"""Words with the look in which they are printed, and what that says of a line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from corpus.formats.composition import Emphasis, Inline, Written

LINE_BREAK = "\n"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Look:
    """How words are printed; None where nothing is said of it."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None

    def over(self, below: "Look") -> "Look":
        """Lay this look over another, which shows where this one says nothing."""
        return Look(
            below.bold if self.bold is None else self.bold,
            below.italic if self.italic is None else self.italic,
            below.hidden if self.hidden is None else self.hidden,
            below.raised if self.raised is None else self.raised,
        )


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Printed:
    """A stretch of words of one look, a note's mark, or a line break."""

    what: Inline
    look: Look = PLAIN


def printed(text: str, look: Look) -> Printed:
    """Print words; figures that are raised stay so, since `10³` is not `103`."""
    return Printed(raised(text) if look.raised else text, look)


def raised(text: str) -> str:
    """Write figures as raised figures."""
    return text.translate(_SUPERSCRIPTS)


def lines_of(words: Iterable[Printed], page: int | None = None) -> Iterator[Written]:
    """Yield what stands between line breaks, each with the emphasis that all of it has."""
    for is_break, group in groupby(words, key=lambda each: each.what == LINE_BREAK):
        if not is_break:
            stretch = list(group)
            parts = tuple(each.what for each in stretch)
            yield Written(parts=parts, emphasis=_emphasis(stretch), page=page)


def _emphasis(stretch: list[Printed]) -> Emphasis | None:
    looks = [p.look for p in stretch if isinstance(p.what, str) and p.what.strip()]
    if looks and all(look.bold for look in looks):
        return "bold"
    return "italic" if looks and all(look.italic for look in looks) else None


def on_one_line(lines: list[Written], label: str | None = None) -> Written:
    """Put the lines of a heading or an item together, with its number before it."""
    parts: list[Inline] = [f"{label} "] if label else []
    for line in lines:
        parts += [*line.parts, " "]
    emphases = {line.emphasis for line in lines if line.text}
    emphasis = emphases.pop() if len(emphases) == 1 else None
    return Written(parts=tuple(parts), emphasis=emphasis, page=lines[0].page if lines else None)
