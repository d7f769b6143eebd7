"""Running heads and feet taken out of the pages, and the page numbers that they print."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.formats.pdf.rows import Row
from corpus.pages import printed_page

_HEAD, _FOOT = 0.18, 0.84  # shares of the page's height
_BARE = re.compile(r"[-–]?\s*(\d{1,4})\s*[-–]?")
_WITHIN = re.compile(
    r"\b(?:pagina|blad|bladzijde|page)\s*(\d{1,3})(?:\s*(?:van|/|of)\s*\d{1,3})?\b", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?P<words>.*?)[-–]?\s*(?P<page>\d{1,4})\s*[-–]?")
_MANY = 0.4  # of the pages: what is on fewer does not run
_SAME_PLACE = 4.0  # points
_FEW_WORDS = 90


@dataclass(frozen=True, slots=True)
class Furniture:
    """Which rows are no text, by page and place in it, and each page's printed number."""

    rows: frozenset[tuple[int, int]]
    numbers: tuple[int, ...]


def find_furniture(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> Furniture:
    """Find what repeats at the same place on several pages, and the page numbers."""
    zones = {
        (sheet, place): zone
        for sheet, rows in enumerate(pages)
        for place, row in enumerate(rows)
        if (zone := _zone(row, heights[sheet])) and len(row.words) < _FEW_WORDS
    }
    running = set(_repeated(pages, zones))
    numbers: dict[int, int] = {}
    for sheet, place in zones:
        words = pages[sheet][place].words
        page = printed_page(words)
        within = _WITHIN.search(words)
        if page is None and within and (within.group() == words or (sheet, place) in running):
            page = int(within.group(1))
        if page is not None:
            running.add((sheet, place))
            if page:
                numbers.setdefault(sheet, page)
    counted = _counted(pages, zones)
    running.update(counted)
    if not numbers:
        numbers = {sheet: number for (sheet, _), number in counted.items()}
    kept_once = {(s, p) for s, p in running if _is_first_head(s, p, pages, zones)}
    return Furniture(frozenset(running - kept_once), _all_numbers(numbers, len(pages)))


def _zone(row: Row, height: float) -> str:
    if row.table:
        return ""
    if row.y < _HEAD * height:
        return "head"
    return "foot" if row.y > _FOOT * height else ""


def _repeated(
    pages: Sequence[Sequence[Row]], zones: dict[tuple[int, int], str]
) -> Iterator[tuple[int, int]]:
    """Yield the rows that stand at one place on many pages, clear of the text."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for sheet, place in zones:
        words = pages[sheet][place].words.lower()
        numbered = _WITHIN.search(words) or printed_page(words) is not None
        places[re.sub(r"\d+", "#", words) if numbered else words].append((sheet, place))
    least = max(2, _MANY * len(pages))
    for found in places.values():
        for sheet, place in found:
            y = pages[sheet][place].y
            near = {s for s, p in found if abs(pages[s][p].y - y) < _SAME_PLACE}
            if len(near) >= least:
                yield sheet, place


def _is_first_head(
    sheet: int, place: int, pages: Sequence[Sequence[Row]], zones: dict[tuple[int, int], str]
) -> bool:
    """Say whether it is the first page's own head: the letterhead, which is read."""
    words = pages[sheet][place].words
    numbered = printed_page(words) is not None or _WITHIN.search(words) or _BARE.fullmatch(words)
    return sheet == 0 and zones[sheet, place] == "head" and not numbered


def _counted(
    pages: Sequence[Sequence[Row]], zones: dict[tuple[int, int], str]
) -> dict[tuple[int, int], int]:
    """Find rows alike but for a figure at their end that runs up with the pages."""
    alike: dict[tuple[str, int], dict[tuple[int, int], int]] = defaultdict(dict)
    for sheet, place in zones:
        match = _NUMBERED.fullmatch(pages[sheet][place].words)
        if match and (_BARE.fullmatch(match.string) or match.group("words").strip()):
            number = int(match.group("page"))
            alike[match.group("words"), number - sheet][sheet, place] = number
    best = max(alike.values(), key=lambda found: len({s for s, _ in found}), default={})
    if len(pages) == 1:
        return best if set(best.values()) == {1} and _all_bare(best, pages) else {}
    return best if len({sheet for sheet, _ in best}) >= max(2, _MANY * len(pages)) else {}


def _all_bare(found: dict[tuple[int, int], int], pages: Sequence[Sequence[Row]]) -> bool:
    return all(_BARE.fullmatch(pages[sheet][place].words) for sheet, place in found)


def _all_numbers(numbers: dict[int, int], count: int) -> tuple[int, ...]:
    """Give every page a number: the printed one, else counted on from the others."""
    if not numbers:
        return tuple(range(1, count + 1))
    ahead = Counter(number - sheet for sheet, number in numbers.items()).most_common(1)[0][0]
    found: list[int] = []
    for sheet in range(count):
        counted = found[-1] + 1 if found else max(1, sheet + ahead)
        found.append(numbers.get(sheet, counted))
    return tuple(found)
