from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.footnotes import without_marks
from corpus.formats.odt import read
from corpus.letter import Letter
from corpus.manuscript import Unreadable
from corpus.read import read_letter
from tests.corpus.formats.documents import odt, odt_parts, zipped

STYLES = (
    '<style:style style:name="Heading_20_2" style:family="paragraph"/>'
    '<style:style style:name="Contents_20_1" style:family="paragraph"/>'
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" '
    'text:display-levels="2"/></text:outline-style>'
)
AUTOMATIC = (
    '<style:style style:name="P1" style:parent-style-name="Heading_20_2"/>'
    '<style:style style:name="Vet"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Hoog"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="Weg"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Blad"><style:paragraph-properties fo:break-before="page"/></style:style>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" '
    'style:num-format="a" style:num-suffix=")"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>'
)


def p(content: str, style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{content}</text:p>"


def h(content: str, level: int) -> str:
    return f'<text:h text:outline-level="{level}">{content}</text:h>'


def listed(style: str, *items: str, attributes: str = "") -> str:
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="{style}" {attributes}>{inside}</text:list>'


def note(citation: str, words: str, kind: str = "footnote") -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>{citation}</text:note-citation>'
        f"<text:note-body>{p(words)}</text:note-body></text:note>"
    )


def table(*rows: tuple[str, ...], header: bool = False) -> str:
    made = [
        "<table:table-row>"
        + "".join(f"<table:table-cell>{p(c)}</table:table-cell>" for c in row)
        + "</table:table-row>"
        for row in rows
    ]
    if header:
        made[0] = f"<table:table-header-rows>{made[0]}</table:table-header-rows>"
    return f"<table:table>{''.join(made)}</table:table>"


def texts(content: str, styles: str = "", automatic: str = AUTOMATIC) -> list[str]:
    lines = read(odt(content, styles=styles, automatic=automatic)).lines
    return [without_marks(line.text.text) for line in lines if line.kind == "text"]


def roles(content: str, styles: str = "") -> list[tuple[str | None, int]]:
    lines = read(odt(content, styles=styles, automatic=AUTOMATIC)).lines
    return [(line.role, line.rank) for line in lines if line.kind == "text"]


@pytest.fixture
def read_odt(tmp_path: Path) -> Callable[[str], Letter]:
    def read_file(content: str) -> Letter:
        path = tmp_path / "brief.odt"
        path.write_bytes(odt(content, automatic=AUTOMATIC))
        return read_letter(path)

    return read_file


def test_headings_have_their_level_also_by_a_style_and_a_line_in_bold_is_one() -> None:
    content = h("Een", 1) + p("Twee", "P1") + p("Vraag 1", "Vet") + p("Een zin.")
    assert roles(content, STYLES) == [("heading", 1), ("heading", 2), ("heading", 7), ("body", 0)]


def test_headings_have_the_numbers_that_are_printed() -> None:
    content = h("Een", 1) + h("Sub", 2) + h("Sub", 2) + h("Twee", 1) + h("Sub", 2)
    assert texts(content, STYLES) == ["1. Een", "1.1 Sub", "1.2 Sub", "2. Twee", "2.1 Sub"]


def test_items_have_their_numbers_and_go_on_where_the_list_does() -> None:
    inner = p("twee") + listed("", p("sub"), p("sub")).replace(' text:style-name=""', "")
    content = (
        listed("L1", p("een"), inner)
        + p("Tussendoor.")
        + listed("L1", p("drie"), attributes='text:continue-numbering="true"')
        + listed("L1", p("een"))
        + listed("L2", p("punt"))
    )
    assert texts(content) == [
        "1. een",
        "2. twee",
        "a) sub",
        "b) sub",
        "Tussendoor.",
        "3. drie",
        "1. een",
        "punt",
    ]


def test_the_second_paragraph_of_an_item_has_no_number() -> None:
    assert texts(listed("L1", p("Een.") + p("Nog iets."), p("Twee."))) == [
        "1. Een.",
        "Nog iets.",
        "2. Twee.",
    ]


def test_notes_hang_on_their_paragraph(read_odt: Callable[[str], Letter]) -> None:
    letter = read_odt(p(f"Een{note('1', 'Eerst.')} twee{note('i', 'Achter.', 'endnote')}."))
    assert [(x.text, x.footnotes) for x in letter.paragraphs] == [("Een twee.", ("1", "i"))]
    assert [(n.number, n.text) for n in letter.footnotes] == [("1", "Eerst."), ("i", "Achter.")]


def test_two_notes_of_one_number_are_kept_apart(read_odt: Callable[[str], Letter]) -> None:
    letter = read_odt(p(f"Een{note('1', 'Voet.')} twee{note('1', 'Eind.', 'endnote')}."))
    assert [n.text for n in letter.footnotes] == ["Voet.", "Eind."]
    assert len({n.number for n in letter.footnotes}) == 2


