"""Dutch text as terms: numbers in one notation, stems, and character 4-grams within words."""

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

import Stemmer  # type: ignore[import-not-found]

ANALYSIS_VERSION = 1
"""Goes up when the same text would give other terms."""

# Short and our own: negations and words of quantity stay, since a question turns on them.
STOP_WORDS = frozenset(
    "aan al alle als ben bij dan dat de der deze die dit door dus een en er had hadden heb hebben "
    "heeft hem het hier hij hoe hoeveel hun ik in is je kan kun kunnen me mij mijn nog nu of om "
    "onder ons ook op over s t te ten ter toen tot u uit uw van voor waar waarom wanneer waren "
    "was wat we wel welk welke werd werden wie wij wil worden wordt zal ze zich zij zijn zo zou "
    "zouden zullen".split()
)
_MULTIPLIERS = {
    "duizend": 3, "dzd": 3, "thousand": 3,
    "miljoen": 6, "mln": 6, "million": 6,
    "miljard": 9, "mld": 9, "mrd": 9, "billion": 9,
}  # fmt: skip
_GROUPED = r"\d{1,3}(?:(?P<mark>[ .\u00a0\u202f])\d{3})(?:(?P=mark)\d{3})*(?!\d)"
_TOKEN = re.compile(
    rf"(?P<number>(?<!\w)(?<!\d[.,])(?:{_GROUPED}|\d+)(?:,\d+)?)"
    rf"(?:[\s-]{{0,3}}(?P<scale>{'|'.join(_MULTIPLIERS)})\b|(?!\w))"
    r"|(?P<percent>%)"
    r"|(?P<word>[^\W_]+(?:['’][^\W_]+)*)"
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FIGURES = re.compile(r"[\d%]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_MAX_WORD = 64
"""Longer runs of letters are no words but remains of a damaged file."""

# Kraaij-Pohlmann ("dutch" since Snowball 3) knows brief/brieven and motie/moties, Porter's
# ("dutch" before) overweg/overwegen and spoorweg/spoorwegen; together they did better than
# either. PyStemmer is pinned below 4, and the tests hold both algorithms to these words.
_ALGORITHMS = ("dutch", "dutch_porter")
_stemmers = threading.local()


def fold(text: str) -> str:
    """Give a text in lower case without diacritics or soft hyphens."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.replace("\u00ad", "")).lower()
    return _NOT_ASCII.sub(_unless_combining, decomposed)


def words(text: str) -> Iterator[str]:
    """Yield a text's words and numbers, in order, numbers in one notation.

    `29 984` gives `29984`; `€ 39 miljoen` and `39 mln` give `39` and `39000000`; `740-meter`
    gives both parts; `%` gives `procent`.
    """
    yield from _words_in(fold(text))


def content_words(text: str) -> tuple[str, ...]:
    """Give a text's words and numbers without the stop words."""
    return tuple([word for word in _words_in(fold(text)) if word not in STOP_WORDS])


def stems(found: Iterable[str]) -> Iterator[str]:
    """Yield the Snowball stems of words; two where the two algorithms differ."""
    for word in found:
        yield from _stems_of(word)


def grams(found: Iterable[str]) -> Iterator[str]:
    """Yield the character 4-grams of words, `_` for a word's ends; numbers whole."""
    for word in found:
        yield from _grams_of(word)


def _words_in(folded: str) -> list[str]:
    if _FIGURES.search(folded):
        return list(_words_and_numbers(folded))
    found = _WORD.findall(folded)
    plain = (
        "'" not in folded
        and "’" not in folded
        and len(max(found, key=len, default="")) <= _MAX_WORD
    )
    return found if plain else [_plain_word(word) for word in found]


def _words_and_numbers(folded: str) -> Iterator[str]:
    for number, _, scale, percent, word in _TOKEN.findall(folded):
        if word:
            yield word if word.isalpha() and len(word) <= _MAX_WORD else _plain_word(word)
        elif number:
            yield from _number_words(number, scale)
        elif percent:
            yield "procent"


def stem_text(found: Iterable[str]) -> str:
    """Give what `stems` yields, with spaces between; most words were met before."""
    return " ".join(map(_stem_text_of, found))


def gram_text(found: Iterable[str]) -> str:
    """Give what `grams` yields, with spaces between."""
    return " ".join(map(_gram_text_of, found))


def _unless_combining(match: re.Match[str]) -> str:
    return "" if unicodedata.combining(match.group()) else match.group()


def _plain_word(word: str) -> str:
    """Give `auto` for `auto's`, and `zon` for `zo'n`."""
    return word.replace("’", "'").removesuffix("'s").replace("'", "")[:_MAX_WORD]


def _number_words(number: str, scale: str | None) -> Iterator[str]:
    value = Decimal(re.sub(r"[ .\u00a0\u202f]", "", number).replace(",", "."))
    yield _plain(value)
    if scale:
        yield _plain(value.scaleb(_MULTIPLIERS[scale]))


def _plain(value: Decimal) -> str:
    """Write a number without zeros that say nothing: `39,00` is `39`, `1,50` is `1,5`."""
    written = f"{value:f}"
    return (written.rstrip("0").rstrip(".") if "." in written else written).replace(".", ",")


@lru_cache(maxsize=1 << 16)
def _stems_of(word: str) -> tuple[str, ...]:
    if not word.isalpha():
        return (word,)
    return tuple(dict.fromkeys(stemmer.stemWord(word) for stemmer in _stemmer_pair()))


def _stemmer_pair() -> tuple[Stemmer.Stemmer, ...]:
    # PyStemmer's objects may not be shared between threads.
    if not hasattr(_stemmers, "pair"):
        _stemmers.pair = tuple(Stemmer.Stemmer(name) for name in _ALGORITHMS)
    pair: tuple[Stemmer.Stemmer, ...] = _stemmers.pair
    return pair


@lru_cache(maxsize=1 << 16)
def _grams_of(word: str) -> tuple[str, ...]:
    if word[0].isdigit():
        return (word,)
    marked = f"_{word}_"
    return tuple(marked[i : i + 4] for i in range(max(1, len(marked) - 3)))


@lru_cache(maxsize=1 << 16)
def _stem_text_of(word: str) -> str:
    return " ".join(_stems_of(word))


@lru_cache(maxsize=1 << 16)
def _gram_text_of(word: str) -> str:
    return " ".join(_grams_of(word))
