"""A folder followed: something is done each time that it is another and has come to rest."""

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from corpus.errors import SettingsWrong
from index.folder import Glance, glance

_STILL_S = 1.0
"""So long nothing may change before letters are read: a copy under way is not a letter yet."""
_PATIENCE_S = 120.0
"""After so long whatever is there is read; a file that always grows must not hold up the others."""
_LOOK_S = 10.0
"""Between looks where nobody tells of changes, as on a disk of another machine."""

logger = logging.getLogger(__name__)


def follow(
    folder: Path,
    take_in: Callable[[], bool],
    *,
    suffixes: frozenset[str],
    stop: threading.Event | None = None,
) -> None:
    """Take a folder in at once, and again after every change, until told to stop or Ctrl-C.

    Args:
        folder: The letters.
        take_in: Makes the index equal to the folder; False where that failed, so that it is
            tried again.
        suffixes: Of the kinds that are read.
        stop: Ends the following when it is set.
    """
    stop = stop or threading.Event()
    taken: Glance | None = None
    for _ in _wakings(folder, stop):
        now = _look(folder, suffixes)
        if now == taken:
            continue
        now = _at_rest(folder, suffixes, now, stop)
        if stop.is_set():
            return
        # What changes while it is taken in differs from this look, and is seen by the next.
        taken = now if take_in() else None


def _at_rest(folder: Path, suffixes: frozenset[str], now: Glance, stop: threading.Event) -> Glance:
    """Wait until a folder stays as it is."""
    waited = 0.0
    while waited < _PATIENCE_S and not stop.wait(_STILL_S):
        waited += _STILL_S
        before, now = now, _look(folder, suffixes)
        if now == before:
            break
    return now


def _look(folder: Path, suffixes: frozenset[str]) -> Glance:
    try:
        return glance(folder, suffixes=suffixes)
    except SettingsWrong:
        return frozenset()  # whoever takes it in will say so


def _wakings(folder: Path, stop: threading.Event) -> Iterator[None]:
    """Yield at once, and whenever something may have changed."""
    from watchfiles import watch

    yield
    while not stop.is_set():
        try:
            for _ in watch(
                folder,
                watch_filter=None,
                stop_event=stop,
                rust_timeout=int(_LOOK_S * 1000),
                yield_on_timeout=True,
            ):
                yield
        # A folder that is away, or more folders than the system tells of.
        except (OSError, RuntimeError) as exc:
            logger.debug("nobody tells of changes in %s (%s)", folder, exc)
            stop.wait(_LOOK_S)
            yield
