"""A text of its own behind the signature; of these, answers to questions belong to the letter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from corpus.endings import OPEN_WORDS
from corpus.head_lines import reading
from corpus.kamervragen import is_title
from corpus.lines import Line
from corpus.question_labels import first_label
from corpus.traced import join_with_space

_ANNEX = re.compile(
    r"(?:Bijlage|Annex)(?:\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4}))?(?:\s*[:.–—-]\s*[^\W\d].*)?",
    re.IGNORECASE,
)
_REMEDY = re.compile(
    r"(?:De |Uw )?(?:bezwaar|beroep|rechtsmiddel|rechtsbescherming)\w*(?: .{0,30})?\W?",
    re.IGNORECASE,
)
_LONGEST = 150  # characters of a heading
_MOST = 40  # headings that are looked at, so that no file takes long
_FAR = 2_000  # lines below one
_PROSE = 120  # characters that make a passage prose
_MUCH = 1_000  # characters of prose, some three paragraphs: a text, no list or note to a table
_SMALL_WORDS = 0.2  # of the words of prose, `de`, `van` and their like; a table has few
_TABLE = " | "
_TITLE = -1  # as a rank: above whatever headings an annex has itself


def annexes_behind(lines: Sequence[Line], start: int) -> list[tuple[int, int]]:
    """Find where texts of their own begin and end behind a signature.

    Each has a heading: `Bijlage`, what says whose questions are answered, or what the format
    makes one. And each is a text: questions with labels, or prose of some three paragraphs. A list
    of attachments, an address, a table or how to object is none.
    """
    titles = [i for i in range(start, len(lines)) if _is_annex_title(reading(lines[i]))]
    found: list[tuple[int, int]] = []
    headings = (i for i in range(start, len(lines)) if _heads(lines, i))
    for index in islice(headings, _MOST):
        if found and index < found[-1][1]:
            continue
        end = next((title for title in titles if title > index), len(lines))
        if _is_text(lines[index + 1 : min(end, index + _FAR)]):
            found.append((index, end))
    return found


def answers(annex: Sequence[Line]) -> bool:
    """Say whether an annex answers questions, and so is the letter's own words.

    Any other is a paper of its own: a law, a report, what somebody else wrote. A citation of it
    would read as the minister's.
    """
    return first_label(annex) is not None


def title_above(lines: Sequence[Line], start: int, end: int) -> int:
    """Give where the title of questions and answers begins that stands right above them."""
    return next((i for i in range(start, end) if is_title(reading(lines[i]))), end)


def as_annex(lines: Sequence[Line]) -> list[Line]:
    """Make the titles of annexes headings, above the headings within them."""
    written: list[Line] = []
    for index, line in enumerate(lines):
        runs_on = _runs_on(lines, index)
        if index and _runs_on(lines, index - 1):
            written[-1] = replace(written[-1], text=join_with_space(written[-1].text, line.text))
        elif runs_on or (line.kind == "text" and _is_title(lines, index)):
            written.append(replace(line, role="heading", rank=_TITLE))
        else:
            written.append(line)
    return written


def _is_title(lines: Sequence[Line], index: int) -> bool:
    text = reading(lines[index])
    return _is_annex_title(text) or (index == 0 and is_title(text))


def _runs_on(lines: Sequence[Line], index: int) -> bool:
    """Say whether a line of the title of questions goes on in the next."""
    block = lines[: index + 2]
    if len(block) < index + 2 or not is_title(reading(lines[0])):
        return False
    return all(line.kind == "text" and not line.role for line in block)


def _heads(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if line.kind != "text" or line.role == "item":
        return False
    text = reading(line)
    if _is_annex_title(text):
        return True
    told = line.role == "heading" or line.text.text.startswith("#")
    return (told and not _REMEDY.fullmatch(text.lstrip("# "))) or is_title(text)


def _is_annex_title(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_ANNEX.fullmatch(text))


def _is_text(lines: Sequence[Line]) -> bool:
    return answers(lines) or sum(map(len, filter(_is_prose, _passages(lines)))) >= _MUCH


def _is_prose(passage: str) -> bool:
    words = passage.lower().split()
    if len(passage) < _PROSE or _TABLE in passage:
        return False
    return sum(word in OPEN_WORDS for word in words) >= len(words) * _SMALL_WORDS


def _passages(lines: Sequence[Line]) -> Iterator[str]:
    """Yield what stands together, up to how to object."""
    passage: list[str] = []
    for line in lines:
        text = reading(line)
        if line.kind != "text" or line.role:
            yield " ".join(passage)
            passage = []
        if _REMEDY.fullmatch(text.lstrip("# ")):
            return
        if line.kind == "text":
            passage.append(text)
    yield " ".join(passage)
