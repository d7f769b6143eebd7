"""The source as lines, with what is no text (bookmarks, soft hyphens, page ends) taken out."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.traced import EMPTY, Traced

LineKind = Literal["text", "blank", "break"]
Role = Literal["head", "heading", "item", "body", "closing"]

_NEWLINE = re.compile(r"\r\n|[\n\r\x85\u2028]")
_QUOTE_SIGN = re.compile(r"^\s*(?:>\s+)+")  # a markdown block quote, or an arrow in a letterhead
_INVISIBLE = re.compile(
    r"[\u00ad\u200b\u200c\u200d\u2060\ufeff\U000f0000-\U000ffffd]|"
    r"\[bookmark: [^\]\n]*\]|<span id=[^>]*></span>|\\(?=[*_#\[\]])"
)
_COMBINED = re.compile(r"\w[\u0300-\u036f]+")
_TAB = re.compile(r"\t")
_ODD_SPACE = re.compile(r"[\v\u00a0\u2000-\u200a\u202f\u3000]")
_HTML_BREAK = re.compile(r"<br ?/?>|&nbsp;")
_AMPERSAND = re.compile(r"&amp;")
_RULE = re.compile(r"[-_*=–—]{3,}|[-_* ]{5,}|\|(?:\s*:?-+:?\s*\|)+")
# Without one of these a line is as it should be; so most are.
_ODD = re.compile(
    r"[><\[\\&\t\v\u00a0\u00ad\u0300-\u036f\u2000-\u200d\u202f\u2060\u3000\ufeff"
    r"\U000f0000-\U000ffffd]"
)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, with the printed page it stands on where the source prints pages.

    A `break` is a page end or something taken out, over which a sentence may run. A line with
    a `role` is a whole heading, item or paragraph, or is of the letterhead or the signature,
    since its format says so; where it has none, the text is looked at. `rank` is a heading's,
    the smaller the higher up.
    """

    text: Traced
    kind: LineKind
    indent: int = 0
    page: int | None = None
    role: Role | None = None
    rank: int = 0


BREAK = Line(EMPTY, "break")


def split_lines(text: str) -> list[Line]:
    """Cut a source into lines; offsets in the lines are offsets in `text`."""
    return [line for page in _pages(text) for line in page]


def _pages(text: str) -> Iterator[list[Line]]:
    start = 0
    for number, page in enumerate(text.split("\f")):
        lines = [_line(part) for part in _split(Traced.of(page, start))]
        yield [BREAK, *lines] if number else lines
        start += len(page) + 1


def _split(page: Traced) -> Iterator[Traced]:
    start = 0
    for match in _NEWLINE.finditer(page.text):
        yield page[start : match.start()]
        start = match.end()
    yield page[start:]


def _line(raw: Traced) -> Line:
    clean = _cleaned(raw) if _ODD.search(raw.text) else raw
    stripped = clean.strip()
    if not stripped:
        return Line(EMPTY, "blank")
    if _RULE.fullmatch(stripped.text) or _PICTURE.fullmatch(stripped.text):
        return BREAK
    return Line(stripped, "text", len(clean.text) - len(clean.text.lstrip()))


def _cleaned(raw: Traced) -> Traced:
    clean = raw.replace(_QUOTE_SIGN, "").replace(_INVISIBLE, "").replace(_ODD_SPACE, " ")
    clean = clean.replace(_COMBINED, lambda match: unicodedata.normalize("NFC", match.group()))
    return clean.replace(_TAB, "    ").replace(_HTML_BREAK, " ").replace(_AMPERSAND, "&")


def wrap_width(lines: Sequence[Line]) -> int | None:
    """Give the width in characters at which a hard-wrapped text was broken, else None.

    A text is hard-wrapped where nine tenths of its characters stand in lines of at most
    120; its width is the length that one line in ten exceeds.
    """
    lengths = sorted(len(line.text) for line in lines if line.kind == "text")
    if len(lengths) < 4 or sum(n for n in lengths if n > 120) > sum(lengths) / 10:
        return None
    return lengths[len(lengths) * 9 // 10]
