"""What Dutch words share: stems, forms of strong verbs, and meanings."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from index.analysis import fold, stems

_FOLDER = Path(__file__).parent / "words"
PARTICLES = frozenset(
    "aan achter af bij bijeen binnen door in mee na neer om onder op open over plaats rond samen stil tegen "
    "terug toe uit vast voor voort vooruit vrij weg".split()
)
_PREFIXES = tuple(
    sorted((*PARTICLES, "be", "her", "ont", "ver"), key=lambda prefix: (-len(prefix), prefix))
)
SHORTEST_PART = 4
_FORM = 0.55
_TELLING_SUFFIXES = ("baar", "bare", "loos", "loze", "sel")
_ENDINGS = ("den", "ten", "de", "te", "d", "t")
# Words of one root that a stemmer keeps apart: `evaluatie`, `evalueren`; `strategie`, `strategisch`.
_DERIVED = (
    ("atie", "eer"), ("aties", "eer"), ("eren", "eer"), ("eert", "eer"), ("eer", "eer"),
    ("eerde", "eer"), ("eerden", "eer"), ("eerd", "eer"), ("erend", "eer"), ("erende", "eer"),
    ("ering", "eer"), ("eringen", "eer"),
    ("isch", "ie"), ("ische", "ie"), ("ie", "ie"),
    ("ief", "ief"), ("ieve", "ief"), ("iever", "ief"), ("iviteit", "ief"),
)  # fmt: skip


def lines_of(name: str) -> Iterator[str]:
    """Yield the lines of a word list, without its comments."""
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


@lru_cache(maxsize=1)
def _infinitives() -> dict[str, str]:
    return {
        fold(form): fold(line.split()[0])
        for line in lines_of("strong_verbs.txt")
        for form in line.split()
    }


@lru_cache(maxsize=1 << 16)
def infinitive(word: str) -> str:
    """Give the infinitive of a strong verb's form, also behind a prefix: `toegenomen`, `toenemen`."""
    known = _infinitives()
    if word in known:
        return known[word]
    for prefix in _PREFIXES if word.startswith(_PREFIXES) else ():
        rest = word.removeprefix(prefix)
        if rest != word:
            bare = rest.removeprefix("te") if rest.startswith("te") else rest
            for form in (rest, bare):
                if form in known and len(form) > 2:
                    return prefix + known[form]
    return word


@lru_cache(maxsize=1 << 16)
def stems_of(word: str) -> frozenset[str]:
    """Give all the stems under which forms of one word meet; not every form has all of them."""
    base = infinitive(word)
    forms = {base}
    for prefix in ("", *_PREFIXES) if "ge" in base else ():
        rest = base.removeprefix(prefix)
        if (rest != base or not prefix) and rest.startswith("ge") and len(rest) > 5:
            forms.add(prefix + rest[2:])
    bare = {
        form.removesuffix(ending)
        for form in tuple(forms)
        for ending in _ENDINGS
        if form.endswith(ending) and len(form) - len(ending) >= SHORTEST_PART
    }
    derived = {
        form.removesuffix(ending) + root
        for form in forms | bare
        for ending, root in _DERIVED
        if form.endswith(ending) and len(form) - len(ending) >= SHORTEST_PART - 1
    }
    # A stemmer takes `en` off `onderteken` too, which is no ending there.
    roots = {form for form in bare if form.endswith("en")}
    return frozenset(stems(forms | bare)) | derived | roots


@lru_cache(maxsize=1)
def _groups() -> tuple[dict[str, frozenset[int]], dict[tuple[str, ...], frozenset[int]]]:
    by_stem: defaultdict[str, set[int]] = defaultdict(set)
    phrases: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, line in enumerate(lines_of("synonyms.txt")):
        for entry in fold(line).split():
            if "_" in entry:
                phrases[tuple(entry.split("_"))].add(number)
            else:
                by_stem[entry].add(number)
    return (
        {key: frozenset(found) for key, found in by_stem.items()},
        {key: frozenset(found) for key, found in phrases.items()},
    )


@lru_cache(maxsize=1)
def _groups_by_stem() -> dict[str, tuple[tuple[str, int], ...]]:
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for word, numbers in _groups()[0].items():
        for stem in stems_of(word):
            found[stem] += [(word, number) for number in numbers]
    return {stem: tuple(entries) for stem, entries in found.items()}


@lru_cache(maxsize=1 << 16)
def senses(word: str) -> frozenset[int]:
    """Give the numbers of the synonym groups that a word, in any form, is in."""
    exact = _groups()[0].get(word)
    if exact is not None:
        return exact | _senses_of_forms(word)
    return _senses_of_forms(word)


def _senses_of_forms(word: str) -> frozenset[int]:
    return frozenset(
        number
        for stem in stems_of(word)
        for other, number in _groups_by_stem().get(stem, ())
        if same_form(word, other)
    )


def phrase_senses(words: tuple[str, ...]) -> frozenset[int]:
    """Give the synonym groups that a phrase is in."""
    return _groups()[1].get(words, frozenset())


@lru_cache(maxsize=1)
def longest_phrase() -> int:
    """Give how many words the longest phrase has."""
    return max(map(len, _groups()[1]))


@lru_cache(maxsize=1 << 16)
def same_form(one: str, other: str) -> bool:
    """Say whether two words are forms of one."""
    if one == other:
        return True
    bare = [word.removesuffix("heid").removesuffix("heden") for word in (one, other)]
    if any(bare[0].endswith(suffix) != bare[1].endswith(suffix) for suffix in _TELLING_SUFFIXES):
        return False
    shorter, longer = sorted((len(one), len(other)))
    return shorter >= _FORM * longer and not stems_of(one).isdisjoint(stems_of(other))


def is_strong_verb(word: str) -> bool:
    """Say whether a word is a form of a strong verb in the list."""
    return word in _infinitives()
