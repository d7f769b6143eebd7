"""Word's fields: a code that is not shown, and its result, which is."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

_PAGE_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_CONTENTS = frozenset({"TOC", "INDEX", "TOA"})
_KIND = re.compile(r"\s*=?\s*([A-Za-z]+)")


@dataclass(slots=True)
class _Field:
    code: str = ""
    in_result: bool = False

    @property
    def kind(self) -> str:
        named = _KIND.match(self.code)
        return named.group(1).upper() if named else ""

    @property
    def is_shown(self) -> bool:
        return self.in_result and self.kind not in _CONTENTS


@dataclass(slots=True)
class Fields:
    """The fields that are open at a place of the text; one may lie within another."""

    balanced: bool = True
    _open: list[_Field] = field(default_factory=list)

    @classmethod
    def of(cls, root: Element) -> "Fields":
        """Begin a text; where its fields are torn, none of them goes on past its paragraph."""
        kinds = [element.get("fldCharType") for element in root.iter("w.fldChar")]
        return cls(balanced=kinds.count("begin") == kinds.count("end"))

    @property
    def shown(self) -> bool:
        """Say whether words at this place are printed, being in no code."""
        return all(each.is_shown for each in self._open)

    @property
    def number_pages(self) -> bool:
        """Say whether words at this place are a page number."""
        return any(each.kind in _PAGE_FIELDS for each in self._open)

    def mark(self, kind: str | None) -> None:
        """Come to a `w.fldChar`."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            self._open.pop()

    def add_code(self, code: str) -> None:
        """Come to a stretch of code."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].code += code

    def open_simple(self, code: str) -> None:
        """Enter a field whose content is its result."""
        self._open.append(_Field(code=code, in_result=True))

    def close_simple(self) -> None:
        """Leave it."""
        self.mark("end")

    def end_paragraph(self) -> None:
        """Come to a paragraph's end."""
        if not self.balanced:
            self._open.clear()
