"""Whatever bytes come, a reader gives a manuscript or one line that says why not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.formats.kinds import SUFFIXES, read_as
from corpus.manuscript import Unreadable
from tests.corpus.formats.documents import (
    box,
    changed,
    docx_parts,
    field,
    mark,
    note,
    odt_parts,
    p,
    r,
    table,
    zipped,
)
from tests.letter_files import Draft, as_kamerstuk, as_pdf

WORD = docx_parts(
    p("Kop", style="Kop1")
    + p(box(p("In het kader")), changed("ins", r("erbij")), field("PAGE", "1"), mark("footnote", 1))
    + p("een", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    + table(("Post", "2025"), ("Wegen", "12"), header=True),
    styles='<w:style w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="A"/></w:style>',
    numbering=(
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    ),
    footnotes=note("footnote", 1, "De noot."),
)
ODF = odt_parts(
    '<text:h text:outline-level="1">Kop</text:h><text:list text:style-name="L"><text:list-item '
    'text:start-value="3"><text:p>een<text:note text:id="n"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>De noot.</text:p></text:note-body></text:note></text:p></text:list-item>"
    '</text:list><table:table><table:table-row><table:table-cell><text:p>a<text:s text:c="3"/>b</text:p>'
    "</table:table-cell></table:table-row></table:table>",
    automatic='<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="i"/></text:list-style>',
)
PAGE = (
    '<h1>Kop</h1><p>Een<a href="#f"><sup>1</sup></a> zin.</p><ol type=i start=2><li>een<table><tr><th>Post'
    '<th>2025<tr><td>Wegen<td>12</table></ol><p id="f">1 De noot.</p><pre>a\nb</pre><q>c</q>'
)
DRAFT = Draft(number=7, cost=3007)
SMALL = {
    ".docx": zipped(WORD),
    ".odt": zipped(ODF),
    ".html": PAGE.encode(),
    ".htm": PAGE.encode("utf-16"),
    ".txt": b"Geachte voorzitter,\n\nEen zin.1\n\n1 De noot.\n",
    ".md": b"# Kop\n\nEen zin[^1].\n\n[^1]: De noot.\n",
    ".pdf": as_pdf(DRAFT, pageCompression=0),
    ".xml": as_kamerstuk(DRAFT),
}
TOKENS = (
    b"<w:p>", b"</w:p>", b"<w:tbl>", b"<w:txbxContent>", b"<text:list>", b"<text:p>", b"</text:p>",
    b"<table>", b"<td>", b"</td>", b"<li>", b"</ol>", b'w:val="99999999999"', b'w:val=""',
    b'text:c="-1"', b"&#x0;", b"&amp;", b"\x00", b"\xff\xfe", b"<!DOCTYPE a>", b"]]>",
    "\U000f0000".encode(), "٣".encode(), b'style="display:none"',
    b"<noot>", b"<li>", b'morerows="9999"', b"BT ", b" Tj ", b" Tf", b"[", b"<<", b"endobj", b"0 R", b"(",
)  # fmt: skip


def read_or_refuse(suffix: str, data: bytes) -> None:
    why = "gelezen"
    try:
        for line in read_as(suffix, data).lines:
            assert len(line.text.text) == len(line.text.origin)
    except Unreadable as error:
        why = str(error)
    assert why.strip()
    assert "\n" not in why


def edits() -> st.SearchStrategy[list[tuple[float, int, bytes]]]:
    """Some cuts: where, how much is taken out, and what is put in."""
    put_in = st.one_of(st.binary(max_size=6), st.sampled_from(TOKENS))
    return st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), put_in), min_size=1, max_size=4)


def edited(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for place, length, put_in in changes:
        start = int(place * len(data))
        data = data[:start] + put_in + data[start + length :]
    return data


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_a_whole_file_is_read(suffix: str) -> None:
    assert read_as(suffix, SMALL[suffix]).lines


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@settings(max_examples=60, deadline=None)
@given(changes=edits())
def test_a_file_with_broken_bytes_is_read_or_refused(
    suffix: str, changes: list[tuple[float, int, bytes]]
) -> None:
    read_or_refuse(suffix, edited(SMALL[suffix], changes))


@pytest.mark.parametrize(
    ("suffix", "parts"),
    [(".docx", WORD), (".odt", ODF)],
    ids=["docx", "odt"],
)
@settings(max_examples=120, deadline=None)
@given(data=st.data(), changes=edits())
def test_a_file_with_a_broken_part_is_read_or_refused(
    suffix: str,
    parts: dict[str, str | bytes],
    data: st.DataObject,
    changes: list[tuple[float, int, bytes]],
) -> None:
    name = data.draw(st.sampled_from(sorted(parts)))
    content = parts[name]
    whole = content if isinstance(content, bytes) else content.encode()
    read_or_refuse(suffix, zipped({**parts, name: edited(whole, changes)}))


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@settings(max_examples=40, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(suffix: str, data: bytes) -> None:
    read_or_refuse(suffix, data)


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@pytest.mark.parametrize("other", sorted(SMALL))
def test_a_file_under_the_name_of_another_kind_is_read_or_refused(suffix: str, other: str) -> None:
    read_or_refuse(suffix, SMALL[other])
