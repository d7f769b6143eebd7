from collections.abc import Callable
from typing import Any

from corpus.formats.pdf.fragments import read_sheet
from corpus.formats.pdf.opening import open_pages
from corpus.formats.pdf.sheets import Budget, Fragment, Sheet


def sheet_of(data: bytes) -> Sheet:
    return read_sheet(open_pages(data)[0], Budget())


def only(data: bytes) -> Fragment:
    (fragment,) = sheet_of(data).fragments
    return fragment


def test_a_fragment_has_its_place_from_the_upper_left(paper: Callable[..., Any]) -> None:
    made = paper()
    end = made.put(80, 100, "Besluit", size=9)
    fragment = only(made.done())
    assert (round(fragment.x), round(fragment.y), fragment.size) == (80, 100, 9)
    assert abs(fragment.right - end) < 0.1


def test_scaled_text_has_the_size_that_is_seen(paper: Callable[..., Any]) -> None:
    made = paper()
    made.canvas.translate(0, 421)
    made.canvas.scale(0.5, 0.5)
    made.put(80, 100, "Besluit", size=18)
    assert only(made.done()).size == 9


def test_bold_and_italic_are_told_by_the_fonts_name(paper: Callable[..., Any]) -> None:
    made = paper()
    made.put(80, 100, "Besluit", font="Helvetica-BoldOblique")
    fragment = only(made.done())
    assert (fragment.bold, fragment.italic) == (True, True)


def test_text_in_a_form_is_read_where_it_is_shown(paper: Callable[..., Any]) -> None:
    made = paper()
    made.canvas.beginForm("kop")
    made.put(0, 842, "Besluit")
    made.canvas.endForm()
    made.canvas.translate(80, 700)
    made.canvas.doForm("kop")
    fragment = only(made.done())
    assert (fragment.text, round(fragment.x), round(fragment.y)) == ("Besluit", 80, 142)


def test_upright_text_beside_the_page_is_left_out(paper: Callable[..., Any]) -> None:
    made = paper()
    made.canvas.rotate(90)
    made.canvas.drawString(100, -100, "Dit is een stempel")
    assert sheet_of(made.done()).fragments == []


def test_a_page_turned_for_the_reader_is_read_level(paper: Callable[..., Any]) -> None:
    made = paper()
    made.canvas.setPageRotation(90)
    made.canvas.translate(595, 0)
    made.canvas.rotate(90)
    made.canvas.drawString(50, 500, "Besluit")
    fragment = only(made.done())
    assert (round(fragment.x), round(fragment.y)) == (50, 95)


def test_a_wide_shift_between_letters_parts_them(paper: Callable[..., Any]) -> None:
    made = paper()
    text = made.canvas.beginText(80, 700)
    text.setFont("Helvetica", 9)
    text._code.append("[(twee) -400 (woor) 20 (den)] TJ")
    made.canvas.drawText(text)
    assert [f.text for f in sheet_of(made.done()).fragments] == ["twee", "woorden"]


def test_drawn_lines_are_kept(paper: Callable[..., Any]) -> None:
    made = paper()
    made.rule(80, 300, 200)
    (rule,) = sheet_of(made.done()).rules
    assert (round(rule.x), round(rule.y), round(rule.right)) == (80, 300, 200)
