"""Lines of the body put together to headings, list items and whole paragraphs."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from corpus.footnotes import without_marks
from corpus.hyphens import join_lines
from corpus.lines import Line
from corpus.markup import marked_heading, plain
from corpus.sentences import ends_open, may_end_open
from corpus.traced import Traced

BlockKind = Literal["heading", "body", "item"]
Gap = Literal["none", "blank", "break"]

_BULLET = re.compile(
    r"(?:[–—•▪●○◦■□►▶➢➤✓·»*+\u2023\u2043\uf0a7\uf0b7\uf02d-]|o(?=\s+[A-Z]))\s+(?=\S)"
)
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_SECTION = re.compile(r"\d{1,2}(?P<deeper>(?:\.\d{1,2})*)\.?\s+(?=[A-Z])")
_BEGINS = re.compile(r"[A-ZÀ-Ý'’‘“\"«„]|[1l|][kn]\b")  # a scan reads `Ik` as `lk` or `1k`
_CLOSED = re.compile(r"[.:;?!…][\"”’»')\]*_]*$")
_OPEN_WORDS = frozenset(
    "de het een en of van voor op in met aan bij te om door naar over uit tot als dat die deze "
    "dit zijn haar hun onze ons mijn uw tussen tegen onder sinds vanaf vanuit via per ook niet "
    "geen zowel maar want omdat waar waarbij waarmee waarin hoe welke wordt worden heeft hebben "
    "is zal kan".split()
)
_TABLE = re.compile(r"\||\s{3,}\S|^[\d\s.,%€-]+$")
_SECOND_SENTENCE = re.compile(r"[a-zà-ÿ]{3,}[.?!] [A-Z]")
_HEADING_LENGTH = 120
_SENTENCE_LENGTH = 80
_LONGEST = 20_000  # characters; a paragraph that long is none, and would be copied line by line
_BOLD_RANK, _PLAIN_RANK = 7, 9


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

    @property
    def words(self) -> str:
        """The text as a reader sees it."""
        return without_marks(plain(self.text).text).strip()


def build_blocks(
    lines: Sequence[Line], *, width: int | None, words: Collection[str]
) -> list[Block]:
    """Build the blocks of a body.

    Args:
        lines: The body's lines, running headers and footnotes already turned into breaks.
        width: At which the text was hard-wrapped; None where each line is a paragraph.
        words: The letter's own words, for hyphens at line ends.
    """
    raw = list(_group(lines, width=width, words=words))
    return _find_headings(_merge(raw, words=words))


def begins_item(text: str) -> bool:
    """Say whether a text begins as a list item: with a bullet, or `1.`, `a)`."""
    return bool(_BULLET.match(text) or _NUMBERED.match(text))


# --- lines to blocks ------------------------------------------------------------------


def _group(lines: Sequence[Line], *, width: int | None, words: Collection[str]) -> Iterator[Block]:
    current: Block | None = None
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
            yield Block(line.text, line.role, line.page, gap, rank=line.rank, told=True)
            current, last_line, gap = None, "", "blank"
            continue
        joined = (
            current
            and gap == "none"
            and width
            and len(current.text) < _LONGEST
            and not _starts_block(current, last_line, text, width)
        )
        if current and (joined or (gap == "none" and _is_row(current.text.text) and _is_row(text))):
            current = replace(current, text=join_lines(current.text, line.text, words))
        else:
            if current:
                yield _ended(current, last_line, width)
            current = _new_block(line.text, line.page, gap)
        last_line = text
        gap = "none"
    if current:
        yield _ended(current, last_line, width)


def _ended(block: Block, last_line: str, width: int | None) -> Block:
    return replace(block, full=width is not None and len(last_line) >= 0.85 * width)


def _is_row(text: str) -> bool:
    """Say whether a line is a row of a markdown table."""
    return text.startswith("|") and text.count("|") > 1


def _new_block(line: Traced, page: int | None, gap: Gap) -> Block:
    heading = marked_heading(line)
    if heading and (heading.rank < _BOLD_RANK or not _CLOSED.search(heading.text.text)):
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
    closed = _is_closed(last)
    if _BULLET.match(line) or _NUMBERED.match(line):
        return closed or current.kind == "item"
    short = len(last) < width * 0.7
    begins = bool(_BEGINS.match(line))
    fits = len(last) + 1 + len(line.split(maxsplit=1)[0]) < width * 0.85
    alone = len(current.text) == len(last) and not _ends_open(last) and fits
    return begins and ((short and closed) or (alone and not closed))


# --- blocks that go on ----------------------------------------------------------------


def _merge(blocks: Sequence[Block], *, words: Collection[str]) -> list[Block]:
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
    if _is_closed(text):
        return may_end_open(text) and following[:1].islower()
    if following[:1].islower() or _ends_open(text) or text.endswith("-"):
        return True
    # A stray blank in wrapped prose, which a comma tells from a heading.
    if before.full and "," in text:
        return True
    return after.gap == "break" and len(text) > _SENTENCE_LENGTH


def _is_closed(text: str) -> bool:
    return bool(_CLOSED.search(text)) and not ends_open(text)


def _ends_open(text: str) -> bool:
    """Say whether a text stops where no item or sentence can stop."""
    return _stops_short(text) or ends_open(text)


def _stops_short(text: str) -> bool:
    """Say whether a text stops at a comma or a word that asks for another."""
    last = text.rsplit(maxsplit=1)[-1:] or [""]
    return text.endswith((",", "(", "/")) or last[0].lower() in _OPEN_WORDS


# --- headings without markup ----------------------------------------------------------


def _find_headings(blocks: Sequence[Block]) -> list[Block]:
    found: list[Block] = []
    for block, is_heading in zip(blocks, _headings_among(blocks), strict=True):
        # The question under `Vraag 1` is no heading, however short it is.
        asked = block.words.endswith("?") and found and found[-1].kind == "heading"
        if is_heading and not asked:
            block = replace(block, kind="heading", rank=_plain_rank(block.words))
        found.append(block)
    return found


def _headings_among(blocks: Sequence[Block]) -> list[bool]:
    """Say of each block whether it is a heading without markup; the last of them first.

    A heading may stand over another, so that a block's answer hangs on that of the next.
    """
    answers: list[bool] = []
    after: Block | None = None
    for block in reversed(blocks):
        below = bool(answers and answers[-1])
        answers.append(after is not None and _may_head(block) and _heads(block, after, below=below))
        after = block
    return answers[::-1]


def _may_head(block: Block) -> bool:
    text = block.words
    if block.kind == "heading" or block.told:
        return False
    if block.marked or len(text) > _HEADING_LENGTH or _stops_short(text):
        return False
    if _is_closed(text) and not (text.endswith("?") and len(text) < _SENTENCE_LENGTH):
        return False
    if text[:1].islower() or _TABLE.search(text) or _SECOND_SENTENCE.search(text):
        return False
    return block.kind != "item" or bool(_SECTION.match(text))


def _heads(block: Block, after: Block, *, below: bool) -> bool:
    """Say whether what follows a short line is prose, or another heading (`below`) over prose."""
    if after.kind == "heading":
        return True
    if after.kind == "item" and block.kind != "item":
        return len(after.words) > _SENTENCE_LENGTH
    if after.kind == "item":
        return False
    return _is_closed(after.words) or below


def _plain_rank(text: str) -> int:
    section = _SECTION.match(text)
    return _PLAIN_RANK + (section.group("deeper").count(".") if section else 0)
