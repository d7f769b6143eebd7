"""What each key of a `<stem>.toml` may hold, and how a value is written there."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from corpus.dutch_dates import DATE, parse_date
from corpus.unseen import seen
from corpus.vergaderjaar import vergaderjaar

Value = str | int | dt.date | tuple[str, ...] | None
"""A field of `Metadata`; None or an empty tuple says that there is nothing."""

_DOSSIER = re.compile(r"(\d{2})[ .]?(\d{3})((?:[- ](?:[IVX]+|[A-Z]|\d{2}))?)")
_NUMBER = re.compile(r"\d{1,5}|[A-Z]{1,3}")


class ValueWrong(ValueError):
    """A value that its key can't hold."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a key's value is read, what it has to be in Dutch, and an example of it."""

    read: Callable[[object], Value]
    name: str
    example: str


def value_of(key: str, raw: object) -> Value:
    """Read the value of one of the `KEYS` as TOML gave it.

    Raises:
        ValueWrong: The key can't hold it; the text says what it can.
    """
    try:
        return KEYS[key].read(raw)
    except (TypeError, ValueError) as error:
        kind = KEYS[key]
        raise ValueWrong(
            f'{key} moet {kind.name} zijn, zoals {key} = {kind.example} (of "" voor niets)'
        ) from error


def _text(raw: object) -> str | None:
    if not isinstance(raw, str):
        raise TypeError
    raw.encode()  # a lone surrogate is no text, and its error a ValueError
    return " ".join(seen(raw).split()) or None


def _texts(raw: object) -> tuple[str, ...]:
    if raw == "":
        return ()
    if isinstance(raw, str) or not isinstance(raw, Sequence):
        raise TypeError
    return tuple(filter(None, map(_text, raw)))


def _day(raw: object) -> dt.date | None:
    if isinstance(raw, dt.datetime):
        return raw.date()
    if isinstance(raw, dt.date):
        return raw
    text = _text(raw)
    day = parse_date(text) if text and DATE.fullmatch(text) else None
    if text and not day:
        raise ValueError
    return day


def _dossiers(raw: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_dossier, _texts(raw))))


def _dossier(text: str) -> str:
    match = _DOSSIER.fullmatch(text)
    if not match:
        raise ValueError
    return "".join(match.groups())


def _number(raw: object) -> str | None:
    text = _text(raw)
    if text and not _NUMBER.fullmatch(text):
        raise ValueError
    return text


def _vergaderjaar(raw: object) -> str | None:
    text = _text(raw)
    year = vergaderjaar(text) if text else None
    if text and not year:
        raise ValueError
    return year


def _chamber(raw: object) -> str | None:
    text = _text(raw)
    if text not in (None, "I", "II"):
        raise ValueError
    return text


def _count(raw: object) -> int | None:
    if raw == "":
        return None
    if not isinstance(raw, int) or isinstance(raw, bool) or raw < 0:
        raise TypeError
    return raw


def _words(example: str) -> _Kind:
    return _Kind(_text, "een tekst", f'"{example}"')


_A_DAY = _Kind(_day, "een datum", "2026-05-13")

KEYS: Mapping[str, _Kind] = {
    "title": _words("Brief van de Staatssecretaris"),
    "date": _A_DAY,
    "date_from": _A_DAY,
    "date_to": _A_DAY,
    "date_evidence": _Kind(_texts, "een lijst van teksten", '["op 17 juni ga ik in debat"]'),
    "kenmerk": _words("IENW/BSK-2026/66938"),
    "dossiers": _Kind(_dossiers, "een lijst van dossiernummers", '["29984", "36600 XII"]'),
    "number": _Kind(_number, "een ondernummer", '"1175"'),
    "vergaderjaar": _Kind(_vergaderjaar, "een vergaderjaar", '"2023-2024"'),
    "chamber": _Kind(_chamber, '"I" of "II"', '"II"'),
    "subject": _words("Voortgang spoorveiligheid"),
    "sender_role": _words("Staatssecretaris van Infrastructuur en Waterstaat"),
    "sender_name": _words("V.L.W.A. Heijnen"),
    "addressee": _words("de voorzitter van de Tweede Kamer der Staten-Generaal"),
    "place": _words("Den Haag"),
    "attachments": _Kind(_count, "een aantal", "3"),
}
"""Every key that a `<stem>.toml` may have, by its name in the metadata."""
