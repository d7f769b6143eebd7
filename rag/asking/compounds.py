"""Where a long word may be cut into two, so that each part or one of them is a known word."""

from collections.abc import Callable, Iterator

from rag.checking.compounds import splits
from rag.checking.vocabulary import PARTICLES, infinitive

Matters = frozenset[int]
Known = Callable[[str], Matters]
"""Gives what a part of a word is of; nothing where it is no known word."""

_LONG_PART = 5  # letters of a part that stands for a word whose other part is not known
# What makes a verb or an adverb of a word, and not a compound: `aandragen`, `waarmaken`.
_BEFORE = PARTICLES | frozenset(
    "voor waar daar hier boven buiten beneden tegen tussen onder weder".split()
)
# What makes another word of one, and may turn its meaning round.
_BEHIND = (
    "baar",
    "bare",
    "loos",
    "loze",
    "lijk",
    "heid",
    "heden",
    "schap",
    "achtig",
    "aardig",
    "waardig",
)


def of_parts(word: str, *, first_of: Known, last_of: Known) -> Matters:
    """Give what both parts of a compound are of, or else the longest parts that are known.

    Args:
        word: A long word that is not known as a whole.
        first_of: What a word before another is of, also without what joins them.
        last_of: What a word behind another is of.
    """
    if infinitive(word) != word:
        return frozenset()  # a form of a verb, as `aangedragen`
    ends: Matters = frozenset()
    begins: Matters = frozenset()
    for first, last in _cuts(word):
        of_first, of_last = first_of(first), last_of(last)
        if of_first and of_last:
            return of_first | of_last
        if of_last and not ends and len(last) >= _LONG_PART:
            ends = of_last
        if of_first and len(first) >= _LONG_PART and not last.startswith(_BEHIND):
            begins = of_first  # a later cut leaves a longer part
    return ends | begins


def _cuts(word: str) -> Iterator[tuple[str, str]]:
    return ((first, last) for first, last in splits(word) if first not in _BEFORE)
