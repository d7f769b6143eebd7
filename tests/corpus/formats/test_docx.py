from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.footnotes import without_marks
from corpus.formats.docx import read
from corpus.letter import Letter
from corpus.manuscript import Unreadable
from corpus.read import read_letter
from tests.corpus.formats.documents import (
    W,
    box,
    changed,
    docx,
    docx_parts,
    field,
    mark,
    note,
    p,
    r,
    table,
    zipped,
)

STYLES = (
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="Kop 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/>'
    '<w:basedOn w:val="Kop1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Punt"><w:name w:val="Punt"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/>'
    "<w:rPr><w:vanish/></w:rPr></w:style>"
)


def level(number: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "bullet", "·")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}'
    f"{level(1, 'lowerLetter', '%2)')}{level(2, 'lowerRoman', '%1.%3')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="2">{level(0, "decimal", "Vraag %1")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def listed(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def texts(data: bytes) -> list[str]:
    return [without_marks(line.text.text) for line in read(data).lines if line.kind == "text"]


def roles(data: bytes) -> list[str | None]:
    return [line.role for line in read(data).lines if line.kind == "text"]


@pytest.fixture
def read_docx(tmp_path: Path) -> Callable[[bytes], Letter]:
    def read_file(data: bytes) -> Letter:
        path = tmp_path / "brief.docx"
        path.write_bytes(data)
        return read_letter(path)

    return read_file


# --- headings and lists -----------------------------------------------------------------


def test_headings_are_known_by_their_style_in_either_language_and_by_what_it_is_based_on() -> None:
    data = docx(
        p("Een", style="Kop1") + p("Twee", style="Kop2") + p("Drie", style="Eigen"), styles=STYLES
    )
    assert [(line.role, line.rank) for line in read(data).lines] == [
        ("heading", 1),
        ("heading", 2),
        ("heading", 1),
    ]


def test_an_outline_level_makes_a_heading() -> None:
    assert roles(docx(p("Een", properties='<w:outlineLvl w:val="1"/>'))) == ["heading"]


def test_a_short_line_in_bold_is_a_heading_but_a_question_in_bold_is_not() -> None:
    data = docx(
        p(r("Vraag 1", "<w:b/>")) + p(r("Kent u dit?", "<w:b/>")) + p(r("Ja.", "<w:b w:val='0'/>"))
    )
    assert roles(data) == ["heading", "body", "body"]


def test_a_whole_paragraph_in_a_heading_style_is_no_heading() -> None:
    assert roles(docx(p("Dit is een zin. " * 20, style="Kop1"), styles=STYLES)) == ["body"]


def test_items_have_the_numbers_that_word_prints_and_bullets_none() -> None:
    data = docx(
        p("een", properties=listed(2))
        + p("sub", properties=listed(2, 1))
        + p("diep", properties=listed(2, 2))
        + p("twee", properties=listed(2))
        + p("sub", properties=listed(2, 1))
        + p("punt", properties=listed(1)),
        numbering=NUMBERING,
    )
    assert texts(data) == ["1. een", "a) sub", "1.i diep", "2. twee", "a) sub", "punt"]
    assert set(roles(data)) == {"item"}


def test_a_list_can_begin_anew() -> None:
    data = docx(
        p("een", properties=listed(2)) + p("weer een", properties=listed(4)), numbering=NUMBERING
    )
    assert texts(data) == ["1. een", "1. weer een"]


def test_a_style_can_put_a_paragraph_in_a_list_and_the_paragraph_take_itself_out() -> None:
    data = docx(
        p("Punt.", style="Punt") + p("Tekst.", style="Punt", properties=listed(0)),
        styles=STYLES,
        numbering=NUMBERING,
    )
    assert roles(data) == ["item", "body"]


def test_a_number_of_words_is_part_of_the_heading() -> None:
    data = docx(p(r("over wegen", "<w:b/>"), properties=listed(3)), numbering=NUMBERING)
    assert texts(data) == ["Vraag 1 over wegen"]


