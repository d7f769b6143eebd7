"""Where the vectors of a data folder are, generation by generation: in it, or on a Chroma server."""

from pathlib import Path
from typing import Protocol

from index.chroma_folder import ChromaFolder
from index.chroma_name import draw_beginning, read_beginning
from index.chroma_place import ChromaPlace
from index.chroma_server import ChromaServer, ServedCollection
from index.folder_lock import delete_unopened

FOLDER = "chroma"


class VectorHome(Protocol):
    """Knows the generations of a data folder's vectors."""

    def place(self, generation: int, *, create: bool) -> ChromaPlace:
        """Give where a generation is, or where it is to come."""

    def generations(self) -> frozenset[int]:
        """Give the generations that are there."""

    def remove(self, generation: int) -> None:
        """Delete a generation."""


def home_of(data: Path, chroma: ChromaServer | None) -> VectorHome:
    """Give where the vectors of a data folder are: on a server, where one is set."""
    return OnServer(data, chroma) if chroma else InFolder(data)


class InFolder:
    """A folder for each generation; what is deleted with it is really gone."""

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER

    def place(self, generation: int, *, create: bool) -> ChromaPlace:
        """Give the folder of a generation."""
        return ChromaFolder(self._folder / str(generation))

    def generations(self) -> frozenset[int]:
        """Give the generations of which there is a folder."""
        return numbered(self._folder)

    def remove(self, generation: int) -> None:
        """Delete a folder that nobody is opening; a reader who has it open must not stop us."""
        delete_unopened(self._folder / str(generation))


class OnServer:
    """A collection for each generation, under a name that no other data folder has."""

    def __init__(self, data: Path, server: ChromaServer) -> None:
        self._data = data
        self._server = server

    def place(self, generation: int, *, create: bool) -> ChromaPlace:
        """Give the collection of a generation."""
        if create:
            beginning = draw_beginning(self._data, self._server.address)
        else:
            beginning = read_beginning(self._data) or "spoorzoeker-"
        return ServedCollection(self._server, f"{beginning}{generation}")

    def generations(self) -> frozenset[int]:
        """Give the generations of which the server has a collection."""
        beginning = read_beginning(self._data)
        if beginning is None:
            return frozenset()
        numbers = (each.removeprefix(beginning) for each in self._server.collections(beginning))
        return frozenset(int(number) for number in numbers if number.isdecimal())

    def remove(self, generation: int) -> None:
        """Delete a collection."""
        if beginning := read_beginning(self._data):
            self._server.delete(f"{beginning}{generation}")


def numbered(folder: Path) -> frozenset[int]:
    """Give the numbers that are the names of what lies in a folder."""
    children = folder.iterdir() if folder.is_dir() else ()
    return frozenset(int(child.name) for child in children if child.name.isdecimal())
