"""Which words speak of the same matter: in everyday speech, in letters, and in English.

A reader asks after `cipiers` where a letter has `gevangenispersoneel`. The embedder knows words
as laws use them; everyday words it has hardly seen. So the words of general Dutch that people
use for what letters write about stand in `words/related.txt`, a matter a line. They need not mean
the same: this is for finding, never for checking.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from index.analysis import fold, stems
from rag.checking.compounds import splits
from rag.checking.vocabulary import same_form, stems_of

_FILE = Path(__file__).parent / "words" / "related.txt"
_PART = 0.75  # what a compound is of a matter that only a part of it is of
_COMPOUND, _LONG_PART = 8, 5  # letters of the shortest compound, and of a part that stands for it

Matters = Mapping[int, float]
"""The numbers of matters, with how far a word is of each: 1, or less for a part of it."""


@lru_cache(maxsize=1 << 16)
def matters(word: str) -> Matters:
    """Give the matters that a folded word is of, in any form; of a compound, those of its parts."""
    if not word.isalpha():
        return {}
    known = _matters_of_forms(word)
    if known or len(word) < _COMPOUND:
        return dict.fromkeys(sorted(known), 1.0)
    return dict.fromkeys(sorted(_matters_of_parts(word)), _PART)


def matters_of_name(word: str) -> Matters:
    """Give the matters of a folded name: it is no form of another word, as `Meteren` of `meter`."""
    return dict.fromkeys(sorted(_by_word().get(word, ())), 1.0)


def relatedness(one: str, other: str) -> float:
    """Say how far two words speak of the same matter, in [0, 1]."""
    ours, theirs = matters(one), matters(other)
    return max((share * theirs.get(matter, 0.0) for matter, share in ours.items()), default=0.0)


def words_of(found: Matters) -> tuple[str, ...]:
    """Give all words of some matters, each once."""
    return tuple(dict.fromkeys(word for matter in found for word in _lines()[matter]))


@lru_cache(maxsize=1)
def _lines() -> tuple[tuple[str, ...], ...]:
    lines = fold(_FILE.read_text(encoding="utf-8")).splitlines()
    return tuple(tuple(line.split()) for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def _by_word() -> Mapping[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(_lines()):
        for word in line:
            found[word].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@lru_cache(maxsize=1)
def _by_stem() -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in _by_word():
        for stem in stems_of(word):
            found[stem].append(word)
    return {stem: tuple(words) for stem, words in found.items()}


@lru_cache(maxsize=1 << 16)
def _matters_of_forms(word: str) -> frozenset[int]:
    forms = {w for stem in stems_of(word) for w in _by_stem().get(stem, ()) if same_form(word, w)}
    return frozenset().union(*(_by_word().get(form, frozenset()) for form in {word, *forms}))


def _matters_of_parts(word: str) -> frozenset[int]:
    """Give the matters of both parts of a compound, or else of the one that is known."""
    one_known: set[int] = set()
    for first, last in splits(word):
        begins, ends = _matters_of_part(first), _matters_of_part(last)
        if begins and ends:
            return begins | ends
        if len(last) >= _LONG_PART and ends:
            one_known |= ends
        elif len(first) >= _LONG_PART:
            one_known |= begins
    return frozenset(one_known)


def _matters_of_part(part: str) -> frozenset[int]:
    """Give the matters of a part as it stands, or of a noun's other number."""
    known = _by_word()
    if part in known:
        return known[part]
    words = (word for stem in stems((part,)) for word in _by_stem().get(stem, ()))
    return next((known[word] for word in words if same_form(word, part)), frozenset())
