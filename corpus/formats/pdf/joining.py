"""Rows of one paragraph joined, with what hyphens and addresses at their ends ask."""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from corpus.hyphens import join_lines, words_of
from corpus.traced import Traced

_BROKEN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[/.=&?_#%\u2010-]$")
_HYPHENED = re.compile(r"([^\W\d_]+(?:-[^\W_]+)*)-$")
_GOES_ON = re.compile(r"[^\W\d_]+")
_BROKEN_WORDS = 0.04  # of the lines end in a hyphen where words are broken at all
_LONG = 40  # characters: shorter lines need no broken words


def join_rows(rows: Sequence[Traced], words: Collection[str]) -> Traced:
    """Join the lines of a paragraph; an address on the web goes on without a space."""
    text = rows[0]
    for row in rows[1:]:
        broken = _BROKEN_ADDRESS.search(text.text)
        text = text + row if broken else join_lines(text, row, words)
    return text


def known_words(lines: Iterable[str]) -> frozenset[str]:
    """Give the words of a document, by which a hyphen at a line's end is judged.

    Where hardly a line ends in a hyphen the author broke no words: then a hyphen at a
    line's end is one of the word itself, as in `Wob-` / `artikelen`.
    """
    kept = list(lines)
    words = words_of("\n".join(kept))
    ends = [
        (a, b)
        for line, after in pairwise(kept)
        if (a := _HYPHENED.search(line)) and (b := _GOES_ON.match(after))
    ]
    long = sum(len(line) >= _LONG for line in kept)
    if len(ends) > _BROKEN_WORDS * long:
        return words
    pairs = ((a.group(1).lower(), b.group().lower()) for a, b in ends)
    return words | {f"{end}-{begin}" for end, begin in pairs if f"{end}{begin}" not in words}
