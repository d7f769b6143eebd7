import struct
import zipfile

import pytest

from corpus.formats.archive import open_archive
from corpus.manuscript import Unreadable
from tests.corpus.formats.documents import zipped

WORD = "Word-document"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def unpack(data: bytes, *parts: str) -> None:
    archive = open_archive(data, wanted=WORD)
    for part in parts:
        archive.read(part)


def refusal(data: bytes, *parts: str) -> str:
    with pytest.raises(Unreadable) as caught:
        unpack(data, *parts)
    return str(caught.value)


def test_a_part_is_unpacked_by_its_name() -> None:
    archive = open_archive(zipped({"a/b.xml": "<b/>", "c.xml": "<c/>"}), wanted=WORD)
    assert archive.read("c.xml") == b"<c/>"
    assert "a/b.xml" in archive
    assert archive.names() == ("a/b.xml", "c.xml")


def test_a_missing_part_is_named() -> None:
    assert "document.xml" in refusal(zipped({"a": "a"}), "word/document.xml")


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7", "een PDF, geen Word-document"),
        (b"{\\rtf1 hallo}", "een RTF-bestand"),
        (OLE, "een oud Word-bestand"),
        (b"Geachte voorzitter,", "geen Word-document"),
        (b"", "geen Word-document"),
    ],
)
def test_another_kind_of_file_is_named(data: bytes, word: str) -> None:
    assert word in refusal(data)


def test_an_office_file_with_a_password_is_told_apart_from_an_old_one() -> None:
    assert "wachtwoord" in refusal(OLE + "EncryptedPackage".encode("utf-16-le"))


def test_an_encrypted_part_asks_for_a_file_without_password() -> None:
    data = bytearray(zipped({"a.xml": "<a/>"}))
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(header) + flags] |= 1
    assert "wachtwoord" in refusal(bytes(data))


def test_a_part_that_unpacks_to_too_much_is_refused() -> None:
    assert "te groot" in refusal(zipped({"a.xml": b"\0" * 40_000_000}))


def test_a_part_that_claims_to_be_small_is_not_believed() -> None:
    data = bytearray(zipped({"a.xml": b"\0" * 40_000_000}))
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 24, 1_000)
    assert "beschadigd" in refusal(bytes(data), "a.xml")


def test_a_part_that_is_packed_together_too_well_is_refused() -> None:
    assert "te groot" in refusal(zipped({"a.xml": b"\0" * 2_000_000}))


def test_what_is_never_read_may_be_packed_together_well() -> None:
    data = zipped({"a.xml": "<a/>", "media/wit.bmp": b"\xff" * 20_000_000})
    assert open_archive(data, wanted=WORD).read("a.xml") == b"<a/>"


def test_parts_that_claim_gigabytes_are_refused() -> None:
    data = bytearray(zipped({"a.xml": "<a/>", "b.bin": b"x"}))
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    struct.pack_into("<L", data, second + 24, 4_000_000_000)
    assert "te groot" in refusal(bytes(data))


def test_many_parts_together_are_counted() -> None:
    noise = bytes(range(256)) * 80_000
    data = zipped({f"{n}": noise for n in range(6)}, packing=zipfile.ZIP_STORED)
    assert "te groot" in refusal(data, *"012345")


def test_too_many_parts_are_refused_unread() -> None:
    assert "te groot" in refusal(zipped({f"{n}": "" for n in range(5_001)}))


@pytest.mark.parametrize("name", ["../buiten.xml", "/etc/passwd", "a/../../b", "C:/a", "..\\a"])
def test_names_that_lead_outside_are_refused(name: str) -> None:
    assert "onveilig" in refusal(zipped({name: "<a/>"}))


def test_an_unusual_packing_is_refused() -> None:
    data = zipped({"a.xml": b"\0" * 500}, packing=zipfile.ZIP_BZIP2)
    assert "beschadigd" in refusal(data, "a.xml")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused() -> None:
    data = zipped({"a.xml": "<a/>", "b.xml": "<b/>"}).replace(b"b.xml", b"a.xml")
    assert "dubbel" in refusal(data)


@pytest.mark.parametrize("length", [30, 60, 100, -1])
def test_a_file_cut_short_is_told(length: int) -> None:
    data = zipped({"a.xml": "<a/>"})[:length]
    assert "beschadigd" in refusal(data, "a.xml")
