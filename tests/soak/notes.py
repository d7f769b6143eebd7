"""What was noted of each answer, a line each in a file."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An answer: whose, to which wish, from when to when in seconds of the clock.

    `wrong` says what is wrong with it by itself, `kept` what it was where that is not what the
    person had got alone.
    """

    person: int
    wish: int
    kind: str
    begun: float
    ended: float
    wrong: str | None
    kept: str | None

    @property
    def ms(self) -> float:
        """Give how long it took."""
        return (self.ended - self.begun) * 1000


class Notes:
    """A file that notes are added to."""

    def __init__(self, file: Path) -> None:
        self._file = file.open("a", encoding="utf-8", buffering=1)

    def write(self, note: Note) -> None:
        """Add a note."""
        self._file.write(json.dumps(asdict(note)) + "\n")


def read_notes(file: Path) -> Iterator[Note]:
    """Yield all notes of a file."""
    with file.open(encoding="utf-8") as lines:
        yield from (Note(**json.loads(line)) for line in lines)
