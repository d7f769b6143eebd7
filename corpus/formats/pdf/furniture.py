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
    if not numbers:
        bare = _bare_numbers(pages, zones)
        running.update(bare)
        numbers = {sheet: number for (sheet, _), number in bare.items()}
    kept_once = {(s, p) for s, p in running if _is_first_head(s, p, pages, zones)}
    return Furniture(frozenset(running - kept_once), _all_numbers(numbers, len(pages)))


def _zone(row: Row, height: float) -> str:
    if row.y < _HEAD * height:
        return "head"
    return "foot" if row.y > _FOOT * height else ""


def _repeated(
    pages: Sequence[Sequence[Row]], zones: dict[tuple[int, int], str]
) -> Iterator[tuple[int, int]]:
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for sheet, place in zones:
        words = pages[sheet][place].words.lower()
        numbered = _WITHIN.search(words) or printed_page(words) is not None
        places[re.sub(r"\d+", "#", words) if numbered else words].append((sheet, place))
    for found in places.values():
        for sheet, place in found:
            y = pages[sheet][place].y
            if any(s != sheet and abs(pages[s][p].y - y) < _SAME_PLACE for s, p in found):
                yield sheet, place


def _is_first_head(
    sheet: int, place: int, pages: Sequence[Sequence[Row]], zones: dict[tuple[int, int], str]
) -> bool:
    """Say whether it is the first page's own head: the letterhead, which is read."""
    words = pages[sheet][place].words
    numbered = printed_page(words) is not None or _WITHIN.search(words) or _BARE.fullmatch(words)
    return sheet == 0 and zones[sheet, place] == "head" and not numbered


def _bare_numbers(
    pages: Sequence[Sequence[Row]], zones: dict[tuple[int, int], str]
) -> dict[tuple[int, int], int]:
    """Find figures alone in a head or foot that run up with the pages."""
    alone: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for sheet, place in zones:
        match = _BARE.fullmatch(pages[sheet][place].words)
        if match:
            alone[int(match.group(1)) - sheet].append((sheet, place, int(match.group(1))))
    best = max(alone.values(), key=lambda found: len({s for s, _, _ in found}), default=[])
    enough = len({sheet for sheet, _, _ in best}) >= min(2, len(pages))
    counted = len(pages) > 1 or all(number == 1 for _, _, number in best)
    return {(s, p): number for s, p, number in best} if enough and counted else {}


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
