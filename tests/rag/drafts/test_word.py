from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import OxmlElement

from corpus.errors import DraftUnreadable
from rag.drafts.draft import HangingNote
from rag.drafts.word import word_blocks
from tests.rag.drafts.conftest import W, add_footnotes, add_xml, saved, with_part

DOCUMENT = "word/document.xml"
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "haha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + f']><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>'
)


def texts(data: bytes) -> list[str]:
    return [block.text for block in word_blocks(data) if block.text]


def test_paragraphs_items_and_cells_are_blocks(document: Document) -> None:
    document.add_paragraph("Een alinea.")
    document.add_paragraph("Een punt.", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Links.", "Rechts."
    document.add_paragraph("Het slot.")
    assert texts(saved(document)) == ["Een alinea.", "Een punt.", "Links.", "Rechts.", "Het slot."]


def test_headings_are_known_by_their_style(document: Document) -> None:
    document.add_heading("Aanleiding", 1)
    document.add_heading("Titel", 0)
    document.add_paragraph("Tekst.")
    assert [b.is_heading for b in word_blocks(saved(document)) if b.text] == [True, True, False]


def test_headers_and_footers_are_left_out(document: Document) -> None:
    document.sections[0].header.paragraphs[0].text = "Vertrouwelijk"
    document.sections[0].footer.paragraphs[0].text = "Pagina 1"
    document.add_paragraph("Tekst.")
    assert texts(saved(document)) == ["Tekst."]


def test_a_footnote_hangs_where_its_mark_stands(document: Document) -> None:
    add_footnotes(document, n2="Kamerstuk 29984, nr. 1175.")
    add_xml(
        document,
        "<w:p><w:r><w:t>Een.</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
        "<w:r><w:t xml:space='preserve'> Twee.</w:t></w:r></w:p>",
    )
    (block,) = (block for block in word_blocks(saved(document)) if block.text)
    assert block.text == "Een. Twee."
    assert block.notes == (HangingNote(at=4, text="Kamerstuk 29984, nr. 1175."),)


def test_tracked_changes_read_as_accepted(document: Document) -> None:
    add_xml(
        document,
        "<w:p><w:r><w:t xml:space='preserve'>Het kost </w:t></w:r>"
        "<w:del><w:r><w:delText>49</w:delText></w:r></w:del><w:ins><w:r><w:t>39</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom>"
        "<w:r><w:t xml:space='preserve'> miljoen.</w:t></w:r></w:p>",
    )
    assert texts(saved(document)) == ["Het kost 39 miljoen."]


def test_a_paragraph_whose_end_was_deleted_runs_on(document: Document) -> None:
    add_xml(
        document,
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
        "<w:r><w:t xml:space='preserve'>Het kost </w:t></w:r></w:p>",
    )
    add_xml(document, "<w:p><w:r><w:t>39 miljoen.</w:t></w:r></w:p>")
    assert texts(saved(document)) == ["Het kost 39 miljoen."]


def test_links_and_content_controls_are_read(document: Document) -> None:
    add_xml(
        document,
        "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>Een link</w:t></w:r></w:hyperlink>"
        "<w:r><w:tab/><w:t>en tekst.</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    )
    assert texts(saved(document)) == ["Een link en tekst."]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"dit is geen zip", "Word-document"),
        (b"PK\x03\x04kapot", "Word-document"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), ".doc"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
    ],
)
def test_what_is_no_word_document_is_said_to_be_none(data: bytes, words: str) -> None:
    with pytest.raises(DraftUnreadable, match=words):
        list(word_blocks(data))


def test_a_document_cut_short_is_refused(document: Document) -> None:
    with pytest.raises(DraftUnreadable, match="Word-document"):
        list(word_blocks(saved(document)[:-500]))


@pytest.mark.parametrize(
    "content", [b"", b"<w:p", b"<p/>", BOMB.encode(), ("<a>" * 5000 + "</a>" * 5000).encode()]
)
def test_a_document_with_a_broken_part_is_refused(document: Document, content: bytes) -> None:
    with pytest.raises(DraftUnreadable, match="Word-document"):
        list(word_blocks(with_part(saved(document), DOCUMENT, content)))


def test_a_file_outside_is_not_read(document: Document, tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim")
    xml = (
        f'<!DOCTYPE w [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document xmlns:w="{W}"><w:body>'
        "<w:p><w:r><w:t>Niet &x;.</w:t></w:r></w:p></w:body></w:document>"
    )
    found = "".join(texts(with_part(saved(document), DOCUMENT, xml.encode())))
    assert found.startswith("Niet")
    assert "geheim" not in found


@pytest.mark.parametrize("size", [40_000_000, 120_000_000])
def test_what_unpacks_to_far_more_is_refused_unopened(document: Document, size: int) -> None:
    with pytest.raises(DraftUnreadable, match="uitgepakt"):
        list(word_blocks(with_part(saved(document), DOCUMENT, bytes(size))))


def test_an_encrypted_part_is_refused(document: Document) -> None:
    data = bytearray(saved(document))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(DraftUnreadable, match="wachtwoord"):
        list(word_blocks(bytes(data)))


def test_a_style_that_is_based_on_itself_does_not_hang(document: Document) -> None:
    style = document.styles["Normal"]
    based = OxmlElement("w:basedOn")
    based.set(f"{{{W}}}val", "Normal")
    style.element.insert(1, based)
    document.add_paragraph("Tekst.")
    assert texts(saved(document)) == ["Tekst."]
