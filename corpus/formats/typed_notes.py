"""Notes that were typed by hand: `[1]`, `1)` or a raised figure, with their texts at the end.

Parliamentary questions are sent round in this form, and answers copy them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.formats.composition import Inline, NoteMark, Written, WrittenNote, whole_strings

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURES = str.maketrans(_RAISED, "0123456789")
_START = re.compile(
    rf"\s*(?:\[(?P<square>\d{{1,2}})\]|\(?(?P<round>\d{{1,2}})\)|(?P<dotted>\d{{1,2}})\.(?!\d)|(?P<raised>[{_RAISED}]{{1,2}}))\s*(?=\S)"
)
_MARKS = {
    "square": r"\s?\[{0}\]",
    "round": r"(?<=[\w?!.,;:”\"’')])\s?(?<!\d)\(?{0}\)",
    "dotted": r"(?:(?<=[a-z”\"’'])|(?<=[?!.])\s?){0}\)",  # `gedrag2)`, with `2.` at the end
    "raised": rf"(?<=[^\s\d{_RAISED}]){{0}}(?![{_RAISED}])",
}
_GOES_ON = re.compile(r"\s*(?:[a-z(),]|https?:|www\.)")
_LONGEST = 1_500  # characters of a note
_MOST = 99


@dataclass(frozen=True, slots=True)
class _Typed:
    """A note at the end: its form, its number, and the places of its paragraphs."""

    form: str
    number: int
    start: int
    places: tuple[int, ...]


def take_typed_notes(
    paragraphs: Sequence[Written], notes: dict[str, WrittenNote]
) -> tuple[list[Written], dict[str, WrittenNote]]:
    """Make notes of the paragraphs at the end that are, and marks of what points to them.

    All of them must be marked above, in order; else nothing is changed.
    """
    typed = _at_the_end(paragraphs)
    kept = list(paragraphs)
    for place in (place for note in typed for place in note.places):
        kept[place] = Written()
    begin = 0
    clash = {note.number for note in notes.values()} & {str(note.number) for note in typed}
    found: dict[str, WrittenNote] = {}
    for note in typed:
        marked = _mark(kept, note, begin)
        if marked is None:
            return list(paragraphs), notes
        begin = marked
        printed = f"{note.number})" if clash else str(note.number)
        found[_key(note)] = WrittenNote(number=printed, parts=_text(paragraphs, note))
    return kept, {**notes, **found}


def _at_the_end(paragraphs: Sequence[Written]) -> list[_Typed]:
    """Find the run of numbered notes that the text ends with, counted up from 1."""
    found: list[_Typed] = []
    behind: list[int] = []  # paragraphs of the note that is being found, from its last
    for place in range(len(paragraphs) - 1, -1, -1):
        text = _joined(paragraphs[place])
        if not text.strip():
            continue
        start = _START.match(text)
        if start and len(text) < _LONGEST:
            form, figures = next((f, n) for f, n in start.groupdict().items() if n)
            number = int(figures.translate(_FIGURES))
            if found and (form != found[-1].form or number >= found[-1].number):
                return []
            found.append(_Typed(form, number, start.end(), (place, *reversed(behind))))
            behind = []
            if number == 1:
                return list(reversed(found))
        elif _GOES_ON.match(text) and not behind and len(found) < _MOST:
            behind.append(place)
        else:
            break
    return []


def _mark(paragraphs: list[Written], note: _Typed, begin: int) -> int | None:
    """Put a mark at the first place that points to a note; give that place."""
    figures = str(note.number)
    if note.form == "raised":
        figures = "".join(_RAISED[int(figure)] for figure in figures)
    pattern = re.compile(_MARKS[note.form].format(figures))
    for place in range(begin, note.places[0]):
        parts = tuple(_marked(paragraphs[place].parts, pattern, _key(note)))
        if NoteMark(_key(note)) in parts:
            paragraphs[place] = replace(paragraphs[place], parts=parts)
            return place
    return None


def _marked(parts: Sequence[Inline], pattern: re.Pattern[str], key: str) -> Iterator[Inline]:
    found = False
    for part in whole_strings(parts):
        match = pattern.search(part) if isinstance(part, str) and not found else None
        if match is None or not isinstance(part, str):
            yield part
            continue
        found = True
        yield from (part[: match.start()], NoteMark(key), part[match.end() :])


def _text(paragraphs: Sequence[Written], note: _Typed) -> tuple[Inline, ...]:
    whole = " ".join(_joined(paragraphs[place]) for place in note.places)
    return (whole[note.start :],)


def _joined(written: Written) -> str:
    return "".join(part for part in written.parts if isinstance(part, str))


def _key(note: _Typed) -> str:
    return f"typed {note.number}"
