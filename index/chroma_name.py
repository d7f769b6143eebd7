"""How the collections of a data folder are called on a Chroma server that others use too."""

import json
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.errors import SettingsWrong, SpoorzoekerError
from corpus.whole_file import whole_file

NAMED = "chroma-server.json"
_BEGINNING = "spoorzoeker-{}-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What was drawn for a data folder, where that lay then, and the server that it is used on."""

    name: str
    folder: str
    address: str


def read_beginning(data: Path) -> str | None:
    """Give how the names of a data folder's collections begin; None where none was drawn.

    Raises:
        SpoorzoekerError: The file that says so is damaged.
    """
    named = _own(data)
    return _BEGINNING.format(named.name) if named else None


def draw_beginning(data: Path, address: str) -> str:
    """Give the same, drawn where there is none yet; the file remembers the server's address.

    Raises:
        SettingsWrong: The file can't be written.
    """
    was = _own(data)
    name = was.name if was else secrets.token_hex(8)
    named = Named(name=name, folder=str(data.resolve()), address=address)
    if named != was:
        _write(data, named)
    return _BEGINNING.format(name)


def known_server(data: Path) -> tuple[str, str] | None:
    """Give the server on which a data folder last began a collection, and how its names begin."""
    named = _own(data)
    return (named.address, _BEGINNING.format(named.name)) if named else None


def _own(data: Path) -> Named | None:
    """Read what was drawn; a copy of a data folder beside its original has nothing drawn yet.

    With the same names the two would delete each other's collections.
    """
    named = _read(data)
    if named and named.folder != str(data.resolve()):
        original = _read(Path(named.folder))
        if original and original.name == named.name:
            return None
    return named


def _read(data: Path) -> Named | None:
    path = data / NAMED
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        named = Named(**values)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, TypeError) as error:
        raise SpoorzoekerError(_UNREADABLE.format(path)) from error
    if not all(isinstance(value, str) and value for value in asdict(named).values()):
        raise SpoorzoekerError(_UNREADABLE.format(path))
    return named


_UNREADABLE = (
    "In {} staat niet meer hoe de vectoren op de Chroma-server heten. Zet een kopie van dat "
    "bestand terug, of verwijder het en bouw opnieuw met: spoorzoeker index --rebuild"
)


def _write(data: Path, named: Named) -> None:
    try:
        data.mkdir(parents=True, exist_ok=True)
        with whole_file(data / NAMED) as file:
            file.write(json.dumps(asdict(named), ensure_ascii=False).encode())
    except OSError as error:
        raise SettingsWrong(
            f"In de gegevensmap {data} kan niet worden geschreven ({error.strerror})."
        ) from error
