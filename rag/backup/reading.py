"""A backup read: nothing of it is believed before its hash was seen to be right."""

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from corpus.errors import BackupUnusable, SettingsWrong
from rag.backup.contents import is_ours
from rag.backup.manifest import MOST_BYTES, NAME, Manifest, Member, read_manifest

_CHUNK = 1 << 20
_DAMAGE = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError,
    RuntimeError, ValueError, IndexError, KeyError,
)  # fmt: skip


class Backup:
    """An open backup, whose manifest names its files and no others."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self._archive = archive
        self.manifest = manifest

    def copy(self, member: Member, into: BinaryIO) -> None:
        """Write a file's bytes.

        Raises:
            BackupUnusable: They are not those that the manifest tells of.
        """
        hashed, size = hashlib.sha256(), 0
        with _damage_told(), self._archive.open(member.name) as file:
            while part := file.read(_CHUNK):
                size += len(part)
                if size > member.bytes:
                    break
                hashed.update(part)
                into.write(part)
        if size != member.bytes or hashed.hexdigest() != member.sha256:
            raise BackupUnusable("is beschadigd")


@contextmanager
def open_backup(file: Path) -> Iterator[Backup]:
    """Open a backup to take files from; errors in the block are told as what they mean for it.

    Raises:
        SettingsWrong: There is no such file, or it can't be read.
        BackupUnusable: It is damaged, newer, or no backup of ours; the message names it.
    """
    try:
        with file.open("rb") as opened, zipfile.ZipFile(opened) as archive:
            yield Backup(archive, _manifest(archive))
    except BackupUnusable as error:
        raise BackupUnusable(f"{file} {error}. Er is niets teruggezet.") from error
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:  # of opening it
        what = "is geen reservekopie van Spoorzoeker, of is beschadigd"
        raise BackupUnusable(f"{file} {what}. Er is niets teruggezet.") from error
    except OSError as error:
        raise SettingsWrong(
            f"Terugzetten lukt niet ({error.filename or file}: {error.strerror}). "
            "Er is niets teruggezet."
        ) from error


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    names = [info.filename for info in archive.infolist()]
    if NAME not in names:
        raise BackupUnusable("is geen reservekopie van Spoorzoeker")
    if archive.getinfo(NAME).file_size > MOST_BYTES:
        raise BackupUnusable("is beschadigd")
    with _damage_told():
        data = archive.read(NAME)
    manifest = read_manifest(data)
    told = [member.name for member in manifest.files]
    if sorted(names) != sorted((*told, NAME)):
        raise BackupUnusable("heeft andere bestanden dan erin horen")
    for member in manifest.files:
        if not is_ours(member.name):
            raise BackupUnusable(f"heeft een bestand dat er niet in hoort ({member.name!r})")
    return manifest


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise BackupUnusable("is beschadigd") from error
