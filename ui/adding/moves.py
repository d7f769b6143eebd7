"""Files moved and changed as one change, put back where it fails."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from corpus.errors import SpoorzoekerError
from corpus.whole_file import whole_file
from ui.language import tr


class Moves:
    """Used as a block: whoever leaves it without `keep` finds all files where they were."""

    def __init__(self) -> None:
        self._back: dict[Path, Callable[[], None]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.undo()

    def move(self, old: Path, new: Path, *, if_there: bool = False) -> None:
        """Move a file to a place that is free, in a folder that is made.

        Raises:
            SpoorzoekerError: The system doesn't let us.
        """
        if if_there and not old.exists():
            return
        try:
            new.parent.mkdir(parents=True, exist_ok=True)
            _move(old, new)
        except OSError as error:
            raise SpoorzoekerError(
                tr("{} kan niet worden verplaatst naar {} ({}).").format(
                    old.name, new.parent, error.strerror or error
                )
            ) from error
        self._back[new] = lambda: _move(new, old)

    def remember(self, path: Path) -> None:
        """Have a file put back as it is now, or taken away again where there is none."""
        was = path.read_bytes() if path.exists() else None

        def put_back() -> None:
            if was is None:
                path.unlink(missing_ok=True)
            else:
                with whole_file(path) as file:
                    file.write(was)

        self._back[path] = put_back

    def take_back(self, path: Path) -> None:
        """Put one file back now, with what was moved with it under the same stem."""
        for new in [
            new for new in self._back if new.parent == path.parent and new.stem == path.stem
        ]:
            self._back.pop(new)()

    def keep(self) -> None:
        """Leave all as it is now."""
        self._back.clear()

    def undo(self) -> None:
        """Put everything back, the last first."""
        for path in reversed([*self._back]):
            self._back.pop(path)()


def _move(old: Path, new: Path) -> None:
    """Move a file; what lies at its new place is never written over."""
    if new.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    old.rename(new)
