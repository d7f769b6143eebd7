"""The numbers and letters that Word prints before list items and headings."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from corpus.formats.docx.styles import ListPlace, Styles, is_on, value_of, whole_number
from corpus.formats.figures import lettered, roman

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered: `1.`, `a)`, or with a bullet."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    in_figures: bool = False  # the levels above are written in figures, however they are printed


class Numbering:
    """The lists of a file, and how far each of them has been counted."""

    def __init__(self, part: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._numbers: dict[str, Element] = {}
        if part is not None:
            self._abstract = {e.get("abstractNumId", ""): e for e in part.findall("w.abstractNum")}
            self._numbers = {e.get("numId", ""): e for e in part.findall("w.num")}
        self._levels: dict[str, tuple[_Level, ...]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, place: ListPlace) -> str | None:
        """Count a paragraph and give what is printed before it: `` for a bullet.

        None where the place is in no list: the numbering was taken off.
        """
        number = self._numbers.get(place.number_id)
        if number is None:
            return None
        counted = value_of(number, "w.abstractNumId") or ""
        levels = self._levels_of(place.number_id, number, counted)
        counts = self._counts.setdefault(counted, [None] * _LEVELS)
        self._count(counts, levels, place, number)
        level = levels[place.level]
        if level.form in ("bullet", "none"):
            return ""
        return _PLACEHOLDER.sub(
            lambda match: _printed(counts, levels, int(match.group(1)) - 1, level), level.text
        ).strip()

    def _count(
        self,
        counts: list[int | None],
        levels: tuple[_Level, ...],
        place: ListPlace,
        number: Element,
    ) -> None:
        for above in range(place.level):
            if counts[above] is None:
                counts[above] = levels[above].start
        before = counts[place.level]
        restarts = _restarts_at(number, place.level)
        key = (place.number_id, place.level)
        if restarts is not None and key not in self._begun:
            counts[place.level] = restarts
        elif before is None:
            counts[place.level] = levels[place.level].start
        else:
            counts[place.level] = before + 1
        self._begun.add(key)
        counts[place.level + 1 :] = [None] * (_LEVELS - place.level - 1)

    def _levels_of(self, number_id: str, number: Element, counted: str) -> tuple[_Level, ...]:
        if number_id not in self._levels:
            elements = {e.get("ilvl", ""): e for e in self._level_elements(counted)}
            elements |= {
                override.get("ilvl", ""): level
                for override in number.findall("w.lvlOverride")
                if (level := override.find("w.lvl")) is not None
            }
            self._levels[number_id] = tuple(_level(elements.get(str(n))) for n in range(_LEVELS))
        return self._levels[number_id]

    def _level_elements(self, counted: str) -> list[Element]:
        """Give the levels of a list; a list that links to a list style has them there."""
        element = self._abstract.get(counted)
        linked = value_of(element, "w.numStyleLink")
        if linked:
            number = self._numbers.get(self._styles.numbering_of(linked) or "")
            element = self._abstract.get(value_of(number, "w.abstractNumId") or "", element)
        return [] if element is None else element.findall("w.lvl")


def _level(element: Element | None) -> _Level:
    start = whole_number(value_of(element, "w.start"))
    figures = None if element is None else element.find("w.isLgl")
    return _Level(
        form=value_of(element, "w.numFmt") or "decimal",
        text=value_of(element, "w.lvlText") or "",
        start=1 if start is None else start,
        in_figures=figures is not None and is_on(figures.get("val", "1")),
    )


def _restarts_at(number: Element, level: int) -> int | None:
    for override in number.findall("w.lvlOverride"):
        start = whole_number(value_of(override, "w.startOverride"))
        if override.get("ilvl") == str(level) and start is not None:
            return start
    return None


def _printed(
    counts: list[int | None], levels: tuple[_Level, ...], place: int, level: _Level
) -> str:
    count = counts[place] if counts[place] is not None else levels[place].start
    form = "decimal" if level.in_figures else levels[place].form
    return printed_number(count or 0, form)


def printed_number(count: int, form: str) -> str:
    """Write a number in one of Word's forms; an unknown form is written in figures."""
    if form in ("lowerLetter", "upperLetter"):
        letters = lettered(count)
        return letters.upper() if form.startswith("upper") else letters
    if form in ("lowerRoman", "upperRoman"):
        letters = roman(count)
        return letters.upper() if form.startswith("upper") else letters
    if form == "decimalZero":
        return f"{count:02}"
    return f"{count}e" if form == "ordinal" else str(count)
