"""PDF files written object by object, for what no maker of PDFs would write."""

import zlib

FONT = b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"


def pdf(*objects: bytes) -> bytes:
    """Write objects as a file; the first is the catalogue."""
    out = b"%PDF-1.7\n"
    starts = []
    for number, content in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\n"
        % (
            size,
            table,
            size,
        )
        + b"startxref\n%d\n%%%%EOF" % len(out)
    )


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def packed(data: bytes) -> bytes:
    return stream(zlib.compress(data, 9), b"/Filter/FlateDecode")


def page_of(content: bytes, *more: bytes, resources: bytes = b"", copies: int = 1) -> bytes:
    kids = b" ".join([b"3 0 R"] * copies)
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (copies, kids),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<<%s%s>>>>" % (FONT, resources),
        content,
        *more,
    )
