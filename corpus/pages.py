"""Page numbers, wherever a page prints them, read and taken out of the text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.lines import BREAK, Line

_PAGE_OF = re.compile(
    r"(?:pagina|blad|p\.)?\s*(?P<page>\d{1,3})\s*(?:van|/)\s*\d{1,3}", re.IGNORECASE
)
_BARE = re.compile(r"[-–]?\s*(?P<page>\d{1,3})\s*[-–]?")
_PRINT = r"(?:kst-\d[\w-]*|(?:ah|kv)-\w[\w-]*|ISSN [\d -]+|['’]s-Gravenhage \d{4})"
_KAMERSTUK = re.compile(
    rf"(?:{_PRINT}\s*)*(?:Tweede|Eerste) Kamer, vergaderjaar \d{{4}}[-–]\d{{4}}, "
    r"(?:\d[\d\s,enIVXA-Z()–-]*?, (?:nr\. )?\w+|Aanhangsel(?: van de Handelingen)?|Vragen)"
    r"(?:\s+(?P<page>\d{1,4}))?",
    re.IGNORECASE,
)
_PRINTED_IN = re.compile(rf"(?:{_PRINT}\s*)+", re.IGNORECASE)


def read_pages(lines: Sequence[Line]) -> list[Line]:
    """Give each line its printed page and turn the lines that print it into breaks.

    Bare figures count only where they run up one by one. The first page has no number at
    its head, so numbers that begin at 2 stand at the head of their page; others at its
    foot, and after the last foot comes the page after it.
    """
    feet = {index: page for index, line in enumerate(lines) if (page := _foot(line)) is not None}
    if not any(feet.values()):
        feet |= _bare_numbers(lines)
    printed = [(index, page) for index, page in sorted(feet.items()) if page]
    if not feet:
        return list(lines)
    return [
        replace(BREAK if index in feet else line, page=_page_at(index, printed))
        for index, line in enumerate(lines)
    ]


def printed_page(text: str) -> int | None:
    """Give the page that a line prints, 0 where it only marks a page's end, else None."""
    numbered = _KAMERSTUK.fullmatch(text) or _PAGE_OF.fullmatch(text)
    if numbered:
        return int(numbered.group("page") or 0)
    return 0 if _PRINTED_IN.fullmatch(text) else None


def _foot(line: Line) -> int | None:
    return printed_page(line.text.text) if line.kind == "text" else None


def _bare_numbers(lines: Sequence[Line]) -> dict[int, int]:
    """Find figures that stand alone; they are pages where each is one more than the last."""
    alone = {
        index: int(match.group("page"))
        for index, line in enumerate(lines)
        if line.kind == "text" and (match := _BARE.fullmatch(line.text.text))
        if all(near.kind != "text" for near in _neighbours(lines, index))
    }
    pages = list(alone.values())
    rising = all(after == before + 1 for before, after in pairwise(pages))
    return alone if rising and len(pages) > 1 else {}


def _neighbours(lines: Sequence[Line], index: int) -> Sequence[Line]:
    return (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])


def _page_at(index: int, printed: Sequence[tuple[int, int]]) -> int | None:
    if not printed:
        return None
    if printed[0][1] > 1:
        before = [page for place, page in printed if place <= index]
        return before[-1] if before else printed[0][1] - 1
    after = [page for place, page in printed if place >= index]
    return after[0] if after else printed[-1][1] + 1