def test_a_table_of_contents_is_left_out() -> None:
    assert texts(docx(p("Inleiding 3", style="Inhopg1") + p("Tekst."), styles=STYLES)) == ["Tekst."]


# --- words ------------------------------------------------------------------------------


def test_insertions_are_kept_and_deletions_left_out() -> None:
    data = docx(
        p(
            "Dit is ",
            changed("del", "<w:r><w:delText>g</w:delText></w:r>"),
            changed("ins", r("een")),
            r(" brief."),
        )
    )
    assert texts(data) == ["Dit is een brief."]


def test_a_paragraph_whose_end_was_deleted_runs_on() -> None:
    first = p("Dit is ", properties='<w:rPr><w:del w:id="1"/></w:rPr>')
    assert texts(docx(first + p("een brief."))) == ["Dit is een brief."]


def test_the_code_of_a_field_is_left_out_also_within_another_and_its_result_kept() -> None:
    nested = field(' IF "1" ', "Datum") + field("DOCPROPERTY datum", " 1 mei 2024.")
    assert texts(docx(p("Zie: ", nested))) == ["Zie: Datum 1 mei 2024."]


def test_words_in_the_condition_of_a_field_are_left_out() -> None:
    condition = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>IF </w:instrText></w:r>{field('PAGE', '2')}{r('niet')}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(docx(p(condition, r("wel.")))) == ["wel."]


def test_a_field_that_is_never_closed_hides_nothing_but_its_own_paragraph() -> None:
    torn = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert texts(docx(p(torn) + p("Dit blijft."))) == ["Dit blijft."]


def test_page_numbers_are_left_out() -> None:
    data = docx(p("Pagina ", field("PAGE", "1"), r(" van "), field("NUMPAGES", "3")) + p("Tekst."))
    assert texts(data) == ["Tekst."]


def test_hidden_words_and_comments_are_left_out() -> None:
    comment = '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    hidden = r("geheim", "<w:vanish/>") + r("ook", '<w:rStyle w:val="Weg"/>')
    data = docx(p("Wel ", comment, hidden, r("dit.", '<w:vanish w:val="0"/>')), styles=STYLES)
    assert texts(data) == ["Wel dit."]


def test_links_and_content_controls_give_their_words_but_not_what_to_type_in_them() -> None:
    link = f'<w:hyperlink r:id="r1">{r("de site")}</w:hyperlink>'
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r(' van VWS.')}</w:sdtContent></w:sdt>"
    empty = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + r("Typ hier")
        + "</w:sdtContent></w:sdt>"
    )
    assert texts(docx(p("Zie ", link, control, empty))) == ["Zie de site van VWS."]


def test_a_control_around_paragraphs_gives_them() -> None:
    assert texts(docx(f"<w:sdt><w:sdtContent>{p('Een.')}{p('Twee.')}</w:sdtContent></w:sdt>")) == [
        "Een.",
        "Twee.",
    ]


def test_hyphens_and_signs_come_as_they_are_printed() -> None:
    data = docx(
        p("A", "<w:r><w:noBreakHyphen/></w:r>", r("weg minis"), "<w:r><w:softHyphen/></w:r>", r("ter\u00ad "),
          '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', r(" 5\u00a0%."))
    )  # fmt: skip
    assert texts(data) == ["A-weg minister ≥ 5 %."]


def test_raised_figures_stay_raised() -> None:
    data = docx(p("10", r("3", '<w:vertAlign w:val="superscript"/>'), r(" is duizend.")))
    assert texts(data) == ["10³ is duizend."]


