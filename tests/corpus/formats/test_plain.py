import pytest

from corpus.formats.plain import decode, read
from corpus.manuscript import Unreadable

DUTCH = (
    "Geachte voorzitter,\n\nDe coördinatie van de maatregelen in België kost € 39 miljoen; "
    "dat is één derde van wat de vorige minister – in geheel andere omstandigheden – "
    "beschikbaar had. De financiële gevolgen zijn geïnventariseerd.\n"
)
BASIC = DUTCH.replace("€", "EUR").replace("–", "-")

UNREADABLE = {
    "foto": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
    "foto2": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)),
    "plaatje": b"GIF89a" + bytes(range(256)),
    "brief": b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n",
    "word": b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml",
    "oud": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(300),
    "opmaak": b"{\\rtf1\\ansi Geachte voorzitter}",
    "pakket": b"\x1f\x8b\x08\x00" + bytes(range(200)),
    "nullen": b"Geachte voorzitter,\x00\x00 dit is een brief.",
    "stuurtekens": b"Geachte \x01\x02\x03\x04\x05\x06\x07\x08 voorzitter",
    "utf16": DUTCH.encode("utf-16"),
    "utf16be": b"\xfe\xff" + DUTCH.encode("utf-16-be"),
    "utf16le_kaal": DUTCH.encode("utf-16-le"),
    "utf16be_kaal": DUTCH.encode("utf-16-be"),
    "utf32": DUTCH.encode("utf-32"),
    "dos": BASIC.encode("cp850"),
    "dos437": BASIC.encode("cp437"),
    "mac": DUTCH.encode("mac-roman"),
}

READABLE = {
    "gewoon": (DUTCH.encode(), DUTCH),
    "merk": (b"\xef\xbb\xbf" + DUTCH.encode(), DUTCH),
    "windows": (DUTCH.encode("cp1252"), DUTCH),
    "latin": (BASIC.encode("latin-1"), BASIC),
    "regels": (DUTCH.replace("\n", "\r\n").encode(), DUTCH.replace("\n", "\r\n")),
    "HOOFDLETTERS": (DUTCH.encode(), DUTCH),
    "opmaak": (DUTCH.encode(), DUTCH),
    "ascii": (b"Een brief in gewone letters.", "Een brief in gewone letters."),
    "bladen": (b"Eerste blad.\x0cTweede blad.", "Eerste blad.\x0cTweede blad."),
}


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        read(data)
    return str(caught.value)


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_text_is_told_in_the_end_of_a_line(name: str) -> None:
    why = refusal(UNREADABLE[name])
    assert why[0].islower()
    assert not why.endswith(".")
    assert "\n" not in why


@pytest.mark.parametrize("name", READABLE)
def test_a_text_in_a_known_encoding_is_read(name: str) -> None:
    data, text = READABLE[name]
    assert decode(data) == text


def test_a_utf8_text_with_one_broken_byte_is_not_taken_for_windows_1252() -> None:
    assert "UTF-8" in refusal(DUTCH.encode() + b"\xc3")


def test_a_wrong_encoding_tells_what_to_do() -> None:
    assert "UTF-8" in refusal(UNREADABLE["dos"])
