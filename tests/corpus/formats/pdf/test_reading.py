import html
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

from corpus.formats.pdf import read
from corpus.letter import Letter
from corpus.read import letter_of, read_letter
from corpus.source import Source


@pytest.fixture
def letter(ministry_letter: bytes) -> Letter:
    return letter_of(Source.of("brief.pdf", ministry_letter), read(ministry_letter))


@pytest.fixture
def official(kamerstuk: bytes) -> Letter:
    return letter_of(Source.of("kst.pdf", kamerstuk), read(kamerstuk))


def test_the_paragraphs_are_those_that_a_reader_sees(letter: Letter) -> None:
    assert [p.text for p in letter.paragraphs] == [
        "Met deze brief informeer ik uw Kamer over de voortgang van het grensoverschrijdende "
        "spoor, waarover de motie van het lid Jansen gaat. Ik doe dat mede namens de minister "
        "van Financiën.",
        "De planning kent drie stappen die elk een eigen besluit vragen van de regio zelf:",
        "een verkenning van het tracé;",
        "een planuitwerking;",
        "de uitvoering.",
        "Het gesprek met de Vlaamse collega's over de verdeling van de kosten loopt nog en wordt "
        "naar verwachting in het najaar afgerond, waarna ik uw Kamer opnieuw over de uitkomst "
        "ervan zal informeren.",
        "De kosten zijn geraamd op 39 miljoen euro.",
    ]


def test_bullets_are_items(letter: Letter) -> None:
    assert [p.number for p in letter.paragraphs if p.kind == "item"] == [3, 4, 5]


def test_bold_lines_are_headings(letter: Letter) -> None:
    assert [p.heading for p in letter.paragraphs] == [None, *["Planning"] * 5, "Kosten"]


def test_a_paragraph_has_the_printed_page_on_which_it_begins(letter: Letter) -> None:
    assert [p.page for p in letter.paragraphs] == [1, 1, 1, 1, 1, 1, 2]


def test_a_footnote_hangs_on_the_paragraph_of_its_raised_mark(letter: Letter) -> None:
    (note,) = letter.footnotes
    assert (note.number, note.text) == ("1", "Kamerstukken II 2023/24, 29 984, nr. 1170.")
    assert letter.paragraphs[0].footnotes == ("1",)


def test_the_margin_and_the_head_give_the_metadata(letter: Letter) -> None:
    metadata = letter.metadata
    assert str(metadata.date) == "2024-06-05"
    assert metadata.kenmerk == "IENW/BSK-2024/1234"
    assert metadata.subject == "Voortgang spoor in de grensregio"
    assert metadata.addressee == "de voorzitter van de Tweede Kamer der Staten-Generaal"
    assert metadata.sender_role == "Staatssecretaris van Infrastructuur en Waterstaat"
    assert metadata.sender_name == "C.A. Jansen"


def test_every_quote_is_found_in_the_text_of_the_file(
    letter: Letter, ministry_letter: bytes
) -> None:
    text = read(ministry_letter).text
    for paragraph in letter.paragraphs:
        span = paragraph.source_span(0, len(paragraph.text))
        words = paragraph.text.split()
        assert text[span.start : span.end].startswith(words[0])
        assert text[span.start : span.end].endswith(words[-1])


def test_an_official_paper_gives_dossier_number_and_session(official: Letter) -> None:
    metadata = official.metadata
    assert metadata.dossiers == ("29984",)
    assert (metadata.number, metadata.chamber) == ("1175", "II")
    assert metadata.vergaderjaar == "2023-2024"
    assert str(metadata.date) == "2024-06-05"


def test_an_official_papers_pages_are_printed_behind_its_number(official: Letter) -> None:
    assert [p.page for p in official.paragraphs] == [1, 1, 2]


def test_a_line_that_stopped_short_ends_its_paragraph(official: Letter) -> None:
    assert [p.text.split()[0] for p in official.paragraphs] == ["Met", "Deze", "De"]


def test_no_head_or_foot_is_left_in_the_paragraphs(official: Letter, letter: Letter) -> None:
    prose = " ".join(p.text for p in (*official.paragraphs, *letter.paragraphs))
    assert not any(w in prose for w in ("vergaderjaar", "kst-", "ISSN", "Pagina", "kenmerk"))


def test_a_pdf_is_read_from_a_folder_as_any_letter(tmp_path: Path, ministry_letter: bytes) -> None:
    file = tmp_path / "brief.pdf"
    file.write_bytes(ministry_letter)
    assert len(read_letter(file).paragraphs) == 7


LETTERS = sorted((Path(__file__).parents[4] / "corpus/letters").glob("*.txt"))


@pytest.mark.parametrize("alignment", [TA_JUSTIFY, TA_LEFT], ids=["justified", "ragged"])
@pytest.mark.parametrize(("white", "indent"), [(9, 0), (9, 12)], ids=["block", "indented"])
@pytest.mark.parametrize("file", LETTERS, ids=lambda file: file.stem[:3])
def test_the_paragraphs_of_a_letter_come_back_from_its_pages(
    file: Path, alignment: int, white: int, indent: int
) -> None:
    texts = [paragraph.text for paragraph in read_letter(file).paragraphs]
    style = ParagraphStyle(
        "alinea", fontSize=9, leading=12, alignment=alignment, spaceAfter=white,
        firstLineIndent=indent,
    )  # fmt: skip
    made = BytesIO()
    story = [Paragraph("Geachte voorzitter,", style), Spacer(1, 12)]
    story += [Paragraph(html.escape(text), style) for text in texts]
    SimpleDocTemplate(made, leftMargin=80, rightMargin=140).build(story)
    data = made.getvalue()
    laid_out = letter_of(Source.of("brief.pdf", data), read(data))
    assert [paragraph.text for paragraph in laid_out.paragraphs] == texts
