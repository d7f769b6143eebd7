"""The settings of Spoorzoeker, read in one place: options, environment, `spoorzoeker.toml`."""

import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from corpus.errors import SettingsWrong
from index.embedder import DEFAULT_EMBEDDER

_FILE = Path("spoorzoeker.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What can be set; each field is also `SPOORZOEKER_<NAME>` and a key of `spoorzoeker.toml`."""

    data: Path = Path("data")
    embedder: str = DEFAULT_EMBEDDER
    reranker: str = ""
    host: str = "127.0.0.1"
    port: int = 7860


def load_settings(
    *,
    data: Path | None = None,
    chosen: Mapping[str, str] = MappingProxyType({}),
    environment: Mapping[str, str] = os.environ,
    file: Path = _FILE,
) -> Settings:
    """Read the settings; an option beats the environment, which beats the file.

    Args:
        data: Where what is built lies, where an option says so.
        chosen: Other settings by name that options give.
        environment: Variables, of which `SPOORZOEKER_<NAME>` count.
        file: The TOML file; it may be absent.

    Raises:
        SettingsWrong: The file is no TOML, a name is unknown, or a value is of no use.
    """
    _refuse_unknown(chosen, "--set")
    values = _from_file(file) | _from_environment(environment) | dict(chosen)
    if data is not None:
        values["data"] = data
    return Settings(**{name: _converted(name, value) for name, value in values.items()})


def _names() -> frozenset[str]:
    return frozenset(field.name for field in fields(Settings))


def _from_file(file: Path) -> dict[str, Any]:
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsWrong(f"{file} is niet te lezen als TOML: {error}.") from error
    _refuse_unknown(values, str(file))
    return values


def _refuse_unknown(values: Iterable[str], where: str) -> None:
    unknown = sorted(set(values) - _names())
    if unknown:
        known = ", ".join(sorted(_names()))
        raise SettingsWrong(
            f"{where} noemt onbekende instellingen: {', '.join(unknown)} (wel: {known})."
        )


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    found = {name: environment.get(f"SPOORZOEKER_{name.upper()}") for name in _names()}
    return {name: value for name, value in found.items() if value}


def _converted(name: str, value: Any) -> Any:
    if name == "port":
        return _port(value)
    if not isinstance(value, str | Path):
        raise SettingsWrong(f"De instelling {name} moet tekst zijn, niet {value!r}.")
    return Path(value).expanduser() if name == "data" else str(value)


def _port(value: Any) -> int:
    try:
        port = int(value) if isinstance(value, int | str) else -1
    except ValueError:
        port = -1
    if not 0 <= port < 65536:
        raise SettingsWrong(
            f"De instelling port moet een getal van 0 tot 65535 zijn, niet {value!r}."
        )
    return port