def test_lines_of_an_address_stand_apart_and_a_sentence_cut_by_hand_is_whole(
    read_docx: Callable[[bytes], Letter],
) -> None:
    cut = p("Dit is een zin die met de hand", "<w:r><w:br/></w:r>", r("is afgebroken."))
    letter = read_docx(docx(p("Geachte voorzitter,") + cut + p("Einde.")))
    assert [x.text for x in letter.paragraphs] == [
        "Dit is een zin die met de hand is afgebroken.",
        "Einde.",
    ]


def test_a_private_sign_in_the_text_is_no_mark_of_a_note() -> None:
    assert texts(docx(p("Een\U000f0000 zin."))) == ["Een zin."]


# --- notes ------------------------------------------------------------------------------


def test_a_note_hangs_on_the_paragraph_of_its_mark(read_docx: Callable[[bytes], Letter]) -> None:
    data = docx(
        p("Een", mark("footnote", 7), r(" twee"), mark("endnote", 2), r("."))
        + p("Drie", mark("footnote", 5), r(".")),
        footnotes=note("footnote", 5, "Later.") + note("footnote", 7, "Eerst.", "Nog wat."),
        endnotes=note("endnote", 2, "Achteraan."),
    )  # fmt: skip
    letter = read_docx(data)
    assert [(x.text, x.footnotes) for x in letter.paragraphs] == [
        ("Een twee.", ("1", "i")),
        ("Drie.", ("2",)),
    ]
    assert [(n.number, n.text) for n in letter.footnotes] == [
        ("1", "Eerst. Nog wat."),
        ("i", "Achteraan."),
        ("2", "Later."),
    ]


def test_a_mark_without_a_note_and_a_note_without_a_mark_are_left_out() -> None:
    manuscript = read(
        docx(p("Een", mark("footnote", 9), r(".")), footnotes=note("footnote", 2, "Los."))
    )
    assert not manuscript.notes
    assert manuscript.lines[0].text.text == "Een."


def test_a_deleted_mark_takes_its_note_along() -> None:
    data = docx(
        p("Een", changed("del", mark("footnote", 2)), r(".")), footnotes=note("footnote", 2, "Weg.")
    )
    assert not read(data).notes


# --- tables and boxes -------------------------------------------------------------------


def test_a_table_of_figures_is_a_paragraph_a_row_under_the_words_of_its_header() -> None:
    data = docx(table(("Post", "2025"), ("Wegen", "€ 12"), ("Spoor", "€ 13"), header=True))
    assert texts(data) == ["Post: Wegen; 2025: € 12.", "Post: Spoor; 2025: € 13."]
    assert roles(data) == ["body", "body"]


def test_a_first_column_without_a_header_goes_before() -> None:
    data = docx(table(("", "Begroot", "Besteed"), ("Wegen", "12", "11")))
    assert texts(data) == ["Wegen – Begroot: 12; Besteed: 11."]


def test_a_table_without_a_header_is_its_cells_beside_each_other() -> None:
    assert texts(docx(table(("Wegen", "Spoor"), ("Water", "Lucht")))) == [
        "Wegen | Spoor",
        "Water | Lucht",
    ]


def test_a_note_in_a_cell_hangs_on_its_row() -> None:
    cell = p("12", mark("footnote", 2))
    data = docx(
        table(("Post", "2025"), ("Wegen", cell), header=True),
        footnotes=note("footnote", 2, "Raming."),
    )
    assert [n.text.text for n in read(data).notes] == ["Raming."]


def test_deleted_rows_are_left_out() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('weg')}</w:tc></w:tr>"
    assert texts(docx(f"<w:tbl><w:tr><w:tc>{p('Blijft.')}</w:tc></w:tr>{gone}</w:tbl>")) == [
        "Blijft."
    ]


def test_a_text_box_is_read_once_and_before_its_paragraph() -> None:
    data = docx(p("Eerst.") + p(box(p("In het kader."), relative_to="paragraph"), r("Daarna.")))
    assert texts(data) == ["Eerst.", "In het kader.", "Daarna."]


