"""Headings that no markup tells: short lines over prose."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.endings import OPEN_WORDS, is_closed, stops_short
from corpus.sentences import may_end_open

if TYPE_CHECKING:
    from corpus.blocks import Block

_SECTION = re.compile(r"\d{1,2}(?P<deeper>(?:\.\d{1,2})*)\.?\s+(?=[A-Z])")
_TABLE = re.compile(r"\||\s{3,}\S|^[\d\s.,%€-]+$")
_SECOND_SENTENCE = re.compile(r"[a-zà-ÿ]{3,}[.?!] [A-Z]")
# One of these makes a short line that ends in a colon or an abbreviation more than a name.
_SAYS = OPEN_WORDS - frozenset(
    "de het een en of van voor op in met aan bij te tot naar over uit tussen onder sinds vanaf "
    "per als door onze ons mijn uw deze dit".split()
) | frozenset(
    "ik wij we er daarbij hierbij hieronder namelijk volgt volgen volgende volgend onderstaande luidt "
    "luiden gaat gaan betreft betreffen bestaat bestaan omvat kunnen zullen was waren werd werden had "
    "hadden ben bent doe doet doen merk bijvoorbeeld zoals kortom concreet immers geachte citeer".split()
)
_HEADING_LENGTH = 120
_SENTENCE_LENGTH = 80
_FEW_WORDS = 4
_PLAIN_RANK = 9


def find_headings(blocks: Sequence["Block"]) -> list["Block"]:
    """Make headings of the blocks that are, by how they look and what stands below."""
    found: list[Block] = []
    for block, is_heading in zip(blocks, _headings_among(blocks), strict=True):
        # The question under `Vraag 1` is no heading, however short it is.
        asked = block.words.endswith("?") and found and found[-1].kind == "heading"
        if is_heading and not asked:
            block = replace(block, kind="heading", rank=_plain_rank(block.words))
        found.append(block)
    return found


def _headings_among(blocks: Sequence["Block"]) -> list[bool]:
    """Say of each block whether it is a heading without markup; the last of them first.

    A heading may stand over another, so that a block's answer hangs on that of the next.
    """
    answers: list[bool] = []
    for index in reversed(range(len(blocks))):
        below = bool(answers and answers[-1])
        answers.append(_looks_like_one(blocks, index) and _heads(blocks, index, below=below))
    return answers[::-1]


def _looks_like_one(blocks: Sequence["Block"], index: int) -> bool:
    block = blocks[index]
    text = block.words
    if block.kind == "heading" or block.told:
        return False
    if block.marked or len(text) > _HEADING_LENGTH or stops_short(text):
        return False
    if is_closed(text) and not _may_head(text):
        return False
    if text[:1].islower() or _TABLE.search(text) or _SECOND_SENTENCE.search(text):
        return False
    return block.kind != "item" or (
        bool(_SECTION.match(text)) and not _is_last_asked(blocks, index)
    )


def _may_head(text: str) -> bool:
    """Say whether a short closed text may be a heading: a question, or words without a verb.

    Of more than a few words before a colon one may always be a verb: `Het rapport kent vijf
    adviezen:`.
    """
    if len(text) >= _SENTENCE_LENGTH or text.endswith("?"):
        return len(text) < _SENTENCE_LENGTH
    words = re.findall(r"[a-zà-ÿ]+", text.lower())
    names = not _SAYS.intersection(words)
    return names and (may_end_open(text) or (text.endswith(":") and len(words) <= _FEW_WORDS))


def _is_last_asked(blocks: Sequence["Block"], index: int) -> bool:
    """Say whether a question is the last of a list of them, and no heading over what follows."""
    before = blocks[index - 1].kind if index else "body"
    return before == "item" and blocks[index].words.endswith("?")


def _heads(blocks: Sequence["Block"], index: int, *, below: bool) -> bool:
    """Say whether what follows a short line is prose, or another heading (`below`) over prose."""
    if index + 1 == len(blocks):
        return False
    after = blocks[index + 1]
    if blocks[index].words.endswith(":"):
        return (
            after.kind == "body" and is_closed(after.words) and len(after.words) > _SENTENCE_LENGTH
        )
    if after.kind == "heading":
        return True
    if after.kind == "item" and blocks[index].kind != "item":
        return len(after.words) > _SENTENCE_LENGTH
    if after.kind == "item":
        return False
    return is_closed(after.words) or below


def _plain_rank(text: str) -> int:
    section = _SECTION.match(text)
    return _PLAIN_RANK + (section.group("deeper").count(".") if section else 0)
