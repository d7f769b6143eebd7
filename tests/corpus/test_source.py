import hashlib
from pathlib import Path

import pytest

from corpus.errors import LetterUnreadable, SpoorzoekerError
from corpus.source import MAX_BYTES, load_source

DUTCH = (
    "Geachte voorzitter,\n\nDe coördinatie van de maatregelen in België kost € 39 miljoen; "
    "dat is één derde van wat de vorige minister – in geheel andere omstandigheden – "
    "beschikbaar had. De financiële gevolgen zijn geïnventariseerd.\n"
)
BASIC = DUTCH.replace("€", "EUR").replace("–", "-")

UNREADABLE = {
    "leeg.txt": b"",
    "wit.txt": b" \n\t \r\n",
    "niets.md": b"\xef\xbb\xbf",
    "getallen.txt": b"1 2 3 . , 4\n",
    "foto.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
    "foto2.txt": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)),
    "plaatje.txt": b"GIF89a" + bytes(range(256)),
    "brief.txt": b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n",
    "word.txt": b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml",
    "oud.txt": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(300),
    "opmaak.txt": b"{\\rtf1\\ansi Geachte voorzitter}",
    "pakket.txt": b"\x1f\x8b\x08\x00" + bytes(range(200)),
    "nullen.txt": b"Geachte voorzitter,\x00\x00 dit is een brief.",
    "stuurtekens.txt": b"Geachte \x01\x02\x03\x04\x05\x06\x07\x08 voorzitter",
    "utf16.txt": DUTCH.encode("utf-16"),
    "utf16be.txt": b"\xfe\xff" + DUTCH.encode("utf-16-be"),
    "utf16le_kaal.txt": DUTCH.encode("utf-16-le"),
    "utf16be_kaal.txt": DUTCH.encode("utf-16-be"),
    "utf32.txt": DUTCH.encode("utf-32"),
    "dos.txt": BASIC.encode("cp850"),
    "dos437.txt": BASIC.encode("cp437"),
    "mac.txt": DUTCH.encode("mac-roman"),
    "brief.doc": DUTCH.encode(),
    "brief": DUTCH.encode(),
    "brief.exe": DUTCH.encode(),
}

READABLE = {
    "gewoon.txt": (DUTCH.encode(), DUTCH),
    "merk.txt": (b"\xef\xbb\xbf" + DUTCH.encode(), DUTCH),
    "windows.txt": (DUTCH.encode("cp1252"), DUTCH),
    "latin.txt": (BASIC.encode("latin-1"), BASIC),
    "regels.txt": (DUTCH.replace("\n", "\r\n").encode(), DUTCH.replace("\n", "\r\n")),
    "HOOFDLETTERS.TXT": (DUTCH.encode(), DUTCH),
    "opmaak.md": (DUTCH.encode(), DUTCH),
    "ascii.txt": (b"Een brief in gewone letters.", "Een brief in gewone letters."),
    "bladen.txt": (b"Eerste blad.\x0cTweede blad.", "Eerste blad.\x0cTweede blad."),
}


def refusal(path: Path) -> str:
    with pytest.raises(LetterUnreadable) as caught:
        load_source(path)
    return str(caught.value)


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_letter_gets_one_clear_line_that_names_the_file(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(UNREADABLE[name])
    line = refusal(path)
    assert line.startswith(f"{name} is niet te lezen: ")
    assert line.endswith(".")
    assert "\n" not in line


@pytest.mark.parametrize("name", READABLE)
def test_a_text_in_a_known_encoding_is_read(tmp_path: Path, name: str) -> None:
    data, text = READABLE[name]
    path = tmp_path / name
    path.write_bytes(data)
    assert load_source(path).text == text


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert "bestaat niet" in refusal(tmp_path / "weg.txt")


def test_a_utf8_file_with_one_broken_byte_is_not_taken_for_windows_1252(tmp_path: Path) -> None:
    path = tmp_path / "half.txt"
    path.write_bytes(DUTCH.encode() + b"\xc3")
    assert "UTF-8" in refusal(path)


def test_a_folder_is_no_letter(tmp_path: Path) -> None:
    folder = tmp_path / "map.txt"
    folder.mkdir()
    assert refusal(folder).startswith("map.txt is niet te lezen: ")


def test_why_a_folder_is_no_letter_is_said_in_dutch(tmp_path: Path) -> None:
    folder = tmp_path / "map.txt"
    folder.mkdir()
    assert "Is a directory" not in refusal(folder)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "groter dan 20 MB" in refusal(path)


def test_a_dangling_link_is_a_missing_file(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "weg")
    assert "bestaat niet" in refusal(link)


def test_an_unreadable_file_is_an_error_meant_for_the_user() -> None:
    assert issubclass(LetterUnreadable, SpoorzoekerError)


def test_a_wrong_encoding_tells_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "dos.txt"
    path.write_bytes(UNREADABLE["dos.txt"])
    assert "UTF-8" in refusal(path)


def test_a_source_knows_its_names_and_the_sum_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "003_abc.def.txt"
    path.write_bytes(DUTCH.encode())
    source = load_source(path)
    assert (source.stem, source.file_name) == ("003_abc.def", "003_abc.def.txt")
    assert source.sha256 == hashlib.sha256(DUTCH.encode()).hexdigest()
