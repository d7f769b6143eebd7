"""A file that is there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Write a file beside the one of that name, and put it in its place when all is written.

    Left by an error, what was there stays as it was.

    Raises:
        OSError: The file cannot be written.
    """
    part = path.with_name(f"{path.name}.deel")
    try:
        with part.open("wb") as file:
            yield file
            to_disk(file)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def to_disk(file: BinaryIO) -> None:
    """Wait until what was written to a file is on the disk."""
    file.flush()
    os.fsync(file.fileno())
