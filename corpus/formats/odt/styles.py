"""What the styles of an OpenDocument text say of a paragraph, a stretch of words or a list."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from corpus.formats.figures import lettered, roman
from corpus.formats.looks import PLAIN, Look

_HEADING_NAME = re.compile(r"(?:heading|kop)(?:_20_| )?(\d{1,2})", re.IGNORECASE)
_TITLE_NAMES = frozenset({"title", "subtitle", "titel", "ondertitel"})
_CONTENTS_NAME = re.compile(r"contents(?:_20_| )", re.IGNORECASE)
_LONGEST_CHAIN = 20
_MOST_FIGURES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style with all that it takes over from its parents."""

    rank: int | None = None
    list_style: str | None = None
    look: Look = PLAIN
    is_contents: bool = False
    begins_page: bool = False
    master_page: str | None = None


class Styles:
    """The styles of a file by their names; those of its text beat those of the template."""

    def __init__(self, roots: Iterable[Element]) -> None:
        elements = [element for root in roots for element in root.iter()]
        self._elements = {
            element.get("name", ""): element for element in elements if element.tag == "style.style"
        }
        self._lists = {
            element.get("name", ""): element
            for element in elements
            if element.tag == "text.list-style"
        }
        self._outline = next((e for e in elements if e.tag == "text.outline-style"), None)
        self._known: dict[str, Style] = {}

    def named(self, name: str | None) -> Style:
        """Give a style by its name; an unknown one says nothing."""
        if name is None:
            return Style()
        if name not in self._known:
            self._known[name] = _read(list(self._chain(name)))
        return self._known[name]

    def list_level(self, name: str | None, level: int) -> Element | None:
        """Give how a level of a list is numbered, counted from 1."""
        return _level(self._lists.get(name or ""), level)

    def outline_level(self, level: int) -> Element | None:
        """Give how headings of a level are numbered."""
        return _level(self._outline, level)

    def _chain(self, name: str) -> Iterator[Element]:
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(name)
            if element is None:
                return
            yield element
            name = element.get("parent-style-name", "")


def _read(chain: list[Element]) -> Style:
    look, rank, list_style = PLAIN, None, None
    for element in chain:
        look = look.over(_look(element.find("style.text-properties")))
        rank = rank if rank is not None else _rank(element)
        list_style = list_style or element.get("list-style-name")
    own = chain[0] if chain else None
    page = None if own is None else own.find("style.paragraph-properties")
    return Style(
        rank=rank,
        list_style=list_style,
        look=look,
        is_contents=any(_CONTENTS_NAME.match(element.get("name", "")) for element in chain),
        begins_page=page is not None and page.get("break-before") == "page",
        master_page=None if own is None else own.get("master-page-name") or None,
    )


def _rank(style: Element) -> int | None:
    level = whole_number(style.get("default-outline-level"))
    if level:
        return level
    name = style.get("name", "")
    named = _HEADING_NAME.fullmatch(name)
    if named:
        return int(named.group(1))
    return 0 if name.lower() in _TITLE_NAMES else None


def _look(properties: Element | None) -> Look:
    if properties is None:
        return PLAIN
    weight, slant = properties.get("font-weight"), properties.get("font-style")
    line, place = properties.get("text-underline-style"), properties.get("text-position")
    shown = properties.get("display")
    return Look(
        bold=None if weight is None else weight == "bold" or weight in ("600", "700", "800", "900"),
        italic=_either(None if line is None else line != "none", _is(slant, "italic")),
        hidden=_is(shown, "none"),
        raised=None if place is None else place.startswith("super") or place[:1].isdigit(),
    )


def _is(value: str | None, wanted: str) -> bool | None:
    return None if value is None else value == wanted


def _either(one: bool | None, other: bool | None) -> bool | None:
    return (
        one or other if one is not None and other is not None else one if other is None else other
    )


def _level(style: Element | None, level: int) -> Element | None:
    if style is None:
        return None
    return next((e for e in style if e.get("level") == str(level)), None)


def label_of(level: Element | None, counts: list[int]) -> str:
    """Write what is printed before an item or a heading; `` for a bullet.

    Args:
        level: How its level is numbered.
        counts: The counts of its level and those above, its own last.
    """
    if level is None or not level.get("num-format"):
        return ""
    shown = whole_number(level.get("display-levels")) or 1
    figures = (printed_number(count, level.get("num-format", "1")) for count in counts[-shown:])
    return f"{level.get('num-prefix', '')}{'.'.join(figures)}{level.get('num-suffix', '')}".strip()


def printed_number(count: int, form: str) -> str:
    """Write a number in one of OpenDocument's forms: `1`, `a`, `A`, `i`, `I`."""
    letters = {"a": lettered, "i": roman}.get(form.lower())
    if letters is None:
        return str(count)
    return letters(count) if form.islower() else letters(count).upper()


def whole_number(value: str | None) -> int | None:
    """Read a number; None where it is none, or absurdly high."""
    if value is None or not value.isdecimal() or len(value) > _MOST_FIGURES:
        return None
    return int(value)
