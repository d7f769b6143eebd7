"""Running headers and footers taken out of the body, and the page numbers they print."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.lines import BREAK, Line
from corpus.zones import LABEL, reading

_PAGE_OF = re.compile(r"(?:pagina|blad|p\.)\s*(?P<page>\d+)\s*(?:van|/)\s*\d+", re.IGNORECASE)
_KAMERSTUK_FOOT = re.compile(
    r"(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[-–]\d{4}, (?:[\d\s,enIVXA-Z()–-]+, nr\. \S+?|"
    r"Aanhangsel(?: van de Handelingen)?)(?:\s+(?P<page>\d+))?",
    re.IGNORECASE,
)
_KAMERSTUK_PRINT = re.compile(
    r"(?:kst-\d[\w-]*|ISSN [\d -]+|['’]s-Gravenhage \d{4})(?:\s.*)?", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"[-–]?\s*\d{1,3}\s*[-–]?")
_MINISTRY = re.compile(r"Ministerie van [A-Z].*")
_FEW_WORDS = 60


@dataclass(frozen=True, slots=True)
class PagedLine:
    """A line of the body with the printed page it stands on, where the source prints pages."""

    line: Line
    page: int | None


def drop_furniture(body: Sequence[Line], head: Sequence[Line]) -> list[PagedLine]:
    """Replace each running header or footer by a break.

    A running line is one that the letterhead has too, a margin label with its value, a
    page count, or the foot of a Kamerstuk.
    """
    printed = {_key(line) for line in head if line.kind == "text" and reading(line)}
    margin = _margin_lines(body)
    kept: list[Line] = []
    feet: list[tuple[int, int]] = []  # (index of the last line of a page, its number)
    for index, line in enumerate(body):
        page = _printed_page(line)
        if page is not None:
            feet.append((index, page))
        kept.append(BREAK if index in margin or _is_running(body, index, printed) else line)
    return [PagedLine(line, _page_at(index, feet)) for index, line in enumerate(kept)]


def _key(line: Line) -> str:
    return re.sub(r"\W+", "", reading(line)).lower()


def _is_running(lines: Sequence[Line], index: int, printed: set[str]) -> bool:
    line = lines[index]
    if line.kind != "text":
        return False
    text = reading(line)
    if any(form.fullmatch(text) for form in (_PAGE_OF, _KAMERSTUK_FOOT, _KAMERSTUK_PRINT)):
        return True
    if _BARE_NUMBER.fullmatch(text) and _stands_at_break(lines, index):
        return True
    return len(text) < _FEW_WORDS and not text.endswith(".") and _key(line) in printed


def _margin_lines(lines: Sequence[Line]) -> set[int]:
    """Find the blocks of short lines that begin with a bare label or the ministry's name."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        if line.kind != "text" or (index and lines[index - 1].kind == "text"):
            continue
        label = LABEL.fullmatch(reading(line))
        if not (label and not label.group("value")) and not _MINISTRY.fullmatch(reading(line)):
            continue
        block = list(_block(lines, index))
        if all(len(lines[i].text) < _FEW_WORDS and reading(lines[i])[-1:] != "." for i in block):
            found.update(block)
    return found


def _block(lines: Sequence[Line], start: int) -> Iterator[int]:
    for index in range(start, len(lines)):
        if lines[index].kind != "text":
            return
        yield index


def _printed_page(line: Line) -> int | None:
    text = reading(line) if line.kind == "text" else ""
    match = _PAGE_OF.fullmatch(text) or _KAMERSTUK_FOOT.fullmatch(text)
    return int(match.group("page")) if match and match.group("page") else None


def _stands_at_break(lines: Sequence[Line], index: int) -> bool:
    around = (*lines[index - 1 : index], *lines[index + 1 : index + 2])
    return all(line.kind != "text" for line in around)


def _page_at(index: int, feet: Sequence[tuple[int, int]]) -> int | None:
    """Give the page whose foot is the next one; after the last foot, the page after it."""
    for foot, page in feet:
        if index <= foot:
            return page
    return feet[-1][1] + 1 if feet else None
