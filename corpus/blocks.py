"""Lines of the body put together to headings, list items and whole paragraphs."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from corpus.endings import CLOSED, is_closed, stops_open
from corpus.footnotes import without_marks
from corpus.hyphens import join_lines
from corpus.lines import Line
from corpus.markup import marked_heading, plain
from corpus.plain_headings import find_headings
from corpus.sentences import may_end_open
from corpus.traced import Traced

BlockKind = Literal["heading", "body", "item", "question"]
Gap = Literal["none", "blank", "break"]

_BULLET = re.compile(
    r"(?:[–—•▪●○◦■□►▶➢➤✓·»*+\u2023\u2043\uf0a7\uf0b7\uf02d-]|o(?=\s+[A-Z]))\s+(?=\S)"
)
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_COUNT = re.compile(r"\(?(\d{1,2})[.)]\s")
_BEGINS = re.compile(r"[A-ZÀ-Ý'’‘“\"«„]|[1l|][kn]\b")  # a scan reads `Ik` as `lk` or `1k`
_SENTENCE_LENGTH = 80
_LONGEST = 20_000  # characters; a paragraph that long is none, and would be copied line by line
_BOLD_RANK = 7


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (its smaller `rank` is higher up), a list item or a paragraph of the body."""

    text: Traced
    kind: BlockKind
    page: int | None
    gap: Gap
    rank: int = 0
    marked: bool = False
    full: bool = False  # its last line reaches the width at which the text was wrapped
    told: bool = False  # its format says that it is a whole heading, item or paragraph
    answers: tuple[int, ...] = ()  # the places, among the blocks, of the questions it answers

    @property
    def words(self) -> str:
        """The text as a reader sees it."""
        return without_marks(plain(self.text).text).strip()


def build_blocks(lines: Sequence[Line], *, width: int | None, words: Container[str]) -> list[Block]:
    """Build the blocks of a body.

    Args:
        lines: The body's lines, running headers and footnotes already turned into breaks.
        width: At which the text was hard-wrapped; None where each line is a paragraph.
        words: The letter's own words, for hyphens at line ends.
    """
    raw = list(_group(lines, width=width, words=words))
    return find_headings(_merge(raw, words=words))


def begins_item(text: str) -> bool:
    """Say whether a text begins as a list item: with a bullet, or `1.`, `a)`."""
    return bool(_BULLET.match(text) or _NUMBERED.match(text))


# --- lines to blocks ------------------------------------------------------------------


def _group(lines: Sequence[Line], *, width: int | None, words: Container[str]) -> Iterator[Block]:
    current: Block | None = None
    before: Block | None = None
    count = 0  # of the last numbered line
    last_line = ""
    gap: Gap = "blank"
    for line in lines:
        if line.kind != "text":
            gap = "break" if "break" in (gap, line.kind) else "blank"
            continue
        text = without_marks(line.text.text)
        if line.role and line.role != "head":
            if current:
                yield _ended(current, last_line, width)
            kind: BlockKind = line.role if line.role in ("heading", "item") else "body"
            yield Block(line.text, kind, line.page, gap, rank=line.rank, told=True)
            before, current, last_line, gap = None, None, "", "blank"
            continue
        joined = (
            current
            and gap == "none"
            and width
            and len(current.text) < _LONGEST
            and not _ends_list(before, current, last_line, text)
            and (
                (current.kind != "item" and _is_out_of_count(text, count))
                or not _starts_block(current, last_line, text, width)
            )
        )
        if current and (joined or (gap == "none" and _is_row(current.text.text) and _is_row(text))):
            current = _with_text(current, join_lines(current.text, line.text, words))
        else:
            if current:
                yield _ended(current, last_line, width)
            before, current = current, _new_block(line.text, line.page, gap)
            count = _count_of(text) or count
        last_line = text or last_line  # a line may be no more than the mark of a note
        gap = "none"
    if current:
        yield _ended(current, last_line, width)


def _with_text(block: Block, text: Traced) -> Block:
    # As `dataclasses.replace`, which takes three times as long, for every line of every letter.
    return Block(text, block.kind, block.page, block.gap, block.rank, block.marked)


def _ended(block: Block, last_line: str, width: int | None) -> Block:
    return replace(block, full=width is not None and len(last_line) >= 0.85 * width)


def _is_row(text: str) -> bool:
    """Say whether a line is a row of a markdown table."""
    return text.startswith("|") and text.count("|") > 1


def _new_block(line: Traced, page: int | None, gap: Gap) -> Block:
    heading = marked_heading(line)
    if heading and (heading.rank < _BOLD_RANK or not CLOSED.search(heading.text.text)):
        return Block(heading.text, "heading", page, gap, rank=heading.rank, marked=True)
    bullet = _BULLET.match(line.text)
    if bullet:
        return Block(line[bullet.end() :], "item", page, gap, marked=True)
    kind: BlockKind = "item" if _NUMBERED.match(line.text) else "body"
    return Block(line, kind, page, gap)


def _starts_block(current: Block, last: str, line: str, width: int) -> bool:
    """Say whether a line that follows without a blank begins something new."""
    if (current.kind == "heading" and current.marked) or line.startswith("#"):
        return True
    closed = is_closed(last)
    if _BULLET.match(line) or _NUMBERED.match(line):
        return closed or current.kind == "item"
    short = len(last) < width * 0.7
    begins = bool(_BEGINS.match(line))
    fits = len(last) + 1 + len(line.partition(" ")[0]) < width * 0.85
    alone = len(current.text) == len(last) and not stops_open(last) and fits
    return begins and ((short and closed) or (alone and not closed))


def _ends_list(before: Block | None, item: Block, last: str, line: str) -> bool:
    """Say whether prose begins right below a list of which only the last item has a full stop."""
    if before is None or before.kind != "item" or item.kind != "item":
        return False
    ends = before.words.endswith(";") and last.endswith(".") and is_closed(last)
    return ends and bool(_BEGINS.match(line))


def _count_of(line: str) -> int | None:
    number = _COUNT.match(line)
    return int(number.group(1)) if number else None


def _is_out_of_count(line: str, count: int) -> bool:
    """Say whether a line begins with a figure that numbers nothing: `… gedaald naar` / `12. Dat`."""
    number = _count_of(line)
    return number is not None and number not in (1, count, count + 1)


# --- blocks that go on ----------------------------------------------------------------


def _merge(blocks: Sequence[Block], *, words: Container[str]) -> list[Block]:
    merged: list[Block] = []
    for block in blocks:
        if merged and _goes_on(merged[-1], block):
            text = join_lines(merged[-1].text, block.text, words)
            merged[-1] = replace(merged[-1], text=text, full=block.full)
        else:
            merged.append(block)
    return merged


def _goes_on(before: Block, after: Block) -> bool:
    """Say whether a paragraph runs on over the blank or page end between two blocks."""
    if before.kind == "heading" or after.kind != "body" or before.told or after.told:
        return False
    if len(before.text) > _LONGEST:
        return False
    text, following = before.words, after.words
    if not following:
        return False
    if is_closed(text):
        return may_end_open(text) and following[:1].islower()
    if following[0].islower() or following[0] in ".,;:" or stops_open(text) or text.endswith("-"):
        return True
    # A stray blank in wrapped prose, which a comma tells from a heading.
    if before.full and "," in text:
        return True
    return after.gap == "break" and len(text) > _SENTENCE_LENGTH
