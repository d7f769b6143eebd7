"""What Dutch words share: stems, forms of strong verbs, synonyms and opposites."""

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
_SHORTEST_PART = 4
_SHORTEST_BEGINNING = 5
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


def _lines(name: str) -> Iterator[str]:
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


@lru_cache(maxsize=1)
def _infinitives() -> dict[str, str]:
    return {
        fold(form): fold(line.split()[0])
        for line in _lines("strong_verbs.txt")
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
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_PART
    }
    derived = {
        form.removesuffix(ending) + root
        for form in forms | bare
        for ending, root in _DERIVED
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_PART - 1
    }
    # A stemmer takes `en` off `onderteken` too, which is no ending there.
    roots = {form for form in bare if form.endswith("en")}
    return frozenset(stems(forms | bare)) | derived | roots


@lru_cache(maxsize=1)
def _groups() -> tuple[dict[str, frozenset[int]], dict[tuple[str, ...], frozenset[int]]]:
    by_stem: defaultdict[str, set[int]] = defaultdict(set)
    phrases: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, line in enumerate(_lines("synonyms.txt")):
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


@lru_cache(maxsize=2)
def _sides(name: str) -> dict[str, tuple[tuple[str, int, bool], ...]]:
    found: defaultdict[str, list[tuple[str, int, bool]]] = defaultdict(list)
    for number, line in enumerate(_lines(name)):
        for is_second, side in enumerate(fold(line).split("|")):
            for word in side.split():
                for stem in stems_of(word):
                    found[stem].append((word, number, bool(is_second)))
    return {stem: tuple(entries) for stem, entries in found.items()}


@lru_cache(maxsize=1 << 16)
def sides(word: str) -> frozenset[tuple[int, bool]]:
    """Give the pairs of opposites that a word is in, and on which side of each."""
    return _sides_in("antonyms.txt", word)


@lru_cache(maxsize=1 << 16)
def rival_sides(word: str) -> frozenset[tuple[int, bool]]:
    """Give the pairs of rivals that a word is in, such as `dader` and `slachtoffer`."""
    return _sides_in("rivals.txt", word)


def _sides_in(name: str, word: str) -> frozenset[tuple[int, bool]]:
    return frozenset(
        (number, side)
        for stem in stems_of(word)
        for other, number, side in _sides(name).get(stem, ())
        if same_form(word, other)
    )


@lru_cache(maxsize=1 << 16)
def opposite(one: str, other: str) -> bool:
    """Say whether two words are opposites: of a pair in the lists, or by `on-` and `niet-`."""
    if any(
        (number, not side) in pairs(other)
        for pairs in (sides, rival_sides)
        for number, side in pairs(one)
    ):
        return not same_form(one, other)
    return negates(one, other) or negates(other, one)


def negates(negative: str, word: str) -> bool:
    """Say whether the first is the second with `on` before it, as `onveilig` is of `veilig`."""
    for prefix in ("on", "non", "niet"):
        rest = negative.removeprefix(prefix)
        if rest != negative and len(rest) >= _SHORTEST_PART and same_form(rest, word):
            return True
    return False


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


def same_sense(one: str, other: str) -> bool:
    """Say whether two words are synonyms."""
    return not senses(one).isdisjoint(senses(other))


@lru_cache(maxsize=1 << 16)
def is_part(part: str, whole: str) -> bool:
    """Say whether a word, in any form, begins or ends a compound: `overwegen`, `overwegveiligheid`.

    A phrase is no compound: `veilig` is no part of `niet veilig`.
    """
    return (
        " " not in part + whole
        and not negates(whole, part)
        and (_ends(part, whole) or _begins(part, whole))
    )


def _begins(part: str, whole: str) -> bool:
    return len(whole) - len(part) >= _SHORTEST_PART - 1 and any(
        len(form) >= _SHORTEST_BEGINNING
        and len(whole) - len(form) >= _SHORTEST_PART
        and whole.startswith(form)
        for form in (part, *stems_of(part))
    )


def _ends(part: str, whole: str) -> bool:
    if len(whole) - len(part) < 3 or len(part) < _SHORTEST_PART:
        return False
    tail = whole[-len(part) - 2 :]
    return whole.endswith(part) or any(
        len(tail) - cut >= _SHORTEST_PART and same_form(tail[cut:], part) for cut in range(4)
    )


@lru_cache(maxsize=1 << 16)
def splits(word: str) -> tuple[tuple[str, str], ...]:
    """Give the ways to cut a long word in two, a joining `s` or `en` left out."""
    found: list[tuple[str, str]] = []
    for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        first, last = word[:place], word[place:]
        found.append((first, last))
        for joint in ("s", "en"):
            if first.endswith(joint) and len(first) - len(joint) >= _SHORTEST_PART:
                found.append((first.removesuffix(joint), last))
    return tuple(found)
