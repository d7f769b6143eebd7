"""What a `<stem>.toml` beside a letter says of it, in the place of what the letter says itself.

    date = 2026-05-13
    kenmerk = "IENW/BSK-2026/66938"
    sender_name = ""            # nothing: what was read was wrong

Its plain keys are those of a letter's metadata. Tables (`[source]`) belong to others.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from corpus.dating import date_interval
from corpus.errors import LetterUnreadable
from corpus.letter import Letter, Metadata
from corpus.override_values import KEYS, Value, ValueWrong, value_of

_MOST_BYTES = 32_000  # what is known of a letter is a tenth of it
INTERVAL = ("date_from", "date_to")
_PLACE = re.compile(r"\(at line (\d+)")


def overrides_path(letter: Path) -> Path:
    """Give the place of the file that overrides what a letter says of itself."""
    return letter.with_suffix(".toml")


def with_overrides(letter: Letter, path: Path) -> Letter:
    """Give a letter as the file beside it has it; the letter itself where there is none.

    A `date` clears the interval and its proofs, and an end of the interval clears the date.
    Where a date is cleared, what the letter's words prove of its age stands for it.

    Args:
        letter: As it was read.
        path: The letter's, not that of the file beside it.

    Raises:
        LetterUnreadable: The file beside it is damaged, or says what can't be.
    """
    beside = overrides_path(path)
    values = read_overrides(beside)
    if not values:
        return letter
    metadata = replace(_dated(letter, values), **_fields(values))
    if metadata.date_from and metadata.date_to and metadata.date_from > metadata.date_to:
        raise LetterUnreadable(
            f"{beside.name}: date_from ({metadata.date_from}) ligt na date_to "
            f"({metadata.date_to}). Verbeter een van beide, of geef ze allebei."
        )
    return replace(letter, metadata=metadata)


def read_overrides(path: Path) -> dict[str, Value]:
    """Read the plain keys of a file as fields of `Metadata`; none where there is no file.

    Raises:
        LetterUnreadable: As `with_overrides`.
    """
    return checked(path, parsed(path, text_of(path)))


def text_of(path: Path) -> str:
    """Give the text of a file; an empty one where there is no file."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise LetterUnreadable(
            f"{path.name} kan niet worden gelezen ({error.strerror})."
        ) from error
    if len(data) > _MOST_BYTES:
        most = f"{_MOST_BYTES // 1000} kB"
        raise LetterUnreadable(f"{path.name} is groter dan {most}; laat alleen gegevens staan.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LetterUnreadable(f"{path.name} is geen UTF-8; sla het op als UTF-8.") from error


def parsed(path: Path, text: str) -> dict[str, Any]:
    """Give what a text says as TOML; `LetterUnreadable` where it is none."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        place = _PLACE.search(str(error))
        where = f" (regel {place.group(1)})" if place else ""
        raise LetterUnreadable(
            f'{path.name} is geen geldige TOML{where}; schrijf regels als kenmerk = "…".'
        ) from error


def checked(path: Path, raw: Mapping[str, Any]) -> dict[str, Value]:
    """Give the plain keys with their values as fields; `LetterUnreadable` where one is wrong."""
    values: dict[str, Value] = {}
    for key, value in raw.items():
        if key not in KEYS and _is_table(value):
            continue
        if key not in KEYS:
            raise LetterUnreadable(
                f"{path.name}: '{key}' is onbekend; toegestaan zijn {', '.join(KEYS)}."
            )
        try:
            values[key] = value_of(key, value)
        except ValueWrong as error:
            raise LetterUnreadable(f"{path.name}: {error}.") from error
    if values.get("date") and any(values.get(end) for end in INTERVAL):
        raise LetterUnreadable(f"{path.name}: geef date, of date_from en date_to, niet allebei.")
    return values


def _is_table(value: object) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(each, dict) for each in value)
    return isinstance(value, dict)


def _dated(letter: Letter, values: Mapping[str, Value]) -> Metadata:
    """Give the metadata with the date or interval that the keys leave of it."""
    metadata = letter.metadata
    if not values.keys() & {"date", *INTERVAL}:
        return metadata
    bare = replace(metadata, date=None, date_from=None, date_to=None, date_evidence=())
    if isinstance(values.get("date"), dt.date):
        return bare
    if "date" not in values and metadata.date and not any(values.get(end) for end in INTERVAL):
        return metadata  # no interval: that it has none is all that is said
    interval = date_interval(letter.paragraphs, letter.footnotes)
    ends = {"date_from": interval.first, "date_to": interval.last}
    proofs = dict(zip((end for end in INTERVAL if ends[end]), interval.evidence, strict=True))
    return replace(
        bare,
        date_from=interval.first,
        date_to=interval.last,
        date_evidence=tuple(words for end, words in proofs.items() if end not in values),
    )


def _fields(values: Mapping[str, Value]) -> dict[str, Any]:
    """Give the values for `replace`, whose types `value_of` has seen to."""
    return dict(values)
