"""Words broken at the end of a line put together again."""

import re
from collections.abc import Collection

from corpus.traced import Traced, join_with_space

_HYPHENS = ("-", "\u2010")
_LAST_PART = re.compile(r"([^\s\-–/]*)[-\u2010]$")
_FIRST_PART = re.compile(r"[^\s\-–/.,;:!?)»”’]*")
_COORDINATION = frozenset({"en", "of", "en/of", "dan", "maar", "respectievelijk", "tot", "als"})
# Dutch keeps a hyphen where two vowels would read as one sound (Woordenlijst, leidraad 7.1).
_CLASHING_VOWELS = frozenset("aa ae ai au ee ei eu ie ij oe oi oo ou ui uu".split())


def join_lines(left: Traced, right: Traced, words: Collection[str]) -> Traced:
    """Join two lines of one paragraph.

    Args:
        left: The text up to the line's end.
        right: The next line.
        words: The letter's own words in small letters, hyphenated ones among them; they
            decide whether a hyphen at the line's end belongs to the word.
    """
    last = _LAST_PART.search(left.text) if left.text.endswith(_HYPHENS) else None
    if not last or not right:
        return join_with_space(left, right)
    first = _FIRST_PART.match(right.text)
    begin = first.group() if first else ""
    if not last.group(1) or begin.lower() in _COORDINATION:
        return join_with_space(left, right)
    if _keeps_hyphen(last.group(1), begin, words):
        return left + right
    return left[: len(left) - 1] + right


def _keeps_hyphen(end: str, begin: str, words: Collection[str]) -> bool:
    if f"{end}-{begin}".lower() in words:
        return True
    if not begin[:1].islower() or not end[-1:].islower() or end.isupper():
        return True
    if f"{end}{begin}".lower() in words:
        return False
    return (end[-1:] + begin[:1]).lower() in _CLASHING_VOWELS


def words_of(text: str) -> frozenset[str]:
    """Give the words of a text in small letters, with their hyphens, for `join_lines`."""
    return frozenset(w.lower() for w in re.findall(r"[^\W\d_]+(?:-[^\W_]+)*", text))
