from collections.abc import Callable
from typing import Any

from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
)

from corpus.formats.pdf import read
from corpus.formats.pdf.fonts import Typeface


def simple(name: str) -> Typeface:
    return Typeface(
        DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject(name),
                NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
            }
        )
    )


def composite(to_unicode: bytes | None = None) -> Typeface:
    inner = DictionaryObject(
        {
            NameObject("/Subtype"): NameObject("/CIDFontType2"),
            NameObject("/DW"): NumberObject(600),
        }
    )
    font = DictionaryObject(
        {
            NameObject("/Subtype"): NameObject("/Type0"),
            NameObject("/BaseFont"): NameObject("/ABCDEF+Verdana"),
            NameObject("/Encoding"): NameObject("/Identity-H"),
            NameObject("/DescendantFonts"): ArrayObject([inner]),
        }
    )
    if to_unicode is not None:
        stream = DecodedStreamObject()
        stream.set_data(to_unicode)
        font[NameObject("/ToUnicode")] = stream
    return Typeface(font)


def text(face: Typeface, codes: bytes) -> str:
    return "".join(signs for signs, _, _ in face.decode(codes))


def test_a_sign_has_its_width_and_a_space_is_known() -> None:
    assert simple("/Helvetica").decode(b"a ") == [("a", 556.0, False), (" ", 278.0, True)]


def test_codes_without_a_sign_are_bullets() -> None:
    assert text(simple("/Helvetica"), b"\x7f\x81\x95") == "•••"


def test_the_name_tells_bold_and_italic() -> None:
    face = simple("/ABCDEF+Univers-BoldOblique")
    assert (face.bold, face.italic) == (True, True)


def test_glyphs_that_the_file_gives_no_signs_stand_in_the_order_of_ascii() -> None:
    assert text(composite(), b"\x00\x1b\x00\x24") == "8A"


def test_a_glyph_that_the_file_forgets_among_others_is_shown_as_unknown() -> None:
    named = composite(b"1 beginbfchar\n<0024> <0041>\nendbfchar")
    assert text(named, b"\x00\x24\x00\x1b") == "A\ufffd"


def test_text_in_a_font_that_is_missing_is_told(paper: Callable[..., Any]) -> None:
    made = paper().lines("Deze regel is te lezen en lang genoeg om de brief te dragen.")
    text = made.canvas.beginText(80, 500)
    text._code.append("/Weg 9 Tf (geheimschrift) Tj")
    made.canvas.drawText(text)
    assert read(made.done()).remarks == ("bladzijde 1 is deels in een onleesbaar lettertype gezet",)
