"""Word and OpenDocument files made from strings, as small as a test needs them."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:wp="{WP}" xmlns:wps="{WPS}"'
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "settings": "settings",
    "header": "hdr",
}
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
XLINK = "http://www.w3.org/1999/xlink"
DC = "http://purl.org/dc/elements/1.1/"
ODF_NAMES = (
    f'xmlns:office="{OFFICE}" xmlns:text="{TEXT}" xmlns:table="{TABLE}" xmlns:style="{STYLE}" '
    f'xmlns:fo="{FO}" xmlns:draw="{DRAW}" xmlns:xlink="{XLINK}" xmlns:dc="{DC}"'
)


def zipped(parts: dict[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack parts into a zip file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Make a .docx of the XML in its body and in parts such as `styles` and `footnotes`."""
    return zipped(docx_parts(body, **parts))


def docx_parts(body: str, **parts: str) -> dict[str, str | bytes]:
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(rId1=("officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(
            **{f"r{name}": (name, f"{name}.xml") for name in parts}
        ),
    }
    for name, xml in parts.items():
        files[f"word/{name}.xml"] = f"<w:{ROOTS[name]} {NAMES}>{xml}</w:{ROOTS[name]}>"
    return files


def relations(**related: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{target}"/>'
        for id_, (kind, target) in related.items()
    )
    return f"<Relationships>{inside}</Relationships>"


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """Make a Word paragraph; a run that is no XML yet is taken for text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    content = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Make a run of words with properties such as `<w:b/>`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...], header: bool = False) -> str:
    """Make a Word table; a cell that is no XML yet is taken for one paragraph."""
    made = []
    for place, row in enumerate(rows):
        cells = "".join(f"<w:tc>{c if c.startswith('<') else p(c)}</w:tc>" for c in row)
        told = "<w:trPr><w:tblHeader/></w:trPr>" if header and not place else ""
        made.append(f"<w:tr>{told}{cells}</w:tr>")
    return f"<w:tbl>{''.join(made)}</w:tbl>"


def box(content: str, *, relative_to: str = "page") -> str:
    """Make a run with a text box, given twice as Word does for older versions."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionV relativeFrom="{relative_to}"/>'
        f"<wps:txbx>{inside}</wps:txbx></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def changed(kind: str, content: str) -> str:
    """Make a tracked change, `ins` or `del`."""
    return f'<w:{kind} w:id="1" w:author="iemand">{content}</w:{kind}>'


def mark(kind: str, id_: int) -> str:
    """Make the mark of a `footnote` or `endnote`."""
    return f'<w:r><w:{kind}Reference w:id="{id_}"/></w:r>'


def note(kind: str, id_: int, *paragraphs: str) -> str:
    """Make a `footnote` or `endnote`, with the mark that Word prints before it."""
    first = f"<w:p><w:r><w:{kind}Ref/></w:r>{r(' ' + paragraphs[0])}</w:p>"
    return f'<w:{kind} w:id="{id_}">{first}{"".join(map(p, paragraphs[1:]))}</w:{kind}>'


def field(code: str, result: str) -> str:
    """Make a field: its code is not printed, its result is."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def odt(content: str, *, styles: str = "", automatic: str = "") -> bytes:
    """Make an .odt of the XML in its text, its named styles and its automatic ones."""
    return zipped(odt_parts(content, styles=styles, automatic=automatic))


def odt_parts(content: str, *, styles: str = "", automatic: str = "") -> dict[str, str | bytes]:
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": (
            f"<office:document-content {ODF_NAMES}>"
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{content}</office:text></office:body>"
            "</office:document-content>"
        ),
        "styles.xml": (
            f"<office:document-styles {ODF_NAMES}><office:styles>{styles}</office:styles>"
            "</office:document-styles>"
        ),
    }
