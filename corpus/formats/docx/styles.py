"""What the styles of a Word file say of a paragraph or a run: its level, list and look."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from corpus.formats.looks import PLAIN, Look

_OFF = frozenset({"0", "false", "off", "none"})
_HEADING_NAME = re.compile(r"(?:heading|kop|titre|überschrift) ?(\d)\b.*")
_TITLE_NAMES = frozenset({"title", "titel", "subtitle", "ondertitel"})
_CONTENTS_NAME = re.compile(r"(?:toc|inhopg)\b.*")
_BODY_LEVEL = 9
_DEEPEST_LIST = 8
_LONGEST_CHAIN = 20
_MOST_FIGURES = 5


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A paragraph's list, by the id of its numbering, and its level in it from 0."""

    number_id: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style with all that it takes over from those it is based on."""

    rank: int | None = None
    in_list: ListPlace | None = None
    look: Look = PLAIN
    is_contents: bool = False


class Styles:
    """The styles of a file by their ids."""

    def __init__(self, part: Element | None) -> None:
        elements = [] if part is None else part.findall("w.style")
        self._elements = {element.get("styleId", ""): element for element in elements}
        self._known: dict[str, Style] = {}
        self._usual = next(
            (
                element.get("styleId", "")
                for element in elements
                if element.get("type") == "paragraph" and is_on(element.get("default", "0"))
            ),
            "",
        )

    def paragraph(self, properties: Element | None) -> Style:
        """Give the style of a paragraph with these properties (`w.pPr`)."""
        return self.named(value_of(properties, "w.pStyle") or self._usual)

    def run(self, properties: Element | None) -> Look:
        """Give the look that a run's properties (`w.rPr`) and its own style give it."""
        if properties is None:
            return PLAIN
        named = value_of(properties, "w.rStyle")
        look = look_of(properties)
        return look.over(self.named(named).look) if named else look

    def named(self, style_id: str) -> Style:
        """Give a style by its id; an unknown one says nothing."""
        if style_id not in self._known:
            self._known[style_id] = self._read(list(self._chain(style_id)))
        return self._known[style_id]

    def numbering_of(self, style_id: str) -> str | None:
        """Give the id of the numbering that a list style links to."""
        element = self._elements.get(style_id)
        return None if element is None else value_of(element, "w.pPr/w.numPr/w.numId")

    def _chain(self, style_id: str) -> Iterator[Element]:
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(style_id)
            if element is None:
                return
            yield element
            style_id = value_of(element, "w.basedOn") or ""

    def _read(self, chain: list[Element]) -> Style:
        look, rank, place = Look(), None, None
        for element in chain:
            look = look.over(look_of(element.find("w.rPr")))
            properties = element.find("w.pPr")
            rank = rank if rank is not None else _rank(element, properties)
            place = place or list_place(properties)
        names = [_name(element) for element in chain]
        return Style(
            rank=rank,
            in_list=place,
            look=look,
            is_contents=any(_CONTENTS_NAME.fullmatch(name) for name in names),
        )


def _name(style: Element) -> str:
    return (value_of(style, "w.name") or "").lower()


def _rank(style: Element, properties: Element | None) -> int | None:
    """Give the rank of a heading: its outline level, or the figure in its style's name."""
    level = outline_rank(properties)
    if level is not None:
        return level
    named = _HEADING_NAME.fullmatch(_name(style))
    if named:
        return int(named.group(1))
    return 0 if _name(style) in _TITLE_NAMES else None


def outline_rank(properties: Element | None) -> int | None:
    """Give the rank, from 1, that an outline level gives; None for body text."""
    level = whole_number(value_of(properties, "w.outlineLvl"))
    return level + 1 if level is not None and level < _BODY_LEVEL else None


def list_place(properties: Element | None) -> ListPlace | None:
    """Give the place in a list that a paragraph's own properties give it."""
    number = value_of(properties, "w.numPr/w.numId")
    if number is None:
        return None
    level = whole_number(value_of(properties, "w.numPr/w.ilvl")) or 0
    return ListPlace(number, min(level, _DEEPEST_LIST))


def look_of(properties: Element | None) -> Look:
    """Read the look that a run's properties state themselves."""
    if properties is None:
        return PLAIN
    italic, underlined = _switch(properties, "w.i"), _switch(properties, "w.u")
    height = value_of(properties, "w.vertAlign")
    return Look(
        bold=_switch(properties, "w.b"),
        italic=underlined or italic,
        hidden=_switch(properties, "w.vanish"),
        raised=None if height is None else height == "superscript",
    )


def _switch(properties: Element, name: str) -> bool | None:
    element = properties.find(name)
    return None if element is None else is_on(element.get("val", "1"))


def is_on(value: str) -> bool:
    """Say whether a switch is on; one that only stands there is."""
    return value.lower() not in _OFF


def value_of(element: Element | None, path: str) -> str | None:
    """Give the `w.val` of an element below another; None where either is not there."""
    found = None if element is None else element.find(path)
    return None if found is None else found.get("val")


def whole_number(value: str | None) -> int | None:
    """Read a number as Word writes it; None where it is none, or absurdly high."""
    if value is None or not value.isdecimal() or len(value) > _MOST_FIGURES:
        return None
    return int(value)
