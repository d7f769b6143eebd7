"""Forms of one word, told by how they sound: `leggen` is of `leg`, `legen` of `leeg`.

The stemmers make both `leg`, which does little harm where many words are compared, but much where
one word alone says what a question is about. So the length of the vowel is kept here, and the end of
a verb's form is taken off only to meet a verb: `poort` is no form of `poor`.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rag.checking.vocabulary import PARTICLES, infinitive, stems_of

Endings = Sequence[tuple[str, int]]
"""Endings, with the fewest letters before each."""

FINITE = ":finite"

_VOWELS = "aeiouy"
_LENGTHENED = "aeou"
_VOICED = {"v": "f", "z": "s"}
# Of nouns and adjectives, of what is made of a verb, and of its finite forms. The fewest letters
# before them keep `first` from being a form of `fir`, and `kamer` of `kam`.
_OF_NOUNS = (
    ("", 2), ("s", 3), ("e", 3), ("en", 2), ("er", 5), ("ere", 5), ("ers", 5), ("ste", 4), ("st", 5),
    ("je", 3), ("jes", 3), ("tje", 3), ("tjes", 3), ("heid", 4), ("heden", 4),
)  # fmt: skip
_OF_VERBS = (("en", 2), ("ing", 3), ("ingen", 3), ("end", 3), ("ende", 3), ("er", 6), ("ers", 6))
_FINITE = (("t", 3), ("de", 3), ("te", 3), ("den", 3), ("ten", 3))
_OF_PARTICIPLES = (("", 4), ("d", 3), ("t", 3), ("en", 3), ("de", 3), ("te", 3))
_ENGLISH = (("", 2), ("s", 3), ("es", 3), ("ed", 3), ("ing", 3))
_WITHOUT_GE = ("be", "her", "mis", "ont", "ver", "over", "onder", "door", "voor")
"""Before what a participle has no `ge`: `bepaald`; other forms of a verb don't end in a `d` alone."""
# Their plural has a long vowel: `dagen`, `verboden`.
_SHORT = frozenset(
    "bad bedrag bevel blad dag dak dal gat gebed gebod gebrek glas god graf hof hol lot oorlog pad "
    "schot slag slot spel staf vat verdrag verbod verlof weg".split()
)
_ROOTS = ("eer", "ief", "ie")  # of `evaluatie` and `evalueren`, `strategie` and `strategisch`
_WITH_ROOTS = (
    "atie", "aties", "eer", "eert", "eerd", "eerde", "eerden", "eren", "erend", "erende", "ering", "eringen",
    "ie", "isch", "ische", "ief", "ieve", "iever", "iviteit",
)  # fmt: skip
_SHORTEST_ROOT, _SHORTEST_STEM = 6, 4
_MEETING = {"noun": ("noun",), "verb": ("verb", "finite"), "finite": ("verb",)}
_BEHIND = ("", *sorted(PARTICLES, key=lambda particle: (-len(particle), particle)))


@lru_cache(maxsize=1 << 16)
def sounds(word: str) -> frozenset[str]:
    """Give by what a Dutch word meets its other forms; see `meets`."""
    found = {f"{stem}:noun" for stem in _stripped(word, _OF_NOUNS)}
    found |= {f"{stem}:verb" for stem in _stripped(word, _OF_VERBS)}
    finite = (*_FINITE, ("d", 3)) if word.startswith(_WITHOUT_GE) else _FINITE
    found |= {f"{stem}:finite" for stem in _stripped(word, finite)}
    for form in _participles(word):
        found |= {f"{stem}:finite" for stem in _stripped(form, _OF_PARTICIPLES)}
    if (base := infinitive(word)) != word:
        found |= {f"{stem}:verb" for stem in _stripped(base, _OF_VERBS)}
    return frozenset(found)


def meets(sound: str) -> tuple[str, ...]:
    """Give the sounds that a sound meets: its own kind, and a finite form of a verb the verb."""
    stem, _, kind = sound.partition(":")
    return tuple(f"{stem}:{other}" for other in _MEETING[kind])


@lru_cache(maxsize=1 << 16)
def noun_sounds(word: str) -> frozenset[str]:
    """Give by what a Dutch noun meets its other number."""
    return frozenset(f"{stem}:noun" for stem in _stripped(word, _OF_NOUNS))


def verb_stem(word: str) -> str | None:
    """Give the stem of a word that ends as an infinitive does: `spaar` of `sparen`."""
    return next(iter(_stripped(word, (("en", 3),))), None)


@lru_cache(maxsize=1 << 16)
def english_sounds(word: str) -> frozenset[str]:
    """Give by what an English word meets its other forms."""
    found = {_silent(stem) for _, stem in _cut(word, _ENGLISH)}
    if word.endswith("ies") and len(word) > _SHORTEST_STEM:
        found.add(f"{word[:-3]}y")
    return frozenset(found)


def roots(word: str) -> frozenset[str]:
    """Give the foreign root by which `evaluatie` meets `evalueren`, if there is one."""
    if not word.endswith(_WITH_ROOTS):
        return frozenset()
    return frozenset(
        root for root in stems_of(word) if root.endswith(_ROOTS) and len(root) >= _SHORTEST_ROOT
    )


def _stripped(word: str, endings: Endings) -> Iterator[str]:
    for ending, rest in _cut(word, endings):
        yield from _closed(rest) if ending[:1] in tuple(_VOWELS) else (_hard(rest),)


def _cut(word: str, endings: Endings) -> Iterator[tuple[str, str]]:
    """Yield each ending of a word with what is before it."""
    for ending, fewest in endings:
        rest = word.removesuffix(ending)
        if (rest != word or not ending) and len(rest) >= fewest and _has_vowel(rest):
            yield ending, rest


def _closed(rest: str) -> Iterator[str]:
    """Give how a stem is written that had a vowel behind it: `leg` of `legg`, `leeg` of `leg`."""
    if rest[-1] == rest[-2] and rest[-1] not in _VOWELS:
        yield _hard(rest[:-1])
        return
    open_syllable = rest[-1] not in _VOWELS and rest[-2] in _LENGTHENED
    if not open_syllable or rest[-3:-2] in tuple(_VOWELS):
        yield _hard(rest)
        return
    yield _hard(f"{rest[:-1]}{rest[-2:]}")
    # Only a stressed syllable is long: `wandel` of `wandelen`.
    if rest in _SHORT or _has_vowel(rest[:-2]):
        yield _hard(rest)


def _hard(stem: str) -> str:
    return stem[:-1] + _VOICED.get(stem[-1], stem[-1])


def _has_vowel(stem: str) -> bool:
    return any(letter in _VOWELS for letter in stem)


def _participles(word: str) -> Iterator[str]:
    """Yield a participle without its `ge`: `opleid` of `opgeleid`."""
    for particle in _BEHIND:
        rest = word.removeprefix(particle)
        if (rest != word or not particle) and rest.startswith("ge") and len(rest) > 5:
            yield particle + rest[2:]


def _silent(stem: str) -> str:
    """Give `reduc` for `reduce` and `plan` for `plann`."""
    bare = stem.removesuffix("e")
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare
