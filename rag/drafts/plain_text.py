"""The blocks of a plain or Markdown text.

The letters' reader looks for letterheads, page ends and headings; a draft has none of these for
sure, so here nothing counts as a heading but what is marked as one. Every step is linear in the
length of the text: a draft may be anything.
"""

import re
from collections.abc import Iterator, Sequence

from corpus.hyphens import join_lines, words_of
from corpus.lines import Line, split_lines, wrap_width
from corpus.traced import Traced
from rag.drafts.draft import Block, HangingNote

LONGEST_BLOCK = 4000
"""Characters after which a block ends with its line; no paragraph of a draft is so long."""
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_ITEM = re.compile(
    r"(?:[–—•▪●○◦■□►▶➢➤✓·»*+\u2023\u2043\uf0a7\uf0b7-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+"
    r"(?:\[[ xX]\]\s+)?(?=\S)"
)
_ROW = re.compile(r"\|.*\|")
_FENCE = re.compile(r"(?:```|~~~)\s*\w*")
_NOTE = re.compile(r"\[\^([\w-]{1,20})\]:\s*")
_MARK = re.compile(r"\s*\[\^([\w-]{1,20})\]")
_CLOSED = re.compile(r"[.:;?!…][\"”’»')\]*_]*$")
_LONGEST_WORD = 100
_SHORT = 0.7  # of the width: a line this short was not broken for want of room
_MARKUP = (
    re.compile(r"<!--[^<>]*-->|</?(?:b|i|u|em|strong|span|sup|sub|p|div)(?: [^<>]*)?>", re.I),
    re.compile(r"!?\[([^\[\]^]*)\]\([^()\s]*\)"),
    re.compile(r"\*{1,3}(?=\S)([^*]+)(?<=\S)\*{1,3}"),
    re.compile(r"(?<!\w)_{1,3}(?=\S)([^_]+)(?<=\S)_{1,3}(?!\w)"),
    re.compile(r"`+([^`]+)`+"),
)


def text_blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text, its Markdown read as what it means."""
    lines = split_lines(text)
    lines, notes = _take_notes(lines)
    width, words = wrap_width(lines), words_of(text)
    for group in _groups(lines, width):
        if _ROW.fullmatch(group[0]):
            yield from (_block(cell, notes) for row in group for cell in row.strip("|").split("|"))
            continue
        heading = _HEADING.match(group[0])
        joined = _joined([group[0][heading.end() :]] if heading else group, words)
        yield _block(joined, notes, is_heading=bool(heading))


def _take_notes(lines: Sequence[Line]) -> tuple[list[Line], dict[str, str]]:
    """Take `[^1]: …` out, with the indented lines that go on from it."""
    kept: list[Line] = []
    notes: dict[str, str] = {}
    current = None
    for line in lines:
        begins = _NOTE.match(line.text.text)
        if begins:
            current = begins.group(1)
            notes[current] = line.text.text[begins.end() :]
        elif current and line.kind == "text" and line.indent > 1:
            notes[current] += f" {line.text.text}"
        else:
            current = current if line.kind == "blank" else None
            kept.append(line)
    return kept, notes


def _groups(lines: Sequence[Line], width: int | None) -> Iterator[list[str]]:
    """Yield the lines of each block."""
    group: list[str] = []
    size = 0
    for line in lines:
        text = line.text.text
        ends = line.kind != "text" or _FENCE.fullmatch(text)
        if group and (ends or size > LONGEST_BLOCK or _begins_block(group[-1], text, width)):
            yield group
            group, size = [], 0
        if not ends:
            group.append(text)
            size += len(text)
    if group:
        yield group


def _begins_block(before: str, line: str, width: int | None) -> bool:
    if _HEADING.match(before) or _HEADING.match(line) or _ITEM.match(line):
        return True
    if _ROW.fullmatch(before) or _ROW.fullmatch(line):
        return not (_ROW.fullmatch(before) and _ROW.fullmatch(line))
    if line[:1].islower() and not _CLOSED.search(before[-10:]):
        return False
    return width is None or (len(before) < _SHORT * width and not line[:1].islower())


def _joined(lines: Sequence[str], words: frozenset[str]) -> str:
    """Join the lines of a block, words broken at a line's end put together again."""
    item = _ITEM.match(lines[0])
    parts = [lines[0][item.end() :] if item else lines[0]]
    for line in lines[1:]:
        if parts[-1].endswith(("-", "\u2010")):
            last = parts.pop()
            end = join_lines(Traced.of(last[-_LONGEST_WORD:]), Traced.of(line), words).text
            parts.append(last[:-_LONGEST_WORD] + end)
        else:
            parts.append(line)
    return " ".join(parts)


def _block(text: str, notes: dict[str, str], *, is_heading: bool = False) -> Block:
    for pattern in _MARKUP:
        text = pattern.sub(lambda match: match.group(1) if match.lastindex else "", text)
    text = " ".join(text.split())
    clean, hanging, done = "", [], 0
    for mark in _MARK.finditer(text):
        clean += text[done : mark.start()]
        done = mark.end()
        if mark.group(1) in notes:
            hanging.append(HangingNote(at=len(clean), text=notes[mark.group(1)]))
    return Block(text=clean + text[done:], is_heading=is_heading, notes=tuple(hanging))
