"""Where the letterhead ends and the closing begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.annex import annexes_behind, answers, as_annex, title_above
from corpus.closing import COLUMN_GAP, find_closing, start_of_dating
from corpus.head_lines import is_bare_label, is_head_line, reading
from corpus.kamervragen import end_of_questions_head, is_title
from corpus.lines import Line
from corpus.question_labels import first_label
from corpus.traced import EMPTY

_SALUTATION = re.compile(
    r"(?:Zeer |Hoog)?(?:Geachte?|geachte?|Beste|Mijnheer|Mevrouw|L\.S\.)\b[^.?!]{0,80}[,:.]?|"
    r"(?:Zeer )?geachte\b.{0,60},",  # a name struck out reads `[…]` or `10.2.e`
    re.IGNORECASE,
)
_TOLD = ("head", "heading", "item")
_PROSE = 120
_TOP = 60  # lines in which the head of a paper stands
_MARGIN = 40  # a margin column begins right of here, in characters


@dataclass(frozen=True, slots=True)
class Zones:
    """The lines of a letter in its three parts; the salutation and closing phrase left out."""

    head: Sequence[Line]
    body: Sequence[Line]
    closing: Sequence[Line]


def split_zones(lines: Sequence[Line]) -> Zones:
    """Cut a letter into letterhead, body and closing. None of them is required to be there.

    Answers to questions behind the signature are of the body; any other annex is left out.
    """
    start, body_start = _salutation(lines) or _end_of_head(lines)
    end, closing_start, annexes = _closing(lines, body_start)
    dated = start_of_dating(lines, body_start, end)
    body = list(lines[body_start:dated])
    for first, last in annexes:
        if answers(lines[first:last]):
            body += [Line(EMPTY, "blank"), *as_annex(lines[first:last])]
    closing_end = annexes[0][0] if annexes else len(lines)
    closing = [*lines[dated:end], *lines[closing_start:closing_end]]
    return Zones(_in_one_column(lines[:start]), body, closing)


def _closing(lines: Sequence[Line], body_start: int) -> tuple[int, int, Sequence[tuple[int, int]]]:
    """Find the line after the body, the first of the closing, and the annexes."""
    first = first_label(lines)
    if first is not None and first >= body_start:
        end, closing_start = find_closing(lines[:first], body_start)
        if end < first:  # the questions and answers stand behind the signature under a letter
            return end, closing_start, [(title_above(lines, closing_start, first), len(lines))]
    end, closing_start = find_closing(lines, body_start)
    return end, closing_start, annexes_behind(lines, closing_start)


def _salutation(lines: Sequence[Line]) -> tuple[int, int] | None:
    told = next((index for index, line in enumerate(lines) if line.role), 0)
    limit = max(len(lines) * 2 // 3, told) + 1
    for index, line in enumerate(lines[:limit]):
        text = reading(line)
        if line.kind == "text" and len(text) < 90 and _SALUTATION.fullmatch(text):
            return index, index + 1
    return None


def _end_of_head(lines: Sequence[Line]) -> tuple[int, int]:
    """Without a salutation: the head ends after its last line before the first prose.

    Above questions and answers, the lines that say whose they are belong to it.
    """
    end = max((i for i, line in enumerate(lines, start=1) if line.role == "head"), default=0)
    for index, line in enumerate(lines):
        if line.role == "closing":
            break
        if line.kind != "text" or line.role in _TOLD or index < end:
            continue
        text = reading(_columns(line)[0])
        if is_head_line(text) or _is_value_below(lines, index):
            end = index + 1
        elif end == index and end and text.isupper():
            end = index + 1  # a title in capitals that runs on
        elif _block_length(lines, index) > _PROSE:
            break
    end = max(end, _end_of_questions(lines, end))
    return end, end


def _end_of_questions(lines: Sequence[Line], start: int) -> int:
    """Give where written questions of parliament begin, below the lines that say whose they are."""
    first = first_label(lines)
    if first is not None:
        return first if is_title(_words(lines[start:first])) else start
    return end_of_questions_head([reading(line) for line in lines[:_TOP]]) or start


def _words(lines: Sequence[Line]) -> str:
    return " ".join(filter(None, map(reading, lines)))


def _is_value_below(lines: Sequence[Line], index: int) -> bool:
    """Say whether a line is the value of a label that stands alone above it, or above a gap."""
    above = next((i for i in range(index - 1, -1, -1) if lines[i].kind == "text"), None)
    if above is None or not is_bare_label(reading(lines[above])):
        return False
    return above == index - 1 or not reading(lines[index]).endswith(".")


def _block_length(lines: Sequence[Line], index: int) -> int:
    length = 0
    for line in lines[index:]:
        left, right = _columns(line)
        if line.kind != "text" or right or is_head_line(reading(left)):
            break
        length += len(line.text)
    return length


def _columns(line: Line) -> tuple[Line, Line | None]:
    """Part a line that has a margin column at its right, as a layout in columns leaves it."""
    gap = next(
        (g for g in COLUMN_GAP.finditer(line.text.text) if g.end() + line.indent >= _MARGIN), None
    )
    if gap is None:
        beyond = line.kind == "text" and line.indent >= _MARGIN
        return (Line(EMPTY, "blank"), line) if beyond else (line, None)
    left, right = line.text[: gap.start()], line.text[gap.end() :]
    return replace(line, text=left), replace(line, text=right)


def _in_one_column(head: Sequence[Line]) -> list[Line]:
    """Put what stands in the margin column below the rest of the letterhead."""
    parted = [_columns(line) for line in head]
    if not any(right for _, right in parted):
        return list(head)
    margin = [right or Line(EMPTY, "blank") for _, right in parted]
    return [*(left for left, _ in parted), Line(EMPTY, "blank"), *margin]
