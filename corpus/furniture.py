"""Running headers and margin columns taken out of the body."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.endings import is_closed
from corpus.head_lines import LABEL, reading
from corpus.lines import BREAK, Line

_BARE_NUMBER = re.compile(r"[-–]?\s*\d{1,3}\s*[-–]?")
_SENDER = re.compile(r"(?:Ministerie van|Directoraat-generaal|Directie) [A-Z].*")
_FEW_WORDS = 60


def drop_furniture(body: Sequence[Line], head: Sequence[Line]) -> list[Line]:
    """Replace each running line by a break.

    A running line is one that the letterhead has too, a margin label with its value, or a
    figure by itself; never a line of which the format says what it is.
    """
    printed = {_key(line) for line in head if line.kind == "text" and reading(line)}
    margin = _margin_lines(body)
    return [
        replace(BREAK, page=line.page)
        if index in margin or _is_running(body, index, printed)
        else line
        for index, line in enumerate(body)
    ]


def _key(line: Line) -> str:
    return re.sub(r"\W+", "", reading(line)).lower()


def _is_running(lines: Sequence[Line], index: int, printed: set[str]) -> bool:
    line = lines[index]
    if line.kind != "text" or line.role:
        return False
    text = reading(line)
    if _BARE_NUMBER.fullmatch(text):
        around = (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
        if all(near.kind != "text" for near in around):
            return True
    return len(text) < _FEW_WORDS and not text.endswith(".") and _key(line) in printed


def _margin_lines(lines: Sequence[Line]) -> set[int]:
    """Find the blocks of short lines that begin with a bare label or the sender's name."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        if line.kind != "text" or line.role or (index and lines[index - 1].kind == "text"):
            continue
        label = LABEL.fullmatch(reading(line))
        if not (label and not label.group("value")) and not _SENDER.fullmatch(reading(line)):
            continue
        block = list(_block(lines, index))
        if label and len(block) == 1 and _heads_prose(lines, index):
            continue
        if all(len(lines[i].text) < _FEW_WORDS and reading(lines[i])[-1:] != "." for i in block):
            found.update(block)
    return found


def _heads_prose(lines: Sequence[Line], index: int) -> bool:
    """Say whether a label by itself is a heading: it stands between whole paragraphs."""
    before = next((n for n in reversed(lines[:index]) if n.kind == "text"), None)
    after = next((n for n in lines[index + 1 :] if n.kind == "text"), None)
    if after is None or (before is not None and not is_closed(reading(before))):
        return False
    text = reading(after)
    return len(text) >= _FEW_WORDS and text[:1].isupper()


def _block(lines: Sequence[Line], start: int) -> Iterator[int]:
    for index in range(start, len(lines)):
        if lines[index].kind != "text":
            return
        yield index
