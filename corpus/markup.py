"""Markdown and HTML emphasis, links and headings read as what they mean."""

import re
from dataclasses import dataclass

from corpus.traced import Traced

_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\((?:https?:|mailto:|#|/|\.)[^()\s]*\)")
_TAG = re.compile(r"</?(?:b|i|u|em|strong|span|sup|sub|p|div)(?: [^<>]*)?>", re.IGNORECASE)
_EMPHASIS = re.compile(
    r"(?<!\w)(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)|(\*\*)(?=\S)(.+?)(?<=\S)\3"
)

_STRAY = re.compile(r"^\*{2,3}(?=\S)|(?<=\S)\*{2,3}$")  # emphasis that runs over a line's end


@dataclass(frozen=True, slots=True)
class MarkedHeading:
    """A line that its markup makes a heading; a smaller `rank` is higher up."""

    text: Traced
    rank: int


def plain(text: Traced) -> Traced:
    """Take emphasis, links and inline tags away and keep their words."""
    if not _may_hold_markup(text.text):
        return text
    text = _keep_group(text, _LINK, (1,))
    text = text.replace(_TAG, "")
    for _ in range(3):
        text = _keep_group(text, _EMPHASIS, (2, 4))
    return text.replace(_STRAY, "")


def marked_heading(line: Traced) -> MarkedHeading | None:
    """Read `## Heading`, or a line that is wholly bold or wholly italic."""
    hashes = _HEADING.match(line.text)
    if hashes:
        words = plain(line[hashes.end() :]).strip()
        return MarkedHeading(words, len(hashes.group(1))) if words else None
    emphasis = _EMPHASIS.fullmatch(line.text)
    if emphasis and len(line) < 160 and "*" not in line.text.strip("*"):
        bold = (emphasis.group(1) or emphasis.group(3)).startswith(("**", "__"))
        return MarkedHeading(plain(line).strip(), 7 if bold else 8)
    return None


def _may_hold_markup(text: str) -> bool:
    """Say whether a text has a sign that all markup has; most lines have none."""
    return "[" in text or "<" in text or "*" in text or "_" in text


def _keep_group(text: Traced, pattern: re.Pattern[str], groups: tuple[int, ...]) -> Traced:
    match = pattern.search(text.text)
    while match:
        group = next(g for g in groups if match.group(g) is not None)
        inside = text[match.start(group) : match.end(group)]
        text = text[: match.start()] + inside + text[match.end() :]
        match = pattern.search(text.text, match.start() + len(inside))
    return text
