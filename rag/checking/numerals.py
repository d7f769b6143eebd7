"""What a number in figures or Dutch words is worth."""

import re
from decimal import Decimal
from functools import lru_cache

_UNITS = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14,
    "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19,
}  # fmt: skip
_TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70,
    "tachtig": 80, "negentig": 90,
}  # fmt: skip
SHARES = {
    "helft": "0.5", "kwart": "0.25", "halve": "0.5", "half": "0.5", "anderhalf": "1.5",
    "anderhalve": "1.5", "dubbel": "2", "dubbele": "2", "tweederde": "0.6667", "driekwart": "0.75",
}  # fmt: skip
_PARTS = {
    "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "tiende": 10,
}  # fmt: skip


@lru_cache(maxsize=1 << 12)
def value_of(word: str) -> Decimal | None:
    """Give the value of a number in figures or words; None for what is no number."""
    if word[0].isdigit():
        plain = re.sub(r"[. \u00a0\u202f]", "", word).replace(",-", "").replace(",", ".")
        return Decimal(plain)
    if word in SHARES:
        return Decimal(SHARES[word])
    return _spelled(word)


def _spelled(word: str) -> Decimal | None:
    for name, size in (("duizend", 1000), ("honderd", 100)):
        if name in word:
            first, _, rest = word.partition(name)
            high = _spelled(first) if first else Decimal(1)
            rest = rest.removeprefix("en")
            low = _spelled(rest) if rest else Decimal(0)
            return high * size + low if high is not None and low is not None else None
    if word in _UNITS:
        return Decimal(_UNITS[word])
    for name, size in _TENS.items():
        if word.endswith(name):
            unit = word.removesuffix(name).removesuffix("en")
            if not unit:
                return Decimal(size)
            return Decimal(size + _UNITS[unit]) if unit in _UNITS and _UNITS[unit] < 10 else None
    return None


def value_of_fraction(count: str, part: str) -> Decimal | None:
    """Give the value of `twee derde`."""
    number = value_of(count)
    return number / _PARTS[part] if number is not None and part in _PARTS else None
