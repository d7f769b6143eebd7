"""The files that letters were read from, and who may do what with them."""

import hashlib
from pathlib import Path

from corpus.errors import SpoorzoekerError
from corpus.letter import Letter
from corpus.source import MAX_BYTES
from index.folder import LetterFile, letter_id
from index.listed import Known
from index.reader import letter_reader
from index.uploads import all_files
from ui.language import tr
from ui.people.person import Person


def is_own(letter: Known, person: Person) -> bool:
    """Say whether a letter is one that only this person sees."""
    return bool(person.tag) and letter.id == letter_id(Path(letter.file_name).stem, person.tag)


def may_change(letter: Letter, person: Person) -> bool:
    """Say whether a person may correct and remove a letter that this person sees."""
    return person.is_admin or is_own(letter, person)


def file_of(letter: Letter, *, folder: Path | None, data: Path) -> LetterFile:
    """Find the file that a letter was read from.

    Args:
        letter: The letter.
        folder: The one that the index was made of, as far as it is known.
        data: Where the uploads lie.

    Raises:
        SpoorzoekerError: It is gone, or its folder.
    """
    suffixes = letter_reader().suffixes
    files = all_files(folder, data, suffixes=suffixes) if folder else ()
    for file in files:
        if file.id == letter.id and file.path.name == letter.file_name:
            return file
    raise SpoorzoekerError(tr("Het bestand {} is niet meer te vinden.").format(letter.file_name))


def bytes_of(letter: Letter, file: LetterFile) -> bytes:
    """Give the bytes that a letter was read from.

    Raises:
        SpoorzoekerError: They are no longer in the file.
    """
    try:
        data = file.path.read_bytes() if file.path.stat().st_size <= MAX_BYTES else b""
    except OSError as error:
        raise SpoorzoekerError(
            tr("Het bestand {} kan niet worden gelezen ({}).").format(
                letter.file_name, error.strerror or error
            )
        ) from error
    if hashlib.sha256(data).hexdigest() != letter.sha256:
        raise SpoorzoekerError(
            tr("Het bestand {} is gewijzigd sinds de brief is opgenomen.").format(letter.file_name)
        )
    return data
