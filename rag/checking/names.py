"""Names and codes in a text, and the abbreviations that stand for names."""

# ruff: noqa: E501 - a pattern reads best in one piece
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from corpus.letter import Letter
from index.analysis import fold

_CODE = re.compile(
    r"(?<!\w)(?:(?!\d{1,3}(?:\.\d{3})+(?!\w|[.:]\d))\d+(?:[.:]\d+)+[a-z]?|(?<=artikel )\d+[a-z]+|\d+[A-Z]\w*|[A-Z]{2,}\d[\w-]*|[A-Z]\d+)(?!\w)"
)
_CAPITAL = re.compile(r"[^\W\d_a-zà-öø-ÿ]")
_DEFINED = re.compile(
    r"(?P<long>(?:[\w'’&-]+,?\s+){1,9})\((?:hierna:?\s+(?:de\s+)?)?[\"“„'‘]?(?P<short>[A-Z][\w&+-]{1,9})(?:['’]s)?[\"”'’]?\)"
)
_LONG_NAME = re.compile(r"[A-Z][^\W\d_]+(?:\s+(?:(?:van|voor|de|het|en)\s+)*[A-Z][^\W\d_]+){2,5}")
_FEWEST_INITIALS = 3
_SMALL = frozenset("van voor de het en der den op in te ter ten aan bij".split())
_ENDINGS = (
    "",
    "a",
    "e",
    "s",
    "se",
    "sche",
    "ische",
    "ese",
    "er",
    "land",
    "landse",
    "lands",
    "en",
    "n",
    "ie",
    "tse",
)


def is_capitalised(word: str) -> bool:
    """Say whether a word has a capital."""
    return bool(_CAPITAL.search(word))


def is_sure_name(word: str) -> bool:
    """Say whether a word is a name wherever it stands: a capital beyond its first letter."""
    return bool(_CAPITAL.search(word[1:]))


def codes(text: str) -> Iterator[re.Match[str]]:
    """Find article numbers, line names and the like: `2.3`, `3RX`."""
    return _CODE.finditer(text)


def same_name(one: str, other: str) -> bool:
    """Say whether two folded words are one name, `belgie`, `belgische` and `belgen` too."""
    if one == other:
        return True
    people = _peoples().get(one)
    if people is not None and people == _peoples().get(other):
        return True
    shared = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        shared += 1
    return shared >= 5 and one[shared:] in _ENDINGS and other[shared:] in _ENDINGS


@lru_cache(maxsize=1)
def _peoples() -> dict[str, int]:
    """Give for the name of a country, and of what and who are of it, the number of the country."""
    path = Path(__file__).parent / "words" / "peoples.txt"
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {fold(word): number for number, line in enumerate(lines) for word in line.split()}


@lru_cache(maxsize=1)
def general_abbreviations() -> dict[str, tuple[str, ...]]:
    """Give the abbreviations that the government uses, with the words they stand for, folded."""
    path = Path(__file__).parent / "words" / "abbreviations.txt"
    lines = (
        line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"
    )
    return {fold(short): _words(long) for short, _, long in (line.partition(" ") for line in lines)}


@lru_cache(maxsize=256)
def abbreviations(letter: Letter) -> dict[str, tuple[str, ...]]:
    """Give the abbreviations that a letter defines as `Long Name (LN)`, and the general ones."""
    texts = (*(p.text for p in letter.paragraphs), *(note.text for note in letter.footnotes))
    found = {**_initialisms(texts), **general_abbreviations()}
    for text in texts:
        for match in _DEFINED.finditer(text):
            long = _spelled_by(match["short"], match["long"].split())
            if long:
                found[fold(match["short"])] = long
    return found


def _initialisms(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give the names of three words or more by their first letters, as readers shorten them."""
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        for match in _LONG_NAME.finditer(text):
            words = [word for word in re.findall(r"[^\W\d_]+", match.group()) if word[0].isupper()]
            if len(words) >= _FEWEST_INITIALS:
                found["".join(fold(word)[0] for word in words)] = tuple(map(fold, words))
    return found


def _spelled_by(short: str, before: list[str]) -> tuple[str, ...]:
    """Give the shortest run of words before an abbreviation that its letters can be read in."""
    letters = [char for char in fold(short) if char.isalpha()]
    for start in range(len(before) - 1, -1, -1):
        words = [fold(word).strip(",") for word in before[start:]]
        initials = [word for word in words if word not in _SMALL]
        if words[0][:1] == letters[0] and len(initials) <= len(letters) and _reads(letters, words):
            return tuple(initials)
    return ()


def _reads(letters: list[str], words: list[str]) -> bool:
    text = iter("".join(words))
    return all(letter in text for letter in letters)


def _words(long: str) -> tuple[str, ...]:
    return tuple(w for w in re.findall(r"[^\W_]+", fold(long)) if w not in _SMALL)
