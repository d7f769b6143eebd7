"""Plain text and markdown, as a conversion left it: UTF-8, with or without a mark, or Windows-1252."""

import re

from corpus.endnotes import take_endnotes
from corpus.footnotes import take_notes
from corpus.formats.signatures import kind_by_signature
from corpus.formats.text_tables import with_rows
from corpus.lines import split_lines
from corpus.manuscript import Manuscript, Unreadable
from corpus.pages import read_pages

_UTF16_OR_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
# What a Dutch text in Windows-1252 may hold beside ASCII; other signs inside words mean
# that the bytes were written in yet another encoding (cp850, Mac).
_DUTCH_SIGNS = frozenset(
    "àáâäãåæçèéêëìíîïñòóôöõøœßùúûüýÿ€‘’“”„‚«»‹›–—…•·°§½¼¾²³¹©®™±×÷´¨¸ºª£¶\xa0\xad"
)
_BROKEN_UTF8 = re.compile("Ã[\u0080-\u00bf]|â€")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")  # but for tabs and line ends
_LONGEST = 3_000_000  # characters: about a thousand pages
_MOST_LINES = 100_000
_WRONG_ENCODING = "de tekencodering is onbekend; sla de tekst op als UTF-8"


def read(data: bytes) -> Manuscript:
    """Read a text.

    Raises:
        Unreadable: It is no text, or one in another encoding.
    """
    return manuscript_of(decode(data))


def manuscript_of(text: str) -> Manuscript:
    """Take apart a text whose page ends, running lines and footnotes stand among its lines.

    Raises:
        Unreadable: It is longer than any letter.
    """
    if len(text) > _LONGEST or text.count("\n") > _MOST_LINES:
        raise Unreadable("de tekst is veel te lang voor een brief")
    lines, notes = take_endnotes(read_pages(split_lines(text)))
    if not notes:
        lines, notes = take_notes(lines)
    return Manuscript(text=text, lines=with_rows(lines), notes=notes)


def decode(data: bytes) -> str:
    """Read bytes as text.

    Raises:
        Unreadable: They are no text, or one in another encoding.
    """
    kind = kind_by_signature(data)
    if kind:
        raise Unreadable(f"dit is {kind}, geen tekst")
    if data.startswith(_UTF16_OR_32):
        raise Unreadable("de tekst staat in UTF-16 of UTF-32; sla haar op als UTF-8")
    if b"\x00" in data:
        raise Unreadable("dit is geen tekst maar een binair bestand")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _decode_windows(data)
    if len(_CONTROL.findall(text)) > len(text) / 200:
        raise Unreadable("dit is geen tekst maar een binair bestand")
    return text


def _decode_windows(data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise Unreadable(_WRONG_ENCODING) from error
    signs = [c for c in text if ord(c) > 127]
    strange = sum(c.lower() not in _DUTCH_SIGNS for c in signs)
    inside_words = re.findall(r"(?<=[a-z])[‘“”„‚«»‹›–—…•·°§½¼¾²³¹©®™±×÷¨¸ºª£¶](?=[a-z])", text)
    if strange + len(inside_words) > len(signs) / 10 or _BROKEN_UTF8.search(text):
        raise Unreadable(_WRONG_ENCODING)
    return text
