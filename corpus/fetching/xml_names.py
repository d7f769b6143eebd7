"""What stands in XML under a name, whatever its namespace."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element


def local(element: Element) -> str:
    """Give the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def named(root: Element, name: str) -> Iterator[Element]:
    """Yield the elements of a name in any namespace, the root among them, in order."""
    return (element for element in root.iter() if local(element) == name)


def texts(root: Element, name: str) -> list[str]:
    """Give the texts of the elements of a name, without those that are empty."""
    found = (" ".join("".join(element.itertext()).split()) for element in named(root, name))
    return [text for text in found if text]


def text(root: Element, name: str) -> str | None:
    """Give the text of the first element of a name that has any."""
    return next(iter(texts(root, name)), None)
