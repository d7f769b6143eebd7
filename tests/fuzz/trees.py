"""Bytes that choose what a file holds: its tags for XML, its operators for a page of PDF.

Mutated zip files and XML would mostly be refused before any of it is read.
"""

from tests.corpus.formats.documents import docx, note, odt
from tests.corpus.formats.pdf.objects import page_of, stream

_WORD_TAGS = (
    "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:pPr", "w:rPr", "w:b", "w:vanish", "w:br", "w:tab",
    "w:txbxContent", "w:sdt", "w:sdtContent", "w:sdtPr", "w:del", "w:ins", "w:hyperlink", "w:fldSimple",
    'w:fldChar w:fldCharType="begin"', 'w:fldChar w:fldCharType="separate"', "w:instrText",
    'w:fldChar w:fldCharType="end"', 'w:footnoteReference w:id="1"', "w:lastRenderedPageBreak",
    'w:pStyle w:val="K"', "w:numPr", 'w:numId w:val="1"', 'w:ilvl w:val="7"', 'w:outlineLvl w:val="1"',
    "mc:AlternateContent", "mc:Choice", "mc:Fallback", 'w:vertAlign w:val="superscript"', "w:trPr",
)  # fmt: skip
_TEXT_TAGS = (
    "text:p", "text:span", "text:list", "text:list-item", "text:list-header", 'text:h text:outline-level="2"',
    "table:table", "table:table-row", "table:table-cell", "table:table-header-rows", "text:note",
    "text:note-citation", "text:note-body", "text:s", 'text:s text:c="9"', "text:tab", "text:line-break",
    "text:soft-page-break", 'draw:frame text:anchor-type="page"', "draw:frame", "draw:text-box",
    'text:p text:style-name="K"', 'text:list text:style-name="L"', "office:annotation", "text:page-number",
    'text:list text:style-name="L" text:continue-numbering="true"', "text:note-ref", "text:a",
)  # fmt: skip
_PAPER_TAGS = (
    "al", "lijst", "li", "li.nr", "lid", "lidnr", "tussenkop", 'tussenkop kopopmaak="vet"', "divisie", "kop",
    "nr", "titel", "stuk", "stuknr", 'ondernummer kamer="2"', "dossiernummer", "datumtekst", "nadruk", "br",
    'noot id="a"', "noot.nr", "noot.al", 'nootref refid="a"', "table", 'tgroup cols="2"', "thead", "tbody",
    "row", 'entry morerows="1"', 'entry namest="col1" nameend="col9"', "vraag", "antwoord", "ondertekening",
    "naam", "functie", "plaatje", 'datum isodatum="2026-05-13"', "kamervraagomschrijving", "tekstregel",
)  # fmt: skip
_OPERATORS = (
    b"BT ", b"ET ", b"/F1 9 Tf ", b"/F1 5 Tf ", b"(Vraag 1) Tj ", b"(Een zin.) Tj ", b"(1) Tj ",
    b"[(af) -300 (b)] TJ ", b"0 -12 Td ", b"60 0 Td ", b"-60 0 Td ", b"80 700 Td ", b"T* ",
    b"1 0 0 1 80 90 Tm ", b"0 1 -1 0 80 90 Tm ", b"3 Tr ", b"0 Tr ", b"4 Ts ", b"q ", b"Q ",
    b"0 0 0 0 0 0 cm ", b"1 0 0 -1 0 842 cm ", b"80 99 144 0.5 re f ", b"80 99 m 500 99 l S ",
    b"80 99 m 80 300 l S ", b"(Datum) Tj ", b"(- ) Tj ", b"(lange-) Tj ", b"/X Do ", b"(Tabel 1) Tj ",
    b"1e9 0 Td ", b"() Tj ", b"Tj ", b"<< ", b"[ ", b"/F1 0 Tf ", b"/F1 -9 Tf ", b"0 Tz ", b"BI ID EI ",
)  # fmt: skip
_WORDS = (
    "",
    "Vraag 1",
    "Een zin.",
    " ",
    "[1] noot",
    "Datum",
    "1) noot",
    "De minister van Zaken",
    "12",
    "zin?1)",
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerRoman"/>'
    '<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
_LISTS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a"/>'
    "</text:list-style>"
)
_CLOSE, _SAY = 0, 1


def _tree(data: bytes, tags: tuple[str, ...]) -> str:
    """Let each byte open a tag, close the last, or say some words."""
    written: list[str] = []
    opened: list[str] = []
    for byte in data:
        choice, rest = byte % (len(tags) + 2), byte // 16
        if choice == _CLOSE and opened:
            written.append(f"</{opened.pop()}>")
        elif choice <= _SAY:
            written.append(_WORDS[rest % len(_WORDS)])
        else:
            written.append(f"<{tags[choice - 2]}>")
            opened.append(tags[choice - 2].split()[0])
    return "".join(written) + "".join(f"</{tag}>" for tag in reversed(opened))


def file_of(suffix: str, data: bytes) -> bytes:
    """Make a file of a kind; what begins as a file of XML or PDF, or is text, is one already."""
    if suffix == ".docx":
        body = _tree(data, _WORD_TAGS)
        return docx(body, numbering=_NUMBERING, footnotes=note("footnote", 1, "De noot."))
    if suffix == ".odt":
        return odt(_tree(data, _TEXT_TAGS), automatic=_LISTS)
    if suffix == ".xml" and not data.startswith(b"<"):
        return f"<kamerstuk>{_tree(data, _PAPER_TAGS)}</kamerstuk>".encode()
    if suffix == ".pdf" and not data.startswith(b"%PDF"):
        return page_of(stream(b"".join(_OPERATORS[byte % len(_OPERATORS)] for byte in data)))
    return data
