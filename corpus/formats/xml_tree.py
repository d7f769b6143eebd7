"""XML as a tree, without what makes XML dangerous: entities, outside files, bottomless depth."""

from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import DefusedXMLParser  # type: ignore[import-untyped]

from corpus.manuscript import Unreadable

_DEEPEST = 200  # Word nests ten levels for a table in a table; Python recurses a thousand
_MOST_NODES = 2_000_000  # elements and attributes: 300 pages of Word have a quarter of that


def parse_xml(data: bytes) -> Element:
    """Read XML.

    A document type may be named but not declared inside, so that nothing is filled in;
    nothing outside the bytes is opened. Comments and instructions are left out.

    Raises:
        Unreadable: It is not well-formed, declares entities, or is too deep or too large.
    """
    parser = _Parser(target=_CountedBuilder(), forbid_dtd=True)
    try:
        parser.feed(data)
        root = parser.close()
    except DefusedXmlException as error:
        raise Unreadable("de XML bepaalt zelf entiteiten; zulke bestanden zijn onveilig") from error
    except (ParseError, ValueError, LookupError, AssertionError) as error:
        raise Unreadable("de XML is beschadigd") from error
    if not isinstance(root, Element):
        raise Unreadable("de XML is leeg")
    return root


class _Parser(DefusedXMLParser):  # type: ignore[misc]  # defusedxml has no types
    def defused_start_doctype_decl(
        self, name: str, sysid: str | None, pubid: str | None, has_internal_subset: int
    ) -> None:
        """Let a bare `<!DOCTYPE …>` pass: its file is never opened, and it fills in nothing."""
        if has_internal_subset:
            super().defused_start_doctype_decl(name, sysid, pubid, has_internal_subset)


class _CountedBuilder:
    """Builds the tree and stops where it grows beyond any document."""

    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._depth = 0
        self._nodes = 0

    def start(self, tag: str, attributes: dict[str, str]) -> Any:
        self._depth += 1
        self._nodes += 1 + len(attributes)
        if self._depth > _DEEPEST or self._nodes > _MOST_NODES:
            raise Unreadable("de XML is te diep genest of te groot")
        return self._builder.start(tag, attributes)

    def end(self, tag: str) -> Any:
        self._depth -= 1
        return self._builder.end(tag)

    def data(self, text: str) -> None:
        self._builder.data(text)

    def close(self) -> Any:
        return self._builder.close()
