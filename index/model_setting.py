"""The one line that names a model: a folder, a name on the hub, or an address."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit, urlunsplit

from corpus.errors import SettingsWrong
from index.prompts import Prompts

_PROMPTS = {"query", "passage"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSetting:
    """A setting taken apart.

    `place` is the folder, hub name or address; `model` what stands behind an address's `#`;
    `prompts` what the setting itself puts before texts, None where it doesn't say.
    """

    text: str
    place: str
    model: str = ""
    prompts: Prompts | None = None

    @property
    def is_address(self) -> bool:
        """Say whether the model is asked over HTTP."""
        return is_address(self.text)


def is_address(setting: str) -> bool:
    """Say whether a setting names a service."""
    return setting.lower().startswith(("http://", "https://"))


def model_setting(text: str) -> ModelSetting:
    """Read a setting: `PLACE`, `PLACE?query=…&passage=…`, `http://HOST:PORT/PATH?…#MODEL`.

    Raises:
        SettingsWrong: It asks for something unknown, or holds a password.
    """
    if not is_address(text):
        if Path(text).expanduser().is_dir() or "?" not in text:
            return ModelSetting(text=text, place=text)
        place, _, asked = text.partition("?")
        return ModelSetting(text=text, place=place, prompts=_prompts(text, asked))
    try:
        parts = urlsplit(text)
        known = parts.hostname is not None and parts.port != 0
    except ValueError:
        known = False
    if not known:
        raise SettingsWrong(f"{text} is geen adres; schrijf bijvoorbeeld http://server:8080/v1.")
    if parts.username or parts.password:
        # The setting goes into messages and into the index.
        raise SettingsWrong(
            f"Zet geen naam of wachtwoord in het adres van {parts.hostname}; de sleutel hoort in "
            "SPOORZOEKER_EMBEDDER_KEY of SPOORZOEKER_RERANKER_KEY."
        )
    return ModelSetting(
        text=text,
        place=urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), "", "")),
        model=parts.fragment,
        prompts=_prompts(text, parts.query) if parts.query else None,
    )


def _prompts(text: str, asked: str) -> Prompts:
    values = parse_qs(asked, keep_blank_values=True)
    if not values or not values.keys() <= _PROMPTS:
        raise SettingsWrong(
            f"In {text} horen na het vraagteken alleen query=… en passage=… te staan, "
            "de woorden die voor een vraag en voor een alinea komen."
        )
    return Prompts(**{name: found[-1] for name, found in values.items()})
