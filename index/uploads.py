"""What people added themselves lies in the data folder, beside what is built; a sync takes it too.

A file in `uploads/` is everybody's; one in `uploads/<tag>/` only for the person with that tag.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from corpus.errors import SettingsWrong
from index.folder import LetterFile, letter_files

_UPLOADS = "uploads"


def uploads_folder(data: Path, tag: str = "") -> Path:
    """Give where the letters lie that a person added, or that were added for everybody."""
    return data / _UPLOADS / tag


def all_files(folder: Path, data: Path, *, suffixes: frozenset[str]) -> tuple[LetterFile, ...]:
    """Give the files of a folder, and behind them those that people added.

    Args:
        folder: The letters that everybody may see.
        data: Where what is built lies; it may lie in the folder.
        suffixes: Of the kinds that are read, in lower case.

    Raises:
        SettingsWrong: As `letter_files`; or the folder is one of what people added, which would
            show everybody what is one person's.
    """
    uploads = uploads_folder(data).resolve()
    if folder.resolve().is_relative_to(uploads):
        raise SettingsWrong(
            f"De map {folder} bewaart wat mensen in de app toevoegden; die brieven worden altijd "
            "al opgenomen. Geef de map waarin de andere brieven staan."
        )
    return (
        *letter_files(folder, suffixes=suffixes, passed_over=uploads),
        *_uploaded(uploads, suffixes),
    )


def _uploaded(uploads: Path, suffixes: frozenset[str]) -> Iterator[LetterFile]:
    if not uploads.is_dir():
        return
    for file in letter_files(uploads, suffixes=suffixes):
        above = Path(file.name).parent.parts
        tag = above[0] if above else ""
        yield replace(file, name=f"{_UPLOADS}/{file.name}", tag=tag, uploaded=True)
