"""Words broken at the end of a line put together again."""

import re
from collections.abc import Container
from functools import cached_property

from corpus.traced import Traced, join_with_space

_HYPHENS = ("-", "\u2010")
_BETWEEN_PARTS = frozenset("-–/")
_FIRST_PART = re.compile(r"[^\s\-–/.,;:!?)»”’]*")
_COORDINATION = frozenset({"en", "of", "en/of", "dan", "maar", "respectievelijk", "tot", "als"})
# Dutch keeps a hyphen where two vowels would read as one sound (Woordenlijst, leidraad 7.1).
_CLASHING_VOWELS = frozenset("aa ae ai au ee ei eu ie ij oe oi oo ou ui uu".split())


def join_lines(left: Traced, right: Traced, words: Container[str]) -> Traced:
    """Join two lines of one paragraph.

    Args:
        left: The text up to the line's end.
        right: The next line.
        words: The letter's own words in small letters, hyphenated ones among them; they
            decide whether a hyphen at the line's end belongs to the word.
    """
    if not left.text.endswith(_HYPHENS) or not right:
        return join_with_space(left, right)
    first = _FIRST_PART.match(right.text)
    begin = first.group() if first else ""
    last = _last_part(left.text)
    if not last or begin.lower() in _COORDINATION:
        return join_with_space(left, right)
    if _keeps_hyphen(last, begin, words):
        return left + right
    return left[: len(left) - 1] + right


def _last_part(text: str) -> str:
    """Give what stands before the hyphen that ends a text, back to where its word begins.

    (A pattern would try every place of a long text as that beginning.)
    """
    end = start = len(text) - 1
    while start and not text[start - 1].isspace() and text[start - 1] not in _BETWEEN_PARTS:
        start -= 1
    return text[start:end]


def _keeps_hyphen(end: str, begin: str, words: Container[str]) -> bool:
    if f"{end}-{begin}".lower() in words:
        return True
    if not begin[:1].islower() or not end[-1:].islower() or end.isupper():
        return True
    if f"{end}{begin}".lower() in words:
        return False
    return (end[-1:] + begin[:1]).lower() in _CLASHING_VOWELS


class WordsOf:
    """The words of a text, for `join_lines`; not looked for where no line ends with a hyphen."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __contains__(self, word: object) -> bool:
        return word in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return words_of(self._text)


def words_of(text: str) -> frozenset[str]:
    """Give the words of a text in small letters, with their hyphens, for `join_lines`."""
    return frozenset(w.lower() for w in re.findall(r"[^\W\d_]+(?:-[^\W_]+)*", text))
