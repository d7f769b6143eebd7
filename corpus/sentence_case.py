"""A title printed in capitals, written as in running text, its names with their capitals."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?")
_WITHIN = re.compile(r"(?<=[a-zà-ÿ,;] )[A-ZÀ-Ý][\w’'-]*\w")
_SMALL = re.compile(r"(?<![\w-])[a-zà-ÿ][\w’'-]*\w")
_BEFORE_NAMES = frozenset("lid leden heer mevrouw minister ministers staatssecretaris".split())
_OFFICES = frozenset("minister ministers staatssecretaris".split())
_WITHIN_NAMES = frozenset("van de der den het ten ter te voor en in op 't ’t".split())
_AFTER_NAMES = frozenset(
    "over aan met inzake tot betreffende houdende bij om naar tegen die dat ter c.s c.s. cs".split()
)


def names_in(text: str) -> dict[str, str]:
    """Give the words that a text writes with a capital in mid-sentence and never without one.

    Returns:
        Each word as the text writes it, by the word in small letters.
    """
    small = set(_SMALL.findall(text))
    found = (match.group() for match in _WITHIN.finditer(text))
    return {word.lower(): word for word in found if word.lower() not in small}


class NamesIn(Mapping[str, str]):
    """What `names_in` gives of a text; not looked for where no title is in capitals."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __getitem__(self, word: str) -> str:
        return self._names[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    @cached_property
    def _names(self) -> dict[str, str]:
        return names_in(self._text)


def sentence_case(title: str, names: Mapping[str, str]) -> str:
    """Write a title in capitals as a sentence, which keeps those of names.

    Names are the words of `names`, and what follows `lid`, `leden`, `minister` and their like,
    up to the word that ends them: `Motie van de leden Van der Plas en Jansen over kernenergie`.
    """
    spelt = "".join(_spelt(title, names))
    return spelt[:1].upper() + spelt[1:]


def _spelt(title: str, names: Mapping[str, str]) -> Iterator[str]:
    done = 0
    opened = ""  # the word behind which names stand
    begins = False
    for match in _WORD.finditer(title):
        word = match.group().lower()
        gap = title[done : match.start()]
        if word in _AFTER_NAMES or re.search(r"[.:;(]", gap):
            opened = ""
        begins = begins or "," in gap
        yield gap
        yield _word(word, names, opened=opened, begins=begins)
        done = match.end()
        # A member is `Van der Plas`, and a minister `van Financiën`.
        begins = (word in _BEFORE_NAMES or word == "en") and word not in _OFFICES
        if opened in _OFFICES and word == "en":
            begins = False
        opened = word if word in _BEFORE_NAMES else opened
    yield title[done:].lower()


def _word(word: str, names: Mapping[str, str], *, opened: str, begins: bool) -> str:
    if word in _BEFORE_NAMES:
        return word
    if (
        opened
        and word != "en"
        and (word not in _WITHIN_NAMES or (begins and opened not in _OFFICES))
    ):
        return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
    return names.get(word, word)
