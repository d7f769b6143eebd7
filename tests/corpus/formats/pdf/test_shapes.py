from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject

from corpus.formats.pdf import read
from corpus.formats.pdf.shapes import is_dark
from corpus.manuscript import Manuscript


@pytest.mark.parametrize("colour", [[0], [0.1, 0.1, 0.2], [0, 0, 0, 1], [1, 1, 1, 0]])
def test_black_is_dark(colour: list[float]) -> None:
    assert is_dark(colour)


@pytest.mark.parametrize("colour", [[1], [0.75], [1, 1, 0], [0, 0, 0, 0.1], []])
def test_yellow_and_grey_are_not(colour: list[float]) -> None:
    assert not is_dark(colour)


def test_text_under_a_black_bar_is_struck_out(
    paper: Callable[..., Any], read_paper: Callable[[Any], Manuscript]
) -> None:
    made = paper()
    end = made.put(80, 100, "Mevrouw ")
    after = made.put(end, 100, "A. Geheim")
    made.put(after + 3, 100, "schreef dit.")
    made.canvas.rect(end - 1, 842 - 103, after - end + 2, 12, fill=1, stroke=0)
    assert "Mevrouw […] schreef dit." in read_paper(made).text


def test_white_text_on_a_black_bar_is_read(
    paper: Callable[..., Any], read_paper: Callable[[Any], Manuscript]
) -> None:
    made = paper()
    made.canvas.rect(70, 842 - 103, 200, 12, fill=1, stroke=0)
    made.canvas.setFillGray(1)
    made.put(80, 100, "Besluit van de minister")
    assert "Besluit van de minister" in read_paper(made).text


def test_text_under_a_yellow_bar_is_read(
    paper: Callable[..., Any], read_paper: Callable[[Any], Manuscript]
) -> None:
    made = paper()
    made.put(80, 100, "Besluit van de minister")
    made.canvas.setFillColorRGB(1, 1, 0)
    made.canvas.rect(70, 842 - 103, 200, 12, fill=1, stroke=0)
    assert "Besluit van de minister" in read_paper(made).text


def test_words_under_a_black_highlighter_are_struck_out(
    paper: Callable[..., Any], tmp_path: Any
) -> None:
    made = paper()
    made.put(80, 100, "Mevrouw A. Geheim schreef dit.")
    begin = 80 + made.canvas.stringWidth("Mevrouw ", "Helvetica", 9)
    end = 80 + made.canvas.stringWidth("Mevrouw A. Geheim", "Helvetica", 9)
    file = tmp_path / "brief.pdf"
    file.write_bytes(made.done())
    writer = PdfWriter(PdfReader(file))
    remark = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Highlight"),
            NameObject("/C"): ArrayObject([FloatObject(0)] * 3),
            NameObject("/Rect"): ArrayObject([FloatObject(n) for n in (begin, 739, end, 750)]),
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([remark])
    writer.write(file)
    assert "Mevrouw […] schreef dit." in read(file.read_bytes()).text
