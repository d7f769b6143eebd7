from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.footnotes import without_marks
from corpus.formats.html import read
from corpus.letter import Letter
from corpus.manuscript import Unreadable
from corpus.read import read_letter


def texts(page: str | bytes) -> list[str]:
    data = page if isinstance(page, bytes) else page.encode()
    return [without_marks(line.text.text) for line in read(data).lines if line.kind == "text"]


def roles(page: str) -> list[tuple[str | None, int]]:
    return [(line.role, line.rank) for line in read(page.encode()).lines if line.kind == "text"]


@pytest.fixture
def read_html(tmp_path: Path) -> Callable[[str], Letter]:
    def read_file(page: str) -> Letter:
        path = tmp_path / "brief.html"
        path.write_bytes(page.encode())
        return read_letter(path)

    return read_file


# --- text -------------------------------------------------------------------------------


def test_headings_items_and_paragraphs_are_told_apart() -> None:
    page = "<h1>Een</h1><p>Een zin.</p><h3>Drie</h3><ul><li>punt</li></ul><p><b>Vet kopje</b></p>"
    assert roles(page) == [("heading", 1), ("body", 0), ("heading", 3), ("item", 0), ("heading", 7)]


def test_numbered_items_have_their_numbers_and_bullets_typed_before_an_item_go() -> None:
    page = (
        "<ol><li>een</li><li>twee<ol type=a start=3><li>sub</li></ol></li><li value=7>zeven</li></ol>"
        "<ul><li><p><span>• </span>punt</p></li></ul><ol><li>1. al genummerd</li></ol>"
    )
    assert texts(page) == ["1. een", "2. twee", "c. sub", "7. zeven", "punt", "1. al genummerd"]


def test_what_a_reader_does_not_see_is_left_out() -> None:
    page = (
        "<head><title>T</title><style>p{}</style></head><body><nav>Menu</nav><script>x()</script>"
        "<p>Wel <span style='display: none'>niet</span><span hidden>niet</span><del>niet</del>dit.</p>"
        "<!-- niet --><ul class='toc'><li>Inhoud</li></ul><div role=navigation>Menu</div>"
        "<noscript>niet</noscript><template><p>niet</p></template><svg><text>niet</text></svg>"
    )
    assert texts(page) == ["Wel dit."]


def test_the_main_part_of_a_page_is_read_and_what_is_around_it_left_out() -> None:
    body = "Dit is de tekst van de brief. " * 10
    assert texts(f"<div>Cookies</div><main><p>{body}</p></main><footer>Contact</footer>") == [
        body.strip()
    ]


def test_entities_and_white_space_are_as_a_browser_shows_them() -> None:
    assert texts("<p>E&eacute;n\n   derde &lt;b&gt; &amp; &#8364;&nbsp;5.</p>") == [
        "Eén derde <b> & € 5."
    ]


def test_text_before_between_and_behind_blocks_is_kept_in_order() -> None:
    assert texts("Voor.<p>Een.</p>Tussen.<div>Twee.<p>Drie.</p>Vier.</div>Na.") == [
        "Voor.",
        "Een.",
        "Tussen.",
        "Twee.",
        "Drie.",
        "Vier.",
        "Na.",
    ]


def test_line_breaks_part_the_lines_of_an_address_and_not_a_sentence(
    read_html: Callable[[str], Letter],
) -> None:
    assert texts("<p>Postbus 20018<br>2500 EA<br/>Den Haag</p>") == [
        "Postbus 20018",
        "2500 EA",
        "Den Haag",
    ]
    letter = read_html(
        "<p>Geachte voorzitter,</p><p>Dit is een zin die met de hand<br>is afgebroken.</p>"
    )
    assert [x.text for x in letter.paragraphs] == ["Dit is een zin die met de hand is afgebroken."]


def test_preformatted_lines_stay_lines() -> None:
    assert texts("<pre>Een.\nTwee.</pre>") == ["Een.", "Twee."]


def test_tables_read_as_in_word() -> None:
    page = "<table><tr><th>Post<th>2025<tr><td>Wegen<td>€ 12<tr><td>Spoor<td>€ 13</table>"
    assert texts(page) == ["Post: Wegen; 2025: € 12.", "Post: Spoor; 2025: € 13."]


def test_a_table_in_a_table_is_read_in_its_place() -> None:
    inner = "<table><tr><td>Binnen.</td></tr></table>"
    assert texts(f"<table><tr><td>Voor.{inner}Na.</td></tr></table>") == ["Voor.", "Binnen.", "Na."]


def test_office_and_name_in_an_official_publication_stand_on_their_own_lines() -> None:
    page = (
        "<p>Tekst.</p><p>Hoogachtend,</p><p class='ondertekening'><span class='functie'>De Minister van "
        "Verkeer,</span> <span class='naam'>J. Jansen</span></p>"
    )
    assert texts(page)[-2:] == ["De Minister van Verkeer,", "J. Jansen"]


# --- notes ------------------------------------------------------------------------------

