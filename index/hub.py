"""Where a model lies: in a folder, among what was fetched before, or only on the hub."""

import hashlib
import logging
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from corpus.errors import SettingsWrong

_PATIENCE_S = 5.0
"""The hub's own library tries for over a minute where nothing answers."""
_SAMPLES, _SAMPLE_BYTES = 64, 1 << 16

_Model = TypeVar("_Model")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A folder or a name on the hub; `fetched` says that nothing has to be fetched for it."""

    name: str
    folder: Path | None
    fetched: bool


def load_model(place: str, load: Callable[[Place], _Model], *, variable: str) -> _Model:
    """Load a model from where it lies; it is fetched only where it is nowhere here.

    Args:
        place: A folder, or a name on the hub.
        load: Loads it.
        variable: The environment variable that a message names to choose another.

    Raises:
        SettingsWrong: It is nowhere to be had, or it isn't a model of the wanted kind.
    """
    # Their notes on unused weights are no business of whoever asks a question.
    for library in ("sentence_transformers", "transformers", "huggingface_hub"):
        logging.getLogger(library).setLevel(logging.ERROR)
    try:
        return _loaded(place, load, variable)
    except ImportError as exc:
        raise SettingsWrong(
            f"Voor het model {place} ontbreekt een pakket ({_first_line(exc)}). "
            "Installeer Spoorzoeker opnieuw."
        ) from exc
    except SettingsWrong:
        raise
    # A missing or damaged model surfaces as OSError, ValueError or an error of the hub's library.
    except Exception as exc:
        raise SettingsWrong(
            f"Het model {place} kan niet worden geladen ({_first_line(exc)}). {_how(place, variable)}"
        ) from exc


def _loaded(place: str, load: Callable[[Place], _Model], variable: str) -> _Model:
    found = _find(place, variable)
    try:
        return load(found)
    except OSError:
        if found.folder or not found.fetched or _is_offline():
            raise
    # A fetch that was broken off left some of the files.
    _refuse_unreachable(place, variable)
    return load(replace(found, fetched=False))


def hub_address(place: str) -> str | None:
    """Give the address that a model would be fetched from; None where nothing is fetched."""
    if _is_offline() or _is_folder(place) or _was_fetched(place):
        return None
    return f"{_endpoint()}/{place}"


def fingerprint(folder: Path) -> str:
    """Hash names and sizes of all files, the small ones whole and samples of the weights."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()}:{size}\n".encode())
        # Gigabytes of weights take seconds to hash; training changes them everywhere.
        step = max(_SAMPLE_BYTES, size // _SAMPLES)
        with path.open("rb") as file:
            for start in range(0, size, step):
                file.seek(start)
                digest.update(file.read(_SAMPLE_BYTES))
    return digest.hexdigest()[:12]


def _find(place: str, variable: str) -> Place:
    folder = Path(place).expanduser()
    if folder.is_dir():
        return Place(name=str(folder), folder=folder, fetched=True)
    if _is_folder(place):
        raise SettingsWrong(f"De map {place} bestaat niet. Controleer {variable}.")
    if _was_fetched(place):
        return Place(name=place, folder=None, fetched=True)
    if _is_offline():
        raise SettingsWrong(
            f"Het model {place} staat niet op deze computer. {_how(place, variable)}"
        )
    _refuse_unreachable(place, variable)
    return Place(name=place, folder=None, fetched=False)


def _is_folder(place: str) -> bool:
    """Say whether a setting can only be a folder, or is one."""
    folder = Path(place).expanduser()
    no_name = folder.is_absolute() or place.startswith((".", "~")) or place.count("/") > 1
    return no_name or folder.is_dir()


def _was_fetched(name: str) -> bool:
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    try:
        return isinstance(try_to_load_from_cache(name, "config.json"), str) or isinstance(
            try_to_load_from_cache(name, "modules.json"), str
        )
    except HFValidationError as exc:
        raise SettingsWrong(f"{name} is geen map, en geen naam van een model.") from exc


def _refuse_unreachable(name: str, variable: str) -> None:
    """Ask the hub once, briefly, whether it has a model."""
    answered: list[int] = []

    def ask() -> None:
        import httpx

        try:
            answered.append(httpx.head(f"{_endpoint()}/api/models/{name}", timeout=3).status_code)
        except (httpx.HTTPError, httpx.InvalidURL, OSError):
            return

    # In a thread, as nothing else puts an end to looking up a name where no server answers.
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(_PATIENCE_S)
    if not answered:
        raise SettingsWrong(
            f"Het model {name} staat niet op deze computer en huggingface.co is niet te bereiken. "
            f"{_how(name, variable)}"
        )
    if answered[0] == 404:
        raise SettingsWrong(f"Huggingface.co kent geen model {name}. Controleer {variable}.")


def _endpoint() -> str:
    return os.environ.get("HF_ENDPOINT", "https://huggingface.co").rstrip("/")


def _how(name: str, variable: str) -> str:
    """Say how a model comes to a closed network."""
    folder = name.rstrip("/").rsplit("/", 1)[-1]
    return (
        f"Controleer de naam, of haal het op een computer met internet op (hf download {name} "
        f"--local-dir {folder}), kopieer de map {folder} hierheen en noem haar: "
        f"{variable}=/pad/naar/{folder}."
    )


def _is_offline() -> bool:
    return os.environ.get("HF_HUB_OFFLINE", "").lower() in {"1", "true", "yes", "on"}


def _first_line(exc: Exception) -> str:
    return (str(exc).strip() or type(exc).__name__).splitlines()[0][:200]
