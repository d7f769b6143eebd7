import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document

from corpus.errors import DraftUnreadable
from rag.drafts.reading import read_blocks, read_draft
from tests.rag.drafts.conftest import saved

Write = Callable[..., str]


def texts(name: str, *, lines: bool = False) -> list[str]:
    return [claim.text for claim in read_draft(name, lines=lines)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_text_is_read_in_each_usual_encoding(write: Write, encoding: str) -> None:
    text = "Het rapport over België kost € 39 miljoen. De coördinatie blijft."
    assert texts(write(text.encode(encoding), "concept.txt")) == [
        "Het rapport over België kost € 39 miljoen.",
        "De coördinatie blijft.",
    ]


def test_a_word_document_is_read(write: Write, document: Document) -> None:
    document.add_heading("Aanleiding", 1)
    document.add_paragraph("Het kost 39 miljoen. Dat is veel.")
    name = write(saved(document), "Concept.DOCX")
    assert texts(name) == ["Het kost 39 miljoen.", "Dat is veel."]


def test_stdin_is_read_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(b"Het kost 39 miljoen.\n"), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stream)
    assert texts("-") == ["Het kost 39 miljoen."]


def test_stdin_may_be_text_without_bytes_beneath(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Het kost 39 miljoen."))
    assert texts("-") == ["Het kost 39 miljoen."]


def test_with_lines_each_line_is_one_claim_as_it_stands(write: Write) -> None:
    name = write("# Een. Twee.\n\n  **Drie** vier.  \n")
    assert texts(name, lines=True) == ["# Een. Twee.", "**Drie** vier."]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("leeg.txt", b"", "leeg"),
        ("wit.md", b" \n\n", "leeg"),
        ("tekens.md", b"!!! ...\n---\n", "geen zin"),
        ("koppen.md", b"# Aanleiding\n", "geen zin"),
        ("brief.pdf", b"%PDF-1.7", "docx"),
        ("brief.txt", b"%PDF-1.7", "PDF"),
        ("brief.doc", b"\xd0\xcf\x11\xe0", "docx"),
        ("brief.docx", b"tekst", "Word-document"),
        ("brief.txt", b"a\x00b", "binair"),
        ("zonder", b"tekst", "docx"),
        ("lang.txt", b"Een zin. " * 120_000, "1 miljoen"),
    ],
)
def test_what_is_no_draft_is_refused_in_one_line(
    write: Write, name: str, content: bytes, words: str
) -> None:
    with pytest.raises(DraftUnreadable, match=words) as caught:
        read_draft(write(content, name))
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["weg.txt", "weg.docx", "a\x00b.txt", "x" * 5000 + ".txt", ""])
def test_a_name_without_a_file_is_refused(name: str) -> None:
    with pytest.raises(DraftUnreadable):
        read_draft(name)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "map.txt").mkdir()
    with pytest.raises(DraftUnreadable, match="map"):
        read_draft(str(tmp_path / "map.txt"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_that_never_ends_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.txt")
    with pytest.raises(DraftUnreadable, match="gewoon bestand"):
        read_draft(str(tmp_path / "pijp.txt"))


def test_a_word_document_of_too_many_characters_is_refused(
    write: Write, document: Document
) -> None:
    for part in range(15):
        numbers = range(part * 10_000, (part + 1) * 10_000)
        document.add_paragraph(" ".join(f"Zin {number**3}." for number in numbers))
    with pytest.raises(DraftUnreadable, match="1 miljoen"):
        read_draft(write(saved(document), "lang.docx"))


def test_a_draft_handed_over_as_bytes_is_read_as_its_suffix_says(document: Document) -> None:
    document.add_heading("Kop", level=1)
    document.add_paragraph("Eerste zin. Tweede zin.")
    word = read_blocks(saved(document), suffix=".DOCX")
    text = read_blocks(b"# Kop\n\nEerste zin. Tweede zin.", suffix=".md")
    assert word == text
    assert [block.is_heading for block in text] == [True, False]


@pytest.mark.parametrize(
    ("data", "suffix", "why"),
    [
        (b"", ".txt", "het is leeg"),
        (b"%PDF", ".pdf", "deze soort bestand wordt niet gelezen"),
        (b"PK", ".docx", "geen Word-document"),
        (b"x", "", "deze soort bestand wordt niet gelezen"),
    ],
)
def test_bytes_that_are_no_draft_are_refused(data: bytes, suffix: str, why: str) -> None:
    with pytest.raises(DraftUnreadable, match=why):
        read_blocks(data, suffix=suffix)
