"""A zip file opened so that it can do no harm: nothing is written, and all is counted.

What the directory of a zip file says of sizes may be a lie; so what is unpacked is counted
while it is unpacked, and only parts that are asked for are unpacked at all.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.formats.signatures import kind_by_signature
from corpus.manuscript import Unreadable

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # an OLE container: an old .doc, or an encrypted .docx
_OTHER_TEXTS = (_OLD_OFFICE, b"{\\rtf")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DIRECTORY_ENTRY = b"PK\x01\x02"
_LOCAL_ENTRY = b"PK\x03\x04"
_MOST_PARTS = 5_000
_LARGEST_PART = 30_000_000  # bytes; 300 pages of Word have 10 MB of XML
_MOST_TOGETHER = 100_000_000
_MOST_TIMES_SMALLER = 200  # Word's XML is packed 10 to 40 times smaller
_SMALL = 1_000_000
_STEP = 1_000_000
_LARGEST_CLAIM = 500_000_000  # pictures among them, which are never unpacked here
_KNOWN_PACKING = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # `zipfile` bounds these
_IS_ENCRYPTED = 0x1
_LOCKED = "het is met een wachtwoord beveiligd; sla het op zonder wachtwoord"
_DAMAGED = "het bestand is beschadigd"
_TOO_LARGE = "het is uitgepakt veel te groot"
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError)
_UNUSUAL = (NotImplementedError, RuntimeError, OverflowError, IndexError, KeyError)


@dataclass(slots=True)
class Archive:
    """The parts of a zip file by their names."""

    _parts: dict[str, zipfile.ZipInfo]
    _file: zipfile.ZipFile
    _unpacked: int = field(default=0)

    def __contains__(self, name: object) -> bool:
        return name in self._parts

    def names(self) -> tuple[str, ...]:
        """Give the names of the parts, in the order of the file."""
        return tuple(self._parts)

    def read(self, name: str) -> bytes:
        """Unpack one part.

        Raises:
            Unreadable: It is missing, damaged, or larger than a part of a letter can be.
        """
        if name not in self._parts:
            raise Unreadable(f"het bestand is niet heel: {name} ontbreekt erin")
        return b"".join(self._chunks(self._parts[name]))

    def _chunks(self, part: zipfile.ZipInfo) -> Iterator[bytes]:
        if part.compress_type not in _KNOWN_PACKING:
            raise Unreadable(_DAMAGED)
        size = 0
        try:
            with self._file.open(part) as stream:
                while chunk := stream.read(_STEP):
                    size += len(chunk)
                    self._unpacked += len(chunk)
                    if _is_bomb(size, part) or self._unpacked > _MOST_TOGETHER:
                        raise Unreadable(_TOO_LARGE)
                    yield chunk
        except (*_DAMAGE, *_UNUSUAL) as error:
            raise Unreadable(_DAMAGED) from error


def open_archive(data: bytes, *, wanted: str) -> Archive:
    """Open the bytes of a zip file.

    Args:
        data: The bytes.
        wanted: What it should be, in Dutch and without an article, for the message.

    Raises:
        Unreadable: It is another kind of file, locked, damaged, or would unpack to too much.
    """
    if data.startswith(_OLD_OFFICE) and _ENCRYPTED in data:
        raise Unreadable(_LOCKED)
    if not data.startswith(_LOCAL_ENTRY):
        kind = kind_by_signature(data)
        advice = "; sla het op als .docx" if data.startswith(_OTHER_TEXTS) else ""
        raise Unreadable(f"dit is {f'{kind}, ' if kind else ''}geen {wanted}{advice}")
    # Counted before `zipfile` reads the directory: a million entries would fill the memory.
    if data.count(_DIRECTORY_ENTRY) > _MOST_PARTS:
        raise Unreadable(_TOO_LARGE)
    try:
        file = zipfile.ZipFile(io.BytesIO(data))
    except (*_DAMAGE, *_UNUSUAL) as error:
        raise Unreadable(f"het is beschadigd: dit is geen heel {wanted}") from error
    parts = file.infolist()
    _hold_to_limits(parts)
    return Archive({part.filename: part for part in parts}, file)


def _hold_to_limits(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & _IS_ENCRYPTED for part in parts):
        raise Unreadable(_LOCKED)
    if len({part.filename for part in parts}) < len(parts):
        raise Unreadable("het bestand is beschadigd: het heeft onderdelen dubbel")
    if any(_leads_outside(part.filename) for part in parts):
        raise Unreadable("het bestand is onveilig: het wijst naar plaatsen buiten zichzelf")
    claimed = sum(part.file_size for part in parts)
    if claimed > _LARGEST_CLAIM or any(_is_bomb(p.file_size, p) for p in parts if _is_xml(p)):
        raise Unreadable(_TOO_LARGE)


def _leads_outside(name: str) -> bool:
    return name.startswith(("/", "\\")) or ":" in name or ".." in name.replace("\\", "/").split("/")


def _is_xml(part: zipfile.ZipInfo) -> bool:
    """Say whether a part can be one that is read; pictures are not, and may be large."""
    return part.filename.endswith((".xml", ".rels"))


def _is_bomb(size: int, part: zipfile.ZipInfo) -> bool:
    if size > _LARGEST_PART:
        return True
    return size > _SMALL and size > _MOST_TIMES_SMALLER * max(part.compress_size, 1)
