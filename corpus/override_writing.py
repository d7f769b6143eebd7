"""A `<stem>.toml` written beside a letter, with all else that stood in it left as it was."""

from collections.abc import Mapping
from pathlib import Path

import tomlkit

from corpus.override_values import Value
from corpus.overrides import INTERVAL, checked, overrides_path, parsed, text_of
from corpus.whole_file import unwritable, whole_file


def write_overrides(letter: Path, changes: Mapping[str, Value]) -> None:
    """Set what the file beside a letter says, at once or not at all.

    Comments, tables and keys that are not changed stay. The last key that is taken off
    takes the file with it, where nothing else stood in it.

    Args:
        letter: The letter's path.
        changes: By key: None lets the letter speak for itself again, an empty text or tuple
            says that there is nothing. A date takes the place of an interval, and the other
            way round.

    Raises:
        LetterUnreadable: A value is not one that its key can hold, or the file was damaged.
        SettingsWrong: The file can't be written.
    """
    path = overrides_path(letter)
    old = text_of(path)
    checked(path, parsed(path, old))
    text = _changed(old, _whole(changes))
    checked(path, parsed(path, text))
    try:
        _replace(path, text)
    except OSError as error:
        raise unwritable(path, error) from error


def _whole(changes: Mapping[str, Value]) -> dict[str, Value]:
    """Add what a change of a date or an interval takes away."""
    cleared: tuple[str, ...] = ()
    if changes.get("date"):
        cleared = (*INTERVAL, "date_evidence")
    elif any(changes.get(end) for end in INTERVAL):
        cleared = ("date",)
    return {**dict.fromkeys(cleared), **changes}


def _changed(text: str, changes: Mapping[str, Value]) -> str:
    document = tomlkit.parse(text)
    for key, value in changes.items():
        document.pop(key, None)
        if value is not None:
            document[key] = list(value) if isinstance(value, tuple) else value
    return tomlkit.dumps(document)


def _replace(path: Path, text: str) -> None:
    if not text.strip():
        path.unlink(missing_ok=True)
        return
    with whole_file(path) as file:
        file.write(text.encode())
