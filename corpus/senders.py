"""Whether the office that a text names is that of a letter's sender."""

import re

_OFFICE = re.compile(r"minister-president|minister(?!ie)|staatssecretaris")
_FIELD = re.compile(r"\b(?!Minister|Staatssecretaris)[A-Z][a-zà-ÿ]{3,}\b")
_SHORT = re.compile(r"\b[A-Z](?:en)?[A-Z][A-Za-z]{0,3}\b")


def may_be_sender(named: str, role: str) -> bool:
    """Say whether nothing speaks against it; `IenW` and the like say nothing here."""
    if not named or not role:
        return True
    return all(
        not ours or not theirs or ours & theirs
        for ours, theirs in ((_offices(named), _offices(role)), (_fields(named), _fields(role)))
    )


def is_sender(named: str, role: str) -> bool:
    """Say whether it is without doubt: the same office, of the same field, or by its initials."""
    if not _offices(named) or _offices(named) != _offices(role):
        return False
    if _fields(named):
        return _fields(named) == _fields(role)
    if "minister-president" in _offices(role):
        return True
    short = _SHORT.search(named)
    if not short:
        return False
    return _capitals(short.group()) == _capitals(" ".join(_in_order(role)))


def _offices(text: str) -> frozenset[str]:
    return frozenset(_OFFICE.findall(text.lower()))


def _in_order(text: str) -> list[str]:
    return list(_FIELD.findall(text))


def _fields(text: str) -> frozenset[str]:
    return frozenset(_in_order(text))


def _capitals(text: str) -> str:
    return "".join(sign for sign in text if sign.isupper())
