"""The settings of Spoorzoeker, read in one place: options, environment, `spoorzoeker.toml`."""

import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

from corpus.errors import SettingsWrong
from corpus.fetching.addresses import ODATA, SRU, TEXT
from index.bulk.address import ray_address
from index.embedder import DEFAULT_EMBEDDER
from rag.access import LOOPBACK, refuse_wrong_access
from rag.chroma import refuse_wrong_chroma
from rag.log_lines import LEVELS, Level

ModelKind = Literal["openai", "ollama"]

FILE = Path("spoorzoeker.toml")
_KINDS: tuple[ModelKind, ...] = get_args(ModelKind)
_LONGEST_WAIT = 3600.0
_LISTS = frozenset({"trusted_proxies", "host_names", "admins"})
_TRIMMED = frozenset({"passwords", "user_header", "chroma", "ray"})
_YES_NO = {"true": True, "ja": True, "1": True, "false": False, "nee": False, "0": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What can be set; each field is also `SPOORZOEKER_<NAME>` and a key of `spoorzoeker.toml`.

    The vectors are in the data folder, or on the Chroma server at `chroma`; `chroma_key` is the
    bearer token for a server before it.

    Without a `model` the answers are made of the letters' own sentences. `model_url` is the base
    address of its server, `model_timeout` the seconds that an answer of it may take. `model_key`
    and `chroma_key` are secrets: they are in no message, log or `repr`. The addresses that letters
    are fetched from begin with `fetch_`.

    Letters are read in bulk on the Ray cluster that `ray` names (`index.bulk`).

    Those who use the app log in where there is a file of `passwords`, or where a server before it
    names them in the `user_header`, which is believed of the `trusted_proxies` only. The `admins`
    look after the letters that all share. `host_names` are the names that the app is called by
    behind such a server. `open` lets an app without login listen to other machines.
    `mcp` offers the app's abilities to language models as tools. `log_level` says from what level
    on the app logs its own events.

    Raises:
        SettingsWrong: A model is named that cannot be asked, or access is set in two ways.
    """

    data: Path = Path("data")
    chroma: str = ""
    chroma_key: str = field(default="", repr=False)
    embedder: str = DEFAULT_EMBEDDER
    reranker: str = ""
    ray: str = ""
    host: str = "127.0.0.1"
    port: int = 7860
    mcp: bool = False
    log_level: Level = "warning"
    passwords: str = ""
    user_header: str = ""
    trusted_proxies: tuple[str, ...] = LOOPBACK
    host_names: tuple[str, ...] = ()
    admins: tuple[str, ...] = ()
    open: bool = False
    model: str = ""
    model_url: str = ""
    model_kind: ModelKind = "openai"
    model_key: str = field(default="", repr=False)
    model_timeout: float = 30.0
    fetch_odata: str = ODATA
    fetch_sru: str = SRU
    fetch_text: str = TEXT

    def __post_init__(self) -> None:
        """Refuse half a model and unclear access, before anything is asked of it."""
        refuse_wrong_access(self)
        refuse_wrong_chroma(self)
        if self.ray:
            ray_address(self.ray)
        if self.model and not self.model_url:
            raise SettingsWrong(
                f"Het taalmodel {self.model} heeft geen adres; zet ook model_url, "
                "bijvoorbeeld http://127.0.0.1:8000/v1."
            )
        if self.model_url and not self.model:
            raise SettingsWrong("Bij model_url hoort de naam van een taalmodel; zet ook model.")
        if self.model_url:
            _refuse_address(self.model_url)


def load_settings(
    *,
    data: Path | None = None,
    chosen: Mapping[str, str] = MappingProxyType({}),
    environment: Mapping[str, str] = os.environ,
    file: Path = FILE,
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


def setting_sources(
    *,
    data: Path | None = None,
    environment: Mapping[str, str] = os.environ,
    file: Path = FILE,
) -> dict[str, str]:
    """Say of each setting, by name, where its value comes from, in Dutch; as `load_settings`."""
    return (
        dict.fromkeys((field.name for field in fields(Settings)), "standaard")
        | dict.fromkeys(_from_file(file), str(file))
        | {name: f"SPOORZOEKER_{name.upper()}" for name in _from_environment(environment)}
        | ({} if data is None else {"data": "--data"})
    )


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
    if name == "model_timeout":
        return _seconds(value)
    if name in ("model_key", "chroma_key"):
        return _key(name, value)
    if name in _LISTS:
        return _list(name, value)
    if name in ("open", "mcp"):
        return _yes_or_no(name, value)
    if not isinstance(value, str | Path):
        raise SettingsWrong(f"De instelling {name} moet tekst zijn, niet {value!r}.")
    if name == "model_kind" and value not in _KINDS:
        raise SettingsWrong(
            f"De instelling model_kind moet {' of '.join(_KINDS)} zijn, niet {value!r}."
        )
    if name == "log_level" and value not in LEVELS:
        raise SettingsWrong(
            f"De instelling log_level moet {', '.join(LEVELS[:-1])} of {LEVELS[-1]} zijn, niet {value!r}."
        )
    if name == "data":
        return Path(value).expanduser()
    trimmed = name.startswith("model") or name in _TRIMMED
    return str(value).strip() if trimmed else str(value)


def _list(name: str, value: Any) -> tuple[str, ...]:
    """Read a list of TOML, or a text with commas."""
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or not all(isinstance(part, str) for part in parts):
        raise SettingsWrong(
            f"De instelling {name} moet tekst zijn, met komma's ertussen, niet {value!r}."
        )
    return tuple(part.strip() for part in parts if part.strip())


def _yes_or_no(name: str, value: Any) -> bool:
    answer = _YES_NO.get(str(value).strip().lower())
    if answer is None:
        raise SettingsWrong(f"De instelling {name} moet true of false zijn, niet {value!r}.")
    return answer


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


def _seconds(value: Any) -> float:
    try:
        seconds = float(value) if not isinstance(value, bool) else 0.0
    except (TypeError, ValueError):
        seconds = 0.0
    if not 0 < seconds <= _LONGEST_WAIT:  # false for nan too
        raise SettingsWrong(
            f"De instelling model_timeout moet een aantal seconden boven 0 zijn, "
            f"hoogstens {_LONGEST_WAIT:.0f}, niet {value!r}."
        )
    return seconds


def _key(name: str, value: Any) -> str:
    """Give the key as a header can carry it; what is wrong with it is said without showing it."""
    key = value.strip() if isinstance(value, str) else None
    if key is None or not key.isascii() or any(char <= " " or char == "\x7f" for char in key):
        raise SettingsWrong(
            f"De instelling {name} moet tekst zijn zonder spaties of bijzondere tekens."
        )
    return key


def _refuse_address(address: str) -> None:
    """Refuse what is no base address of a server, or what holds a password."""
    try:
        parts = urlsplit(address)
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        known = False
    if "@" in address:
        raise SettingsWrong(
            "De instelling model_url mag geen naam of wachtwoord bevatten; zet die in model_key."
        )
    if not known or not address.isprintable() or set(address) & set("?# "):
        raise SettingsWrong(
            "De instelling model_url moet een adres zijn dat met http:// of https:// begint, "
            f"zoals http://127.0.0.1:8000/v1, niet {address!r}."
        )
    if address.rstrip("/").endswith(("/chat/completions", "/api/chat")):
        raise SettingsWrong(
            "De instelling model_url is het basisadres, zonder /chat/completions of /api/chat "
            f"erachter, niet {address!r}."
        )