def test_a_text_box_with_a_place_on_the_first_page_is_of_the_letterhead() -> None:
    data = docx(p("Geachte voorzitter,") + p(box(p("Ons kenmerk") + p("A-1")), r("Tekst.")))
    assert texts(data)[:2] == ["Ons kenmerk", "A-1"]


# --- the letter -------------------------------------------------------------------------


LONG_SUBJECT = (
    "Voortgang van het spoor in de provincie, met een onderwerp dat zo lang is dat het ver "
    "over de regel loopt"
)
FIRST_PARAGRAPH = (
    "Het spoor ligt er goed bij, zo blijkt uit het onderzoek dat ik vorig jaar heb laten doen "
    "naar de staat van het spoor."
)
LONG_TITLE = (
    "Wijziging van de Wet kwaliteit in verband met het regelen van de regie op registraties in "
    "de zorg en wat daarbij hoort"
)


def a_letter() -> bytes:
    letterhead = table(
        ("&gt; Retouradres Postbus 20301",),
        (p("Aan de Voorzitter van de Tweede Kamer") + p("der Staten-Generaal") + p("2500 EA DEN HAAG"),),
        ("Datum", "16 mei 2024"),
        ("Onderwerp", LONG_SUBJECT),
    )  # fmt: skip
    colofon = box(
        table(
            (
                p("Ministerie van Verkeer")
                + p("Projectnaam")
                + p("Het spoor")
                + p("Ons kenmerk")
                + p("5401166")
                + p("Bijlagen")
                + p("2"),
            )
        )
    )
    return docx(
        p(colofon)
        + letterhead
        + p(FIRST_PARAGRAPH)
        + p("Aanpak", style="Kop1")
        + p('<w:r><w:lastRenderedPageBreak/></w:r>', r("Ik doe twee dingen:"))
        + p("het spoor verbeteren;", properties=listed(1))
        + p("de weg", mark("footnote", 2), r(" verbreden."), properties=listed(1))
        + p("Hoogachtend,")
        + table(("De minister van Verkeer,", "De minister van Financiën,"), ("J. Jansen", "P. Pieters")),
        styles=STYLES,
        numbering=NUMBERING,
        footnotes=note("footnote", 2, "De A1."),
    )  # fmt: skip


def test_a_letter_is_read_whole(read_docx: Callable[[bytes], Letter]) -> None:
    letter = read_docx(a_letter())
    assert [(x.kind, x.text, x.heading, x.page, x.footnotes) for x in letter.paragraphs[1:]] == [
        ("body", "Ik doe twee dingen:", "Aanpak", 2, ()),
        ("item", "het spoor verbeteren;", "Aanpak", 2, ()),
        ("item", "de weg verbreden.", "Aanpak", 2, ("1",)),
    ]
    assert letter.paragraphs[0].page == 1


def test_the_letterhead_is_read_from_its_tables_and_boxes(
    read_docx: Callable[[bytes], Letter],
) -> None:
    known = read_docx(a_letter()).metadata
    assert (str(known.date), known.kenmerk, known.attachments) == ("2024-05-16", "5401166", 2)
    assert known.addressee == "de Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert known.subject == LONG_SUBJECT


def test_who_sign_side_by_side_are_both_known(read_docx: Callable[[bytes], Letter]) -> None:
    known = read_docx(a_letter()).metadata
    assert known.sender_role == "Minister van Verkeer en Minister van Financiën"
    assert known.sender_name == "J. Jansen en P. Pieters"


