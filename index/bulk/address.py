"""Where the Ray cluster is that reads letters in bulk, as the setting `ray` says it."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from corpus.errors import SettingsWrong

LOCAL, AUTO = "local", "auto"
_CLIENT = "ray://"
_MOST_WORKERS = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class RayAddress:
    """What Ray is told: `local`, `auto`, `ray://HOST:PORT` or `HOST:PORT`.

    A cluster that is started here has so many `workers`; with 0, one for each core.
    `host` and `port` are those of a cluster elsewhere.
    """

    place: str
    workers: int = 0
    host: str = ""
    port: int = 0


def ray_address(setting: str) -> RayAddress:
    """Read the setting; it isn't empty.

    Raises:
        SettingsWrong: It is no address of a cluster.
    """
    if setting in (LOCAL, AUTO):
        return RayAddress(place=setting)
    try:
        kind, _, count = setting.partition(":")
        if kind == LOCAL:
            return RayAddress(place=LOCAL, workers=_workers(count))
        parts = urlsplit(f"//{setting.removeprefix(_CLIENT)}")
        host, port = parts.hostname, parts.port
        if not host or not port or parts.netloc != setting.removeprefix(_CLIENT) or parts.username:
            raise ValueError
    except ValueError:
        raise SettingsWrong(
            "De instelling ray moet local zijn (of local:4), auto, ray://HOST:10001 of HOST:6379, "
            f"niet {setting!r}."
        ) from None
    return RayAddress(place=setting, host=host, port=port)


def cluster_place(setting: str) -> str:
    """Give the address that letters would go to; nothing where they stay on this machine.

    `auto` is what Ray knows by it; where it would have to look among all processes, it stays `auto`.
    """
    address = ray_address(setting)
    if address.place == AUTO:
        return os.environ.get("RAY_ADDRESS", "").strip() or _joined_here() or AUTO
    return "" if address.place == LOCAL else address.place


def _workers(count: str) -> int:
    workers = int(count) if count.isascii() and count.isdigit() else 0
    if not 1 <= workers <= _MOST_WORKERS:
        raise ValueError
    return workers


def _joined_here() -> str:
    """Give the address of the cluster that this machine is a part of, as Ray writes it down."""
    folder = Path(os.environ.get("RAY_TMPDIR") or tempfile.gettempdir())
    try:
        return (folder / "ray" / "ray_current_cluster").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
