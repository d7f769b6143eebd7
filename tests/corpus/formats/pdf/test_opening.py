"""Locked, damaged and bomb-like files: one line, soon, and nothing but `Unreadable`."""

import random
import zlib
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.errors import DependencyError
from reportlab.lib.pdfencrypt import StandardEncryption

from corpus.formats.pdf import read
from corpus.formats.pdf.opening import guarded
from corpus.manuscript import Manuscript, Unreadable
from tests.corpus.formats.pdf.objects import FONT, packed, page_of, pdf, stream

SENTENCE = b"BT /F1 12 Tf 72 700 Td (Dit is een gewone zin.) Tj ET\n"


FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
BOMBS = {
    "a stream that unpacks to much": page_of(packed(b" " * 50_000_000)),
    "a stream packed twice": page_of(
        stream(
            zlib.compress(zlib.compress(b" " * 50_000_000)), b"/Filter[/FlateDecode/FlateDecode]"
        )
    ),
    "far too much text": page_of(packed(b"BT /F1 9 Tf (" + b"a" * 4_100_000 + b") Tj ET")),
    "far too many operators": page_of(packed(b"q Q " * 210_000)),
    "arrays within arrays": page_of(packed(b"[" * 100_000)),
    "too many pages": page_of(stream(SENTENCE), copies=501),
    "forms that show each other a milliard times": page_of(
        stream(b"/X0 Do"),
        *[
            stream(
                b"/X%d Do " % (n + 1) * 20,
                FORM + b"/Resources<</XObject<</X%d %d 0 R>>>>" % (n + 1, 6 + n),
            )
            for n in range(8)
        ],
        stream(SENTENCE, FORM),
        resources=b"/XObject<</X0 5 0 R>>",
    ),
    "an image of milliards of dots": page_of(
        stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
        stream(
            b"x",
            b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8"
            b"/ColorSpace/DeviceGray",
        ),
        resources=b"/XObject<</I 5 0 R>>",
    ),
    "pages within themselves": pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>"
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused(name: str) -> None:
    with pytest.raises(Unreadable):
        read(BOMBS[name])


def test_a_form_that_shows_itself_is_refused_or_read() -> None:
    form = stream(b"/X Do " + SENTENCE, FORM + b"/Resources<</XObject<</X 5 0 R>>%s>>" % FONT)
    data = page_of(stream(b"/X Do"), form, resources=b"/XObject<</X 5 0 R>>")
    assert "Dit is een gewone zin." in read(data).text


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(Unreadable, match="geen PDF"):
        read(b"Geachte voorzitter,")


def test_a_damaged_file_is_read_or_refused_but_never_breaks(ministry_letter: bytes) -> None:
    chance = random.Random(7)
    for _ in range(30):
        data = bytearray(ministry_letter)
        for _ in range(chance.choice([2, 20, 200])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with suppress(Unreadable):
            assert isinstance(read(bytes(data)), Manuscript)


def test_a_file_cut_off_is_read_or_refused_but_never_breaks(ministry_letter: bytes) -> None:
    for tenth in range(1, 10):
        with suppress(Unreadable):
            read(ministry_letter[: len(ministry_letter) * tenth // 10])


def test_a_wrong_place_of_the_table_of_objects_is_looked_past(ministry_letter: bytes) -> None:
    start = ministry_letter.rindex(b"startxref")
    broken = ministry_letter[:start] + b"startxref\n99\n%%EOF\n"
    assert "Geachte voorzitter" in read(broken).text


def test_a_password_is_asked_for(paper: Callable[..., Any]) -> None:
    locked = paper(encrypt=StandardEncryption("geheim", ownerPassword="baas", strength=40))
    with pytest.raises(Unreadable, match="wachtwoord"):
        read(locked.lines("Een zin.").done())


def test_a_pdf_that_only_forbids_copying_is_read(paper: Callable[..., Any]) -> None:
    closed = paper(encrypt=StandardEncryption("", ownerPassword="baas", canCopy=0, strength=40))
    assert "Een zin." in read(closed.lines("Een zin.").done()).text


def test_a_cipher_that_is_not_installed_is_named() -> None:
    with pytest.raises(Unreadable, match="cryptography"), guarded():
        raise DependencyError("cryptography is required for AES algorithm")


def test_a_file_locked_by_aes_without_a_password_is_read(ministry_letter: bytes) -> None:
    pytest.importorskip("cryptography", reason="no AES without cryptography")
    writer = PdfWriter(PdfReader(BytesIO(ministry_letter)))
    writer.encrypt("", "baas", algorithm="AES-256")
    written = BytesIO()
    writer.write(written)
    assert "Geachte voorzitter" in read(written.getvalue()).text


def test_pypdf_says_nothing_of_its_own(
    ministry_letter: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    start = ministry_letter.rindex(b"startxref")
    read(ministry_letter[:start] + b"startxref\n99\n%%EOF\n")
    assert not caplog.records
