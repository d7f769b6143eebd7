"""Fuzz one reader of `corpus/formats`: `python tests/fuzz/fuzz_formats.py .html -max_total_time=60`.

Needs atheris, which is no part of the ordinary tests. For Word and OpenDocument the bytes choose
tags of a tree that is well-formed, since mutated zip or XML would be refused before any of it is
read. Whatever leaves a reader but a manuscript or `Unreadable` is a finding; libFuzzer then
writes the input to `crash-…`.
"""

import contextlib
import sys

import atheris

with atheris.instrument_imports(include=["corpus"]):
    import corpus.formats.docx
    import corpus.formats.html
    import corpus.formats.odt
    import corpus.formats.plain  # noqa: F401
    from corpus.formats.kinds import SUFFIXES, read_as
    from corpus.manuscript import Unreadable

from tests.corpus.formats.documents import docx, note, odt

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


def _file_of(suffix: str, data: bytes) -> bytes:
    if suffix == ".docx":
        body = _tree(data, _WORD_TAGS)
        return docx(body, numbering=_NUMBERING, footnotes=note("footnote", 1, "De noot."))
    return odt(_tree(data, _TEXT_TAGS), automatic=_LISTS) if suffix == ".odt" else data


def main() -> None:
    """Fuzz the reader of the suffix that is named first; the other words are libFuzzer's."""
    suffix = sys.argv.pop(1) if len(sys.argv) > 1 else ""
    if suffix not in SUFFIXES:
        sys.exit(f"Name a suffix first: {' '.join(sorted(SUFFIXES))}")

    def read(data: bytes) -> None:
        with contextlib.suppress(Unreadable):
            read_as(suffix, _file_of(suffix, data))

    atheris.Setup(sys.argv, read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
