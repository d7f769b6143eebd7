"""Made letters as files of the kinds that cost more to read: Word and PDF."""

from io import BytesIO

_PAGE_LINES = 52
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def as_docx(text: str) -> bytes:
    """Give a text as a Word document, a paragraph for each part between empty lines."""
    from docx import Document

    document = Document()
    for part in text.split("\n\n"):
        document.add_paragraph(part if part.count("\n") > 2 and "\t" in part else _joined(part))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def as_pdf(text: str) -> bytes:
    """Give a text as a PDF, line by line; what WinAnsi lacks becomes a question mark."""
    lines = text.split("\n")
    pages = [lines[at : at + _PAGE_LINES] for at in range(0, len(lines), _PAGE_LINES)]
    numbers = [4 + 2 * place for place in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        _FONT.encode(),
    ]
    for number, page in zip(numbers, pages, strict=True):
        objects += [_page(number + 1), _content(page)]
    return _file(objects)


def _joined(part: str) -> str:
    return " ".join(part.split("\n"))


def _page(content: int) -> bytes:
    return (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        f"/Resources << /Font << /F1 3 0 R >> >> /Contents {content} 0 R >>"
    ).encode()


def _content(lines: list[str]) -> bytes:
    shown = (f"({_escaped(line)}) Tj T*" for line in lines)
    drawn = "\n".join(("BT /F1 9 Tf 12 TL 80 742 Td", *shown, "ET"))
    data = drawn.encode("cp1252", "replace")
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _escaped(line: str) -> str:
    for sign in "\\()":
        line = line.replace(sign, f"\\{sign}")
    return line.replace("\t", "    ")


def _file(objects: list[bytes]) -> bytes:
    file, places = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return bytes(file + b"startxref\n%d\n%%%%EOF\n" % start)
