"""Notes that were typed by hand: `1)` or `[1]`, with their texts at the end, as questions have them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.footnotes import Note, mark_of
from corpus.lines import BREAK, Line
from corpus.traced import Traced, join_with_space

_FORMS = {
    r"\(?(\d{1,2})\)\s*(?=\S)": r"(?<=[\w?!.,;:»”\"'’)])\s?(?<!\d)\(?{0}\)(?=[\s.,;:?!]|$)",
    r"\[(\d{1,2})\]\s*(?=\S)": r"\s?\[{0}\]",
}


@dataclass(frozen=True, slots=True)
class _Typed:
    """A note at the end: its number, its text, and the lines that it stands on."""

    number: str
    text: Traced
    places: range


def take_endnotes(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Note]]:
    """Make notes of the last lines where they are, and marks of what points to them.

    Each must have its mark above them, in order; else nothing is changed.
    """
    for start, mark in _FORMS.items():
        typed = _at_the_end(lines, re.compile(start))
        marked = _marked(lines, typed, mark) if typed else None
        if marked:
            return marked, [Note(note.number, note.text) for note in typed]
    return lines, ()


def _at_the_end(lines: Sequence[Line], start: re.Pattern[str]) -> tuple[_Typed, ...]:
    """Give the notes that run to the end of the text, numbers rising from 1; else none."""
    begins = [(i, match) for i, line in enumerate(lines) if (match := start.match(line.text.text))]
    first = next((n for n in reversed(range(len(begins))) if begins[n][1].group(1) == "1"), None)
    if first is None:
        return ()
    found = begins[first:]
    numbers = [int(match.group(1)) for _, match in found]
    if numbers != sorted(set(numbers)):
        return ()
    ends = [*(place for place, _ in found[1:]), len(lines)]
    return tuple(
        _typed(lines, range(place, end), match)
        for (place, match), end in zip(found, ends, strict=True)
    )


def _typed(lines: Sequence[Line], places: range, start: re.Match[str]) -> _Typed:
    text = lines[places.start].text[start.end() :]
    for place in places[1:]:
        text = join_with_space(text, lines[place].text)
    return _Typed(start.group(1), text, places)


def _marked(lines: Sequence[Line], typed: Sequence[_Typed], form: str) -> list[Line] | None:
    """Put a mark in the place of each number above; None where one has none."""
    kept = list(lines)
    begin, end = 0, typed[0].places.start
    for position, note in enumerate(typed):
        pattern = re.compile(form.format(note.number))
        found = next(_marks(kept[begin:end], pattern), None)
        if found is None:
            return None
        begin += found[0]
        line, match = kept[begin], found[1]
        mark = Traced(mark_of(position), line.text.origin[match.start() : match.start() + 1])
        text = line.text[: match.start()] + mark + line.text[match.end() :]
        kept[begin] = replace(line, text=text)
        for own in note.places:
            kept[own] = replace(BREAK, page=kept[own].page)
    return kept


def _marks(lines: Sequence[Line], pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield where a mark stands; the end of `(artikel 3)` is none."""
    for place, line in enumerate(lines):
        for match in pattern.finditer(line.text.text):
            before = match.string[: match.start()]
            if before.count("(") <= before.count(")"):
                yield place, match
