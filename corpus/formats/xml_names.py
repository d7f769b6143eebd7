"""Elements of an XML tree by their names, whatever namespace those are in."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element


def name_of(element: Element) -> str:
    """Give an element's name without its namespace."""
    return str(element.tag).rsplit("}", 1)[-1]


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the children of those names, in order."""
    return (child for child in element if name_of(child) in names)


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """Yield the elements of those names at any depth, the element itself among them, in order."""
    return (each for each in element.iter() if name_of(each) in names)


def first(element: Element, *names: str) -> Element | None:
    """Give the first element of those names at any depth, or None."""
    return next(descendants(element, *names), None)