NOTES = {
    "of pandoc": (
        '<p>Een<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> zin.</p>'
        '<section class="footnotes"><hr><ol><li id="fn1"><p>De noot.<a href="#fnref1" class='
        '"footnote-back">↩︎</a></p></li></ol></section>'
    ),
    "of LibreOffice": (
        '<p>Een<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym">'
        "<sup>1</sup></a> zin.</p>"
        '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>'
        " De noot.</p></div>"
    ),
    "of Word": (
        '<p>Een<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> zin.</p><div><div id="ftn1">'
        '<p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> De noot.</p></div></div>'
    ),
    "of an official publication": (
        '<p>Een<sup><a id="d1e1" href="#v1">1</a></sup> zin.</p><div class="noten"><p id="v1"><sup>1</sup> '
        "De noot.</p></div>"
    ),
    "without a way back": '<p>Een<a href="#n1"><sup>1)</sup></a> zin.</p><p><a name="n1"></a>1) De noot.</p>',
    "typed by hand": "<p>Een<sup>1</sup> zin.</p><p><sup>1</sup> De noot.</p>",
}


@pytest.mark.parametrize("form", NOTES)
def test_a_note_hangs_on_its_mark(read_html: Callable[[str], Letter], form: str) -> None:
    letter = read_html(f"<p>Geachte voorzitter,</p>{NOTES[form]}")
    assert [(x.text, x.footnotes) for x in letter.paragraphs] == [("Een zin.", ("1",))]
    assert [(n.number, n.text) for n in letter.footnotes] == [("1", "De noot.")]


def test_a_link_to_a_heading_is_no_note() -> None:
    page = '<p>Zie deel <a href="#d1">1</a>.</p><h2 id="d1">1 Inleiding</h2><p>Tekst.</p>'
    assert texts(page) == ["Zie deel 1.", "1 Inleiding", "Tekst."]


def test_a_note_of_two_paragraphs_is_whole(read_html: Callable[[str], Letter]) -> None:
    page = '<p>Een<a href="#f"><sup>1</sup></a> zin.</p><div><p id="f">1 De noot.</p><p>Nog wat.</p></div>'
    assert [n.text for n in read_html(page).footnotes] == ["De noot. Nog wat."]


# --- encodings --------------------------------------------------------------------------

WORDS = "Eén derde – € 5."
PAGES = {
    "declared windows": b'<meta charset="windows-1252"><p>' + WORDS.encode("cp1252"),
    "declared latin, as browsers read it": b"<meta charset=iso-8859-1><p>" + WORDS.encode("cp1252"),
    "declared in the old way": (
        b'<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><p>' + WORDS.encode()
    ),
    "declared as XML": b'<?xml version="1.0" encoding="UTF-8"?><html><body><p>' + WORDS.encode(),
    "a mark": b"\xef\xbb\xbf<p>" + WORDS.encode(),
    "UTF-16 with a mark": f"<p>{WORDS}".encode("utf-16"),
    "undeclared": b"<p>" + WORDS.encode(),
    "undeclared windows": b"<p>" + WORDS.encode("cp1252"),
    "declared wrongly": b'<meta charset="utf-8"><p>' + WORDS.encode("cp1252"),
    "declared as nonsense": b'<meta charset="klingon"><p>' + WORDS.encode(),
    "declared as what it can't be": b'<meta charset="utf-16"><p>' + WORDS.encode(),
}


@pytest.mark.parametrize("page", PAGES)
def test_the_encoding_is_found(page: str) -> None:
    assert texts(PAGES[page]) == [WORDS]


# --- what would do harm -----------------------------------------------------------------


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        read(data)
    return str(caught.value)


def test_another_kind_of_file_is_named() -> None:
    assert "een PDF, geen webpagina" in refusal(b"%PDF-1.7")


@pytest.mark.parametrize("tag", ["div", "span", "ul><li", "table><tr><td", "b"])
def test_bottomless_nesting_is_refused(tag: str) -> None:
    assert refusal(f"<{tag}>".encode() * 50_000 + b"tekst")


def test_deep_nesting_is_read() -> None:
    assert texts("<div>" * 1_000 + "Diep.") == ["Diep."]


def test_a_page_of_a_million_tags_is_refused() -> None:
    assert "te groot" in refusal(b"<i>a</i>" * 600_000)


def test_a_tag_of_countless_attributes_is_refused() -> None:
    assert "te groot" in refusal(
        b"<p " + b" ".join(b"a%d=1" % n for n in range(200_000)) + b">x</p>"
    )


def test_pictures_in_the_page_do_not_count() -> None:
    picture = "QUJD" * 6_000_000
    assert texts(f'<p>Een <img src="data:image/png;base64,{picture}">zin.</p>') == ["Een zin."]


def test_entities_of_a_document_type_are_not_filled_in() -> None:
    page = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>Een &a; zin.</p>'
    assert "root:" not in " ".join(texts(page))


def test_notes_that_point_to_each_other_end() -> None:
    page = '<p id="a"><a href="#b">1</a> Een.</p><p id="b"><a href="#a">1</a> Twee.</p>'
    assert texts(page)
