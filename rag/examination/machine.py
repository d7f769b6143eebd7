"""The machine: room on the disk, the clock, and the packages that are installed."""

import re
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from index.examination import Fault
from rag.examination.findings import Notice, fault

LOCK = Path(__file__).parents[2] / "requirements.lock"
"""Beside the code where that was cloned; an installed package has none."""
_LEAST = 500_000_000
_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;]+)", re.MULTILINE)
_SHOWN = 5
_DAY = timedelta(days=1)


def disk(data: Path) -> dict[str, int]:
    """Give the bytes that are free on the disk of a data folder, which may not be there yet."""
    place = next(folder for folder in (data, *data.absolute().parents) if folder.exists())
    return {"free": shutil.disk_usage(place).free}


def disk_faults(data: Path, free: int, *, index: int) -> Iterator[Fault]:
    """Yield a fault where there is too little room to build an index of some bytes anew."""
    needed = max(_LEAST, index)
    if free < needed:
        yield fault(
            f"Op de schijf van {data} is {free / 1e6:.0f} MB vrij; om de index te vernieuwen is "
            f"{needed / 1e6:.0f} MB nodig.",
            "maak ruimte, of zet de gegevensmap op een grotere schijf",
        )


def clock_faults(data: Path, *, now: datetime) -> Iterator[Fault]:
    """Yield a fault where files are there that were written after now."""
    files = [Path(__file__), *(path for path in (data.iterdir() if data.is_dir() else ()))]
    latest = max(datetime.fromtimestamp(path.stat().st_mtime) for path in files)
    if latest > now + _DAY:
        yield fault(
            f"De klok van deze computer staat op {now:%Y-%m-%d %H:%M}, en er zijn bestanden van "
            f"{latest:%Y-%m-%d %H:%M}.",
            "zet de klok gelijk; termijnen en aanmeldingen rekenen ermee",
        )


def package_notices(lock: Path = LOCK) -> Iterator[Notice]:
    """Yield which packages are of another version than the one that was tried."""
    if not lock.is_file():
        return
    pins = _PIN.findall(lock.read_text(encoding="utf-8"))
    other = [
        f"{name} {found or 'ontbreekt'} in plaats van {pinned}"
        for name, pinned in pins
        if (found := _installed(name)) != pinned
    ]
    if other:
        more = f" en {len(other) - _SHOWN} andere" if len(other) > _SHOWN else ""
        yield Notice(
            what=f"Andere pakketten dan beproefd: {', '.join(other[:_SHOWN])}{more}.",
            todo=f"pip install -r {lock}",
        )


def _installed(name: str) -> str | None:
    try:
        return version(name).partition("+")[0]  # a build for CPUs is the same release
    except PackageNotFoundError:
        return None