def test_deleted_words_comments_hidden_words_and_contents_are_left_out() -> None:
    content = (
        f"<text:tracked-changes><text:changed-region>{p('weg')}</text:changed-region></text:tracked-changes>"
        f"<text:table-of-content>{p('Inleiding 1')}</text:table-of-content>"
        + p("Inleiding 3", "Contents_20_1")
        + p(
            'Wel<text:change text:change-id="1"/><office:annotation><text:p>nee</text:p>'
            '</office:annotation><text:span text:style-name="Weg">niet</text:span> dit.'
        )
    )
    assert texts(content, STYLES) == ["Wel dit."]


def test_spaces_tabs_and_line_breaks_are_as_printed() -> None:
    content = p("Een\n   twee<text:s text:c='2'/>drie.<text:line-break/>Vier<text:tab/>vijf.")
    assert texts(content) == ["Een twee  drie.", "Vier    vijf."]


def test_many_spaces_in_one_tag_are_no_bomb() -> None:
    assert len(texts(p("a<text:s text:c='99999'/>b."))[0]) < 200


def test_raised_figures_stay_raised() -> None:
    assert texts(p('10<text:span text:style-name="Hoog">3</text:span> is veel.')) == [
        "10³ is veel."
    ]


def test_pages_are_counted_by_the_page_ends_that_were_noted() -> None:
    content = (
        p("Een.") + p("Twee<text:soft-page-break/> gaat door.") + p("Drie.") + p("Vier.", "Blad")
    )
    pages = [x.page for x in read(odt(content, automatic=AUTOMATIC)).lines if x.kind == "text"]
    assert pages == [1, 1, 2, 3]


def test_without_noted_page_ends_no_page_is_known() -> None:
    pages = [x.page for x in read(odt(p("Een.") + p("Vier.", "Blad"), automatic=AUTOMATIC)).lines]
    assert set(pages) == {None}


def test_tables_read_as_in_word() -> None:
    content = table(("Post", "2025"), ("Wegen", "€ 12"), header=True) + table(
        ("Datum", "1 mei 2024")
    )
    assert texts(content) == ["Post: Wegen; 2025: € 12.", "Datum 1 mei 2024"]


def test_a_frame_on_the_page_is_of_the_letterhead_and_another_stands_before_its_paragraph() -> None:
    def frame(anchor: str, words: str) -> str:
        inside = f"<draw:text-box>{p(words)}</draw:text-box>"
        return f'<draw:frame text:anchor-type="{anchor}">{inside}</draw:frame>'

    content = p("Eerst.") + p(
        frame("page", "Ons kenmerk A-1") + frame("paragraph", "Kader.") + "Daarna."
    )
    assert texts(content) == ["Ons kenmerk A-1", "Eerst.", "Kader.", "Daarna."]


def test_a_letterhead_in_the_header_is_read() -> None:
    parts = odt_parts(p("De tekst."))
    parts["styles.xml"] = str(parts["styles.xml"]).replace(
        "</office:document-styles>",
        '<office:master-styles><style:master-page style:name="Standard"><style:header>'
        f"{p('Datum 16 mei 2024')}</style:header></style:master-page></office:master-styles>"
        "</office:document-styles>",
    )
    lines = read(zipped(parts)).lines
    assert [(line.text.text, line.role) for line in lines if line.kind == "text"] == [
        ("Datum 16 mei 2024", "head"),
        ("De tekst.", "body"),
    ]


# --- what cannot be read ----------------------------------------------------------------


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        read(data)
    return str(caught.value)


def test_what_is_no_opendocument_text_is_named() -> None:
    assert "een PDF, geen OpenDocument-tekst" in refusal(b"%PDF-1.7")
    assert "een Word-document" in refusal(zipped({"word/document.xml": "<a/>"}))
    assert "geen OpenDocument-tekst" in refusal(zipped({"content.xml": "<a/>"}))


def test_a_locked_file_is_told() -> None:
    locked = {**odt_parts(p("x")), "META-INF/manifest.xml": "<m><encryption-data/></m>"}
    assert "wachtwoord" in refusal(zipped(locked))
    assert "wachtwoord" in refusal(zipped({"mimetype": "x", "encrypted-package": "x"}))


def test_damage_entities_and_depth_are_refused() -> None:
    def content(xml: str) -> bytes:
        return zipped({**odt_parts(""), "content.xml": xml})

    assert "beschadigd" in refusal(content("<a"))
    assert "onveilig" in refusal(content('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))
    assert "diep" in refusal(odt("<text:section>" * 300 + "</text:section>" * 300))


def test_lists_in_lists_and_notes_in_notes_end() -> None:
    deep = "<text:list><text:list-item>" * 80 + p("Diep.") + "</text:list-item></text:list>" * 80
    assert texts(deep) == ["Diep."]
    inner = note("2", "Binnen.")
    assert texts(p(f"Een{note('1', f'Buiten{inner}.')}.")) == ["Een."]
