"""Web pages, as ministries, parliament and word processors make them. Nothing is fetched.

Read by lxml (libxml2): it splits tags as browsers do, is quick on large pages, and comes with
python-docx. Scripts, menus, hidden parts and a table of contents are left out.
"""

import codecs
import re
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from corpus.formats.composition import compose, hold_to_length
from corpus.formats.html.notes import find_notes
from corpus.formats.html.page import PageReader
from corpus.formats.plain import decode
from corpus.formats.signatures import kind_by_signature
from corpus.formats.typed_notes import take_typed_notes
from corpus.manuscript import Manuscript, Unreadable

_DECLARED = re.compile(
    rb"""<meta[^>]{1,200}charset\s*=\s*["']?([\w.:-]{2,40})|<\?xml[^>]{1,80}encoding=["']([\w.-]{2,40})""",
    re.IGNORECASE,
)
_BEGIN = 4_000  # bytes in which a page declares its encoding
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# What browsers do: a page that says ISO-8859-1 is read as Windows-1252.
_ENCODINGS = {"utf-8": "utf-8", "iso8859-1": "cp1252", "ascii": "cp1252", "cp1252": "cp1252"}
_OTHER = re.compile(r"iso8859-\d+|cp125\d")
_MAIN_LENGTH = 200
_PICTURE = re.compile(
    r"data:[\w/+.-]{3,60};base64,[A-Za-z0-9+/=\s]{100,}"
)  # set in the page itself
# libxml2 takes the square of the number of a tag's attributes.
_LONG_TAG = re.compile(r"""<[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>]){5000,}""")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_MOST_ATTRIBUTES = 1_000
_LONGEST = 20_000_000
_MOST_TAGS = 300_000


def read(data: bytes) -> Manuscript:
    """Read the bytes of a web page.

    Raises:
        Unreadable: It is another kind of file, in an unknown encoding, or nested too deep.
    """
    kind = kind_by_signature(data)
    if kind:
        raise Unreadable(f"dit is {kind}, geen webpagina (.html)")
    text = _PICTURE.sub("", _text_of(data))
    if len(text) > _LONGEST or text.count("<") > _MOST_TAGS or _is_crowded(text):
        raise Unreadable("de webpagina is veel te groot voor een brief")
    root = _parsed(text)
    body = _main_part(root)
    notes = find_notes(body)
    reader = PageReader(notes)
    paragraphs = reader.paragraphs(body)
    hold_to_length(len(paragraphs))
    return compose(*take_typed_notes(paragraphs, reader.written_notes()))


def _is_crowded(text: str) -> bool:
    """Say whether a tag has more attributes than any page gives one."""
    tags = (_QUOTED.sub("", tag.group()) for tag in _LONG_TAG.finditer(text))
    return any(len(tag.split()) > _MOST_ATTRIBUTES for tag in tags)


def _text_of(data: bytes) -> str:
    """Decode by the mark at the start, else as the page declares, else as its bytes look."""
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    declared = _DECLARED.search(data[:_BEGIN])
    if encoding is None and declared:
        encoding = _known(next(filter(None, declared.groups())).decode("ascii"))
    if encoding:
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            if encoding == "utf-16":
                raise Unreadable("de tekst is beschadigd; sla haar op als UTF-8") from None
    return decode(data)


def _known(name: str) -> str | None:
    """Give the codec for an encoding that pages are written in; None for an odd one."""
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return None
    return _ENCODINGS.get(codec, codec if _OTHER.fullmatch(codec) else None)


def _parsed(text: str) -> Any:
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "ignore"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable("de webpagina is beschadigd") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise Unreadable("de webpagina is te diep genest")
    if root is None:
        raise Unreadable("de webpagina is leeg")
    return root


def _main_part(root: Any) -> Any:
    """Give the part that a page itself calls its main part, else the whole body."""
    body = root.find("body")
    body = root if body is None else body
    mains = [e for e in body.iter("main", "div") if e.tag == "main" or e.get("role") == "main"]
    if len(mains) == 1 and len("".join(mains[0].itertext()).strip()) > _MAIN_LENGTH:
        return mains[0]
    return body
