"""Pages that are only an image; the tests that recognise text need tesseract."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader

from corpus.formats.pdf import read, scans
from corpus.manuscript import Unreadable

WORDS = ("Geachte voorzitter,", "", "Met deze brief informeer ik uw", "Kamer over het spoor.")
recognises = pytest.mark.skipif(
    scans.language() is None, reason="tesseract ontbreekt: tekstherkenning is niet getest"
)


def photo(*, turned: int = 0) -> Image.Image:
    image = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(image)
    for place, words in enumerate(WORDS):
        draw.text((150, 200 + 60 * place), words, fill=0, font=ImageFont.load_default(40))
    return image.rotate(turned, expand=True)


@pytest.fixture
def scanned(paper: Callable[..., Any]) -> Callable[..., bytes]:
    def make(*, strips: int = 1, with_text: bool = False) -> bytes:
        made = paper()
        if with_text:
            made.lines("Deze bladzijde is gewone tekst.").next()
        image = photo()
        high = image.height // strips
        for strip in range(strips):
            part = image.crop((0, strip * high, image.width, (strip + 1) * high))
            y = 842 - (strip + 1) * 842 / strips
            made.canvas.drawImage(ImageReader(part), 0, y, 595, 842 / strips)
        return made.done()

    return make


@recognises
def test_a_page_that_is_an_image_is_recognised_and_said_so(scanned: Callable[..., bytes]) -> None:
    manuscript = read(scanned())
    assert "Met deze brief informeer ik uw" in manuscript.text
    assert manuscript.remarks == ("bladzijde 1 is een afbeelding, herkend door tesseract",)


@recognises
def test_a_page_in_strips_is_put_together(scanned: Callable[..., bytes]) -> None:
    assert "Kamer over het spoor." in read(scanned(strips=4)).text


@recognises
def test_a_page_laid_on_its_side_is_turned(paper: Callable[..., Any]) -> None:
    made = paper()
    made.canvas.translate(595, 0)
    made.canvas.rotate(90)
    made.canvas.drawImage(ImageReader(photo(turned=-90)), 0, 0, 842, 595)
    assert "Geachte voorzitter" in read(made.done()).text


@recognises
def test_scanned_pages_among_others_are_named(scanned: Callable[..., bytes]) -> None:
    manuscript = read(scanned(with_text=True))
    assert manuscript.remarks == ("bladzijde 2 is een afbeelding, herkend door tesseract",)


def test_without_tesseract_an_image_is_refused_with_what_to_install(
    scanned: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corpus.formats.pdf.reading.language", lambda: None)
    with pytest.raises(Unreadable, match="apt install tesseract-ocr tesseract-ocr-nld"):
        read(scanned())


def test_without_tesseract_the_other_pages_are_read(
    scanned: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corpus.formats.pdf.reading.language", lambda: None)
    manuscript = read(scanned(with_text=True))
    assert "gewone tekst" in manuscript.text
    assert manuscript.remarks == (
        "bladzijde 2 is een afbeelding en niet gelezen: tesseract ontbreekt",
    )


def test_a_logo_makes_no_scan(paper: Callable[..., Any]) -> None:
    made = paper().lines("Deze bladzijde is gewone tekst.")
    logo = BytesIO()
    Image.new("L", (50, 50), 0).save(logo, "PNG")
    made.canvas.drawImage(ImageReader(logo), 0, 700, 595, 142)
    assert read(made.done()).remarks == ()


def test_text_that_a_scanner_put_under_the_image_is_read_and_said_so(
    paper: Callable[..., Any],
) -> None:
    made = paper()
    text = made.canvas.beginText(80, 700)
    text.setFont("Helvetica", 9)
    text.setTextRenderMode(3)
    text.textLine("Met deze brief informeer ik uw Kamer.")
    made.canvas.drawText(text)
    manuscript = read(made.done())
    assert "informeer ik uw Kamer" in manuscript.text
    assert manuscript.remarks == ("bladzijde 1 is door een scanner herkend",)
