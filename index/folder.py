"""What lies in a folder of letters."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import SettingsWrong

# Files that somebody may take for a letter; silence about them would look like success.
_DOCUMENT_SUFFIXES = frozenset(
    ".doc .docm .docx .dot .dotx .eml .epub .htm .html .markdown .md .msg .odt .pages .pdf .ppt "
    ".pptx .rtf .text .txt .wpd .wps .xhtml .xml".split()
)


_BESIDE = ".toml"
"""Of the file beside a letter that says what the letter doesn't: `<stem>.toml`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """Hashes of a letter's file alone, and of all that the letter is read from."""

    sha256: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFile:
    """A file that may hold a letter; `name` is its path within the folder, with slashes.

    `uploaded` says that a person added it in the app; with a `tag`, for that person alone.
    """

    path: Path
    name: str
    readable_kind: bool
    uploaded: bool = False
    tag: str = ""

    @property
    def id(self) -> str:
        """Give the id that its letter gets; two people's letters never have the same."""
        return letter_id(self.path.stem, self.tag)

    def fingerprint(self) -> Fingerprint:
        """Hash the bytes; `OSError` when they cannot be read."""
        with self.path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        try:
            beside = self.path.with_suffix(_BESIDE).read_bytes()
        except FileNotFoundError:
            return Fingerprint(sha256=sha256, content=sha256)
        content = hashlib.sha256(sha256.encode() + beside).hexdigest()
        return Fingerprint(sha256=sha256, content=content)


def letter_id(stem: str, tag: str = "") -> str:
    """Give the id of the letter in a file: its stem, and of one person's letter the tag."""
    return f"{stem}~{tag}" if tag else stem


def letter_files(
    folder: Path, *, suffixes: frozenset[str], passed_over: Path | None = None
) -> Iterator[LetterFile]:
    """Yield the files of a folder and its subfolders that look like documents, by name.

    Hidden files and folders, locks of word processors (`~$…`) and links to folders are
    passed over, and so is every file with a suffix that no document has.

    Args:
        folder: The folder.
        suffixes: Of the kinds that are read, in lower case.
        passed_over: A subfolder whose files are none of the folder's; resolved.

    Raises:
        SettingsWrong: There is no such folder, or it may not be read.
    """
    if not folder.is_dir():
        raise SettingsWrong(f"De map {folder} bestaat niet. Geef de map waarin de brieven staan.")
    found = (
        LetterFile(
            path=path,
            name=path.relative_to(folder).as_posix(),
            readable_kind=path.suffix.lower() in suffixes,
        )
        for path in _visible_files(folder, passed_over)
        if path.suffix.lower() in suffixes | _DOCUMENT_SUFFIXES
    )
    yield from sorted(found, key=lambda file: file.name)


Glance = frozenset[tuple[str, int, int]]
"""The path, size and time of change of each file that counts."""


def glance(folder: Path, *, suffixes: frozenset[str]) -> Glance:
    """Look at a folder without reading its files; equal glances mean that nothing changed."""
    counted = suffixes | _DOCUMENT_SUFFIXES | {_BESIDE}
    found = set()
    for path in _visible_files(folder):
        if path.suffix.lower() in counted:
            try:
                status = path.stat()
            except OSError:
                continue
            found.add((str(path), status.st_size, status.st_mtime_ns))
    return frozenset(found)


def _visible_files(folder: Path, passed_over: Path | None = None) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and not _is_same(Path(place, name), passed_over)
        ]
        paths = (Path(place, name) for name in names if not name.startswith((".", "~$")))
        yield from (path for path in paths if path.is_file())


def _is_same(path: Path, other: Path | None) -> bool:
    return other is not None and path.name == other.name and path.resolve() == other


def _refuse(error: OSError) -> None:
    # A folder that cannot be listed must not look like one whose letters were taken away.
    raise SettingsWrong(
        f"De map {error.filename} kan niet worden gelezen ({error.strerror}). Controleer de rechten."
    ) from error
