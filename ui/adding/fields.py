"""What a reader may correct of a letter, as fields of a form and as what its `.toml` then says."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from corpus.errors import SettingsWrong
from corpus.letter import Metadata
from corpus.override_values import Value, ValueWrong, value_of
from ui.language import tr


@dataclass(frozen=True, slots=True)
class Field:
    """A key of the metadata, what it is called in Dutch, and what helps to fill it in."""

    key: str
    label: str
    hint: str = ""

    @property
    def is_day(self) -> bool:
        """Say whether it holds a day."""
        return self.key.startswith("date")


FIELDS = (
    Field("subject", "Onderwerp"),
    Field("date", "Datum"),
    Field("date_from", "of geschreven vanaf"),
    Field("date_to", "tot en met"),
    Field("sender_name", "Afzender"),
    Field("sender_role", "Ambt"),
    Field("kenmerk", "Kenmerk"),
    Field("dossiers", "Dossiers", "29984; 36600 XII"),
    Field("number", "Ondernummer", "1175"),
    Field("vergaderjaar", "Vergaderjaar", "2023-2024"),
)
_DAYS = ("date", "date_from", "date_to")
_LONGEST = 1000  # signs in a field


def shown_values(metadata: Metadata) -> dict[str, str]:
    """Give what the fields hold before anything is corrected."""
    return {field.key: _written(getattr(metadata, field.key)) for field in FIELDS}


def changes_of(metadata: Metadata, given: Mapping[str, str]) -> dict[str, Value]:
    """Give what a filled-in form changes, for `write_overrides`.

    Raises:
        SettingsWrong: A field can't hold what was filled in; in the language of the reader.
    """
    shown = shown_values(metadata)
    changed = {
        field.key: _value(field, given[field.key])
        for field in FIELDS
        if field.key in given and " ".join(given[field.key].split()) != shown[field.key]
    }
    return _one_dating(metadata, changed)


def _value(field: Field, text: str) -> Value:
    if not text.strip():
        return () if field.key == "dossiers" else ""
    raw: object = text[:_LONGEST]
    if field.key == "dossiers":
        raw = [part for part in text[:_LONGEST].replace(",", ";").split(";") if part.strip()]
    try:
        return value_of(field.key, raw)
    except ValueWrong as error:
        wrong = tr("{}: ‘{}’ kan hier niet staan.").format(tr(field.label), text.strip()[:80])
        example = tr("Schrijf het als {}.").format(field.hint) if field.hint else ""
        raise SettingsWrong(f"{wrong} {example}".strip()) from error


def _one_dating(metadata: Metadata, changed: dict[str, Value]) -> dict[str, Value]:
    """Leave a date or an interval: who fills in the one takes the other away."""
    day, ends = changed.get("date"), [changed[key] for key in _DAYS[1:] if changed.get(key)]
    if day and ends:
        raise SettingsWrong(tr("Vul een datum in, of een periode; niet allebei."))
    if day:  # the interval goes by itself, emptied or not
        return {key: value for key, value in changed.items() if key not in _DAYS[1:]}
    if ends:
        whole = {key: changed.get(key, getattr(metadata, key)) for key in _DAYS[1:]}
        first, last = whole["date_from"], whole["date_to"]
        if isinstance(first, dt.date) and isinstance(last, dt.date) and first > last:
            raise SettingsWrong(tr("De periode eindigt voordat zij begint."))
        # Both ends are said, so that what the words prove doesn't come between them.
        changed = {key: value for key, value in changed.items() if key != "date"}
        return changed | {key: value for key, value in whole.items() if value}
    return changed


def corrected(metadata: Metadata, changes: Mapping[str, Value]) -> Metadata:
    """Give the metadata as the changes will have it, to be shown; empty is None."""
    values = {key: value if value != "" else None for key, value in changes.items()}
    if values.get("date"):
        values |= {"date_from": None, "date_to": None}
    elif any(values.get(key) for key in _DAYS[1:]):
        values["date"] = None
    return replace(metadata, **values)  # type: ignore[arg-type]  # `value_of` has seen to them


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return value.isoformat()
    return "; ".join(value) if isinstance(value, tuple) else " ".join(str(value).split())
