"""A process watched from outside: its memory and processor time, and when the index changed."""

import os
import sqlite3
import threading
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from index.catalogue import catalogue_path

_TICKS = os.sysconf("SC_CLK_TCK")
_EVERY_S = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A process at a moment: megabytes of its own, megabytes of files mapped, processor seconds."""

    at: float
    own_mb: float
    mapped_mb: float
    cpu_s: float
    revision: int

    @property
    def resident_mb(self) -> float:
        """Give all that it has in memory."""
        return self.own_mb + self.mapped_mb


class Watch:
    """Looks at an app all the time, in a thread; on Linux only, where /proc tells."""

    def __init__(self, pid: int, data: Path) -> None:
        self._pid = pid
        self._data = data
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.looks: list[Look] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def changes(self) -> tuple[tuple[float, float], ...]:
        """Give the times between which the index became another."""
        pairs = zip(self.looks, self.looks[1:], strict=False)
        return tuple((one.at, other.at) for one, other in pairs if one.revision != other.revision)

    def at(self, moment: float) -> Look:
        """Give the look nearest to a moment."""
        return min(self.looks, key=lambda look: abs(look.at - moment))

    def _watch(self) -> None:
        address = f"file:{catalogue_path(self._data)}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=10)) as catalogue:
            while not self._over.wait(_EVERY_S):
                begun = time.time()
                revision = catalogue.execute("SELECT revision FROM state").fetchone()[0]
                try:
                    self.looks.append(_look(self._pid, begun, revision))
                except OSError:  # it has ended
                    return


def _look(pid: int, at: float, revision: int) -> Look:
    status = Path(f"/proc/{pid}/status").read_text()
    kilobytes = {
        line.partition(":")[0]: int(line.split()[1])
        for line in status.splitlines()
        if line.startswith("Rss")
    }
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return Look(
        at=at,
        own_mb=kilobytes["RssAnon"] / 1024,
        mapped_mb=(kilobytes["RssFile"] + kilobytes["RssShmem"]) / 1024,
        cpu_s=(int(fields[11]) + int(fields[12])) / _TICKS,
        revision=revision,
    )
