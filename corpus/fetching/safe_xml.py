"""XML from outside, read without entities and documents of its own making."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring, iterparse  # type: ignore[import-untyped]


class NoXml(ValueError):
    """The bytes are no well-formed XML, or XML that would unfold into something else."""


def read_xml(data: bytes) -> Element:
    """Read a whole document.

    Raises:
        NoXml: It is malformed, or it has a DTD.
    """
    try:
        root: Element = fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as exc:
        raise NoXml(type(exc).__name__) from exc
    return root


def root_name(path: Path) -> str:
    """Read a file to its end and give the name of its root.

    Raises:
        NoXml: It is malformed, or it declares entities.
    """
    try:
        name = ""
        for event, element in iterparse(path, events=("start", "end")):
            if event == "start":
                name = name or local(element)
            else:
                element.clear()
    except (ParseError, DefusedXmlException, ValueError, LookupError) as exc:
        raise NoXml(type(exc).__name__) from exc
    return name


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
