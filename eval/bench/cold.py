"""How long a person waits from pressing Enter: the commands, and the app, in fresh processes."""

import os
import subprocess
import sys
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from corpus.errors import SpoorzoekerError
from eval.bench.apart import resident_mb
from eval.bench.task import questions

_ROOT = Path(__file__).parents[2]
_PATIENCE_S = 300


def cold_starts(data: Path, embedder: str, *, runs: int) -> dict[str, float]:
    """Give the median seconds of `--help` and `ask`, and those until the app's page is there."""
    environment = os.environ | {"SPOORZOEKER_EMBEDDER": embedder, "SPOORZOEKER_CHROMA": ""}
    ask = ("-m", "cli", "ask", questions()[0], "--data", str(data))
    return {
        "help": median(_seconds(("-m", "cli", "--help"), environment) for _ in range(runs)),
        "ask": median(_seconds(ask, environment) for _ in range(runs)),
        "app": app_start(data, embedder).seconds,
    }


def _seconds(arguments: Sequence[str], environment: dict[str, str]) -> float:
    begun = perf_counter()
    done = subprocess.run(  # nosec B603  # no shell; our own program
        [sys.executable, *arguments], cwd=_ROOT, env=environment, capture_output=True, text=True,
        timeout=_PATIENCE_S,
    )  # fmt: skip
    if done.returncode:
        raise SpoorzoekerError(f"Een opdracht in de meting mislukte: {done.stderr.strip()[-200:]}")
    return perf_counter() - begun


@dataclass(frozen=True, slots=True, kw_only=True)
class AppStart:
    """How long it took until the page was there, how large that is, and the app in memory."""

    seconds: float
    page_mb: float
    resident_mb: float | None


def app_start(data: Path, embedder: str) -> AppStart:
    """Start the app and fetch its page."""
    begun = perf_counter()
    command = [sys.executable, "-m", "app", "--port", "0", "--data", str(data)]
    environment = os.environ | {"SPOORZOEKER_EMBEDDER": embedder}
    with subprocess.Popen(  # nosec B603  # no shell; our own program
        command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True,
    ) as process:  # fmt: skip
        try:
            line = process.stdout.readline() if process.stdout else ""
            address = line.strip().rpartition(" ")[2]
            if not address.startswith("http://"):
                raise SpoorzoekerError("De app kwam in de meting niet op gang.")
            # No proxy: the page is on this machine.
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            page = opener.open(address, timeout=_PATIENCE_S).read()
            return AppStart(
                seconds=perf_counter() - begun,
                page_mb=len(page) / (1 << 20),
                resident_mb=resident_mb(process.pid),
            )
        finally:
            process.terminate()
