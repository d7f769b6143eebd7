"""Which words speak of the same matter: in everyday speech, in letters, and in English.

A reader asks after `cipiers` where a letter has `gevangenispersoneel`. The embedder knows words
as laws use them; everyday words it has hardly seen. So the words of general Dutch that people
use for what letters write about stand in `words/related.txt`, a matter a line. They need not mean
the same: this is for finding, never for checking.

Many a word is of two languages: `stage`, `kind`, `arts`. It counts as Dutch, as the letters are,
but as English in an English question.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from index.analysis import STOP_WORDS, fold
from rag.asking.compounds import of_parts
from rag.asking.inflected import (
    FINITE,
    english_sounds,
    meets,
    noun_sounds,
    roots,
    sounds,
    verb_stem,
)
from rag.asking.light import FRAME, LIGHT

_FILE = Path(__file__).parent / "words" / "related.txt"
_PART = 0.75  # what a compound is of a matter that only a part of it is of
_COMPOUND = 8  # letters of the shortest compound
# Forms of verbs and nouns that have a life of their own, and are of a matter only as they stand.
_OWN_LIFE = frozenset("geleden gezien gewoon gewone maanden reden reeds steeds".split())
_NO_FORMS = STOP_WORDS | FRAME | LIGHT | _OWN_LIFE
# Dutch words of which the list has only what they mean in English.
_NEVER_ENGLISH = frozenset(
    "act base breed concrete date fair form late land men name part past stadium".split()
)

Matters = Mapping[int, float]
"""The numbers of matters, with how far a word is of each: 1, or less for a part of it."""

_ByWord = Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """The matters of the words of a language: as they stand, and by what their forms meet."""

    words: _ByWord
    sounds: _ByWord
    stems: _ByWord
    roots: _ByWord


@lru_cache(maxsize=1 << 16)
def matters(word: str, *, english: bool = False) -> Matters:
    """Give the matters that a folded word is of, in any form; of a compound, those of its parts.

    Args:
        word: A word of a letter or a question.
        english: Whether the question is in English.
    """
    if not word.isalpha():
        return {}
    known = (english and _in_english(word)) or _in_dutch(word) or _borrowed(word)
    if known or len(word) < _COMPOUND:
        return dict.fromkeys(sorted(known), 1.0)
    parts = of_parts(word, first_of=_of_first_part, last_of=_of_last_part)
    return dict.fromkeys(sorted(parts), _PART)


def matters_of_name(word: str) -> Matters:
    """Give the matters of a folded name: it is no form of another word, as `Meteren` of `meter`."""
    nothing: frozenset[int] = frozenset()
    found = _dutch().words.get(word) or _english().words.get(word, nothing)
    return dict.fromkeys(sorted(found), 1.0)


def relatedness(one: str, other: str) -> float:
    """Say how far two words speak of the same matter, in [0, 1]."""
    ours, theirs = matters(one), matters(other)
    return max((share * theirs.get(matter, 0.0) for matter, share in ours.items()), default=0.0)


def words_of(found: Matters) -> tuple[str, ...]:
    """Give all words of some matters, each once."""
    return tuple(
        dict.fromkeys(word for matter in found for side in _lines()[matter] for word in side)
    )


@lru_cache(maxsize=1)
def _lines() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Read each matter: its Dutch words and its English ones."""
    lines = fold(_FILE.read_text(encoding="utf-8")).splitlines()
    sides = (line.partition("|") for line in lines if line and not line.startswith("#"))
    return tuple((tuple(dutch.split()), tuple(english.split())) for dutch, _, english in sides)


@lru_cache(maxsize=1)
def _dutch() -> _Listed:
    words = _by((n, dutch) for n, (dutch, _) in enumerate(_lines()))
    return _Listed(
        words=words,
        sounds=_keyed(words, sounds),
        stems=_keyed(words, lambda word: filter(None, (verb_stem(word),))),
        roots=_keyed(words, roots),
    )


@lru_cache(maxsize=1)
def _english() -> _Listed:
    words = _by((n, english) for n, (_, english) in enumerate(_lines()))
    return _Listed(words=words, sounds=_keyed(words, english_sounds), stems={}, roots={})


def _by(found: Iterable[tuple[int, Iterable[str]]]) -> _ByWord:
    matters_of: defaultdict[str, set[int]] = defaultdict(set)
    for number, keys in found:
        for key in keys:
            matters_of[key].add(number)
    return {key: frozenset(numbers) for key, numbers in matters_of.items()}


def _keyed(words: _ByWord, keys_of: Callable[[str], Iterable[str]]) -> _ByWord:
    return _by((number, keys_of(word)) for word, numbers in words.items() for number in numbers)


def _in_dutch(word: str) -> frozenset[int]:
    listed = _dutch()
    known = listed.words.get(word, frozenset())
    if word in _NO_FORMS:
        return known
    # What stands in the list is itself, and no finite form of another: `duur` is not of `duren`.
    own = [sound for sound in sounds(word) if not (known and sound.endswith(FINITE))]
    heard = [other for sound in own for other in meets(sound)]
    return known.union(*_all(listed.sounds, heard), *_all(listed.roots, roots(word)))


def _in_english(word: str) -> frozenset[int]:
    listed = _english()
    known = listed.words.get(word, frozenset())
    return known.union(*_all(listed.sounds, english_sounds(word)))


def _borrowed(word: str) -> frozenset[int]:
    """Give the matters of an English word in Dutch, as it stands: `zon` is no form of `zoning`."""
    if word in _NEVER_ENGLISH:
        return frozenset()
    return _english().words.get(word, frozenset())


def _of_first_part(part: str) -> frozenset[int]:
    """Give the matters of a word before another: it stands in the list, or as its infinitive."""
    listed = _dutch()
    return listed.words.get(part) or listed.stems.get(part, frozenset())


def _of_last_part(part: str) -> frozenset[int]:
    """Give the matters of a word behind another, in either number."""
    listed = _dutch()
    return frozenset().union(*_all(listed.sounds, noun_sounds(part)))


def _all(of: _ByWord, keys: Iterable[str]) -> list[frozenset[int]]:
    return [of[key] for key in keys if key in of]