def test_a_paper_of_parliament_set_in_a_table_gives_its_dossier_and_number(
    read_docx: Callable[[bytes], Letter],
) -> None:
    paper = table(
        ("TWEEDE KAMER DER STATEN-GENERAAL", "2"),
        ("Vergaderjaar 2024-2025",),
        ("36 278", LONG_TITLE),
        ("Nr.  32 ", "MOTIE VAN HET LID JANSEN"),
        ("", p("De Kamer,") + p() + p("gehoord de beraadslaging,")),
        ("", "verzoekt de regering het aantal indicatoren jaarlijks in beeld te brengen."),
    )
    letter = read_docx(docx(paper))
    assert (letter.metadata.dossiers, letter.metadata.number) == (("36278",), "32")
    assert [x.text for x in letter.paragraphs] == [
        "De Kamer, gehoord de beraadslaging, verzoekt de regering het aantal indicatoren "
        "jaarlijks in beeld te brengen."
    ]


def with_header(header: str, *, first: bool) -> bytes:
    section = (
        f'<w:sectPr><w:headerReference w:type="{"first" if first else "default"}" r:id="rheader"/>'
    )
    titled = "<w:titlePg/>" if first else ""
    return docx(p("De tekst van de brief.") + f"{section}{titled}</w:sectPr>", header=header)


@pytest.mark.parametrize("first", [True, False])
def test_a_letterhead_in_the_header_of_the_first_page_is_read(
    read_docx: Callable[[bytes], Letter], first: bool
) -> None:
    letter = read_docx(with_header(p("Datum 16 mei 2024"), first=first))
    assert str(letter.metadata.date) == "2024-05-16"
    assert [x.text for x in letter.paragraphs] == ["De tekst van de brief."]


def test_a_header_that_is_no_letterhead_is_left_out() -> None:
    assert texts(with_header(p("Concept, niet verspreiden"), first=False)) == [
        "De tekst van de brief."
    ]


def test_lines_are_traced_to_the_text() -> None:
    manuscript = read(a_letter())
    for line in manuscript.lines:
        for sign, place in zip(line.text.text, line.text.origin, strict=True):
            assert manuscript.text[place] == sign or not without_marks(sign)


# --- what cannot be read ----------------------------------------------------------------


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        read(data)
    return str(caught.value)


def document(xml: str) -> bytes:
    return zipped({**docx_parts(""), "word/document.xml": xml})


def test_what_is_no_word_file_is_named() -> None:
    assert "een PDF, geen Word-document" in refusal(b"%PDF-1.7\n" + bytes(100))
    assert "OpenDocument" in refusal(
        zipped({"mimetype": "application/vnd.oasis", "content.xml": "<a/>"})
    )
    assert "zipbestand" in refusal(zipped({"foto.jpg": "x"}))
    assert "geen Word-document" in refusal(document("<html/>"))


def test_damaged_parts_are_told() -> None:
    assert "beschadigd" in refusal(document("<w:document"))
    assert "leeg" in refusal(document(f'<w:document xmlns:w="{W}"/>'))


def test_entities_are_refused() -> None:
    assert "onveilig" in refusal(document('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))


def test_a_document_that_unpacks_to_gigabytes_is_refused() -> None:
    assert "te groot" in refusal(document("<a>" + " " * 50_000_000 + "</a>"))


def test_a_text_that_is_longer_than_any_letter_is_refused() -> None:
    assert "te lang" in refusal(docx("".join(p(f"Zin {n}. " * 50) for n in range(9_000))))


def test_deep_nesting_is_refused_or_read_but_never_too_deep_to_recurse() -> None:
    assert "diep" in refusal(docx("<w:sdt>" * 300 + "</w:sdt>" * 300))
    deep = "<w:tbl><w:tr><w:tc>" * 60 + p("Diep.") + "</w:tc></w:tr></w:tbl>" * 60
    assert texts(docx(deep)) == ["Diep."]
    boxes = "<w:p><w:r><w:txbxContent>" * 60 + p("Diep.") + "</w:txbxContent></w:r></w:p>" * 60
    assert texts(docx(boxes)) == ["Diep."]


def test_styles_that_are_based_on_each_other_end() -> None:
    circle = (
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert texts(docx(p("Tekst.", style="A"), styles=circle)) == ["Tekst."]
