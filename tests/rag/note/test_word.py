import datetime as dt
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pytest
from docx import Document

from rag.answer import Answer
from rag.engine import Engine
from rag.note.note import Note
from rag.note.word import word_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DAY = dt.date(2026, 11, 22)


def note_of(*answers: Answer) -> Note:
    return Note(title="Spoor", consulted=DAY, answers=answers)


def written(engine: Engine, *answers: Answer) -> bytes:
    return word_file(note_of(*answers), engine.letter)


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(data)).paragraphs]


def footnotes(data: bytes) -> dict[str, str]:
    """Give the footnotes by their ids, the two lines that part them from the text left out."""
    root = ElementTree.fromstring(zipfile.ZipFile(BytesIO(data)).read("word/footnotes.xml"))
    return {
        note.attrib[f"{W}id"]: "".join(t.text or "" for t in note.iter(f"{W}t")).strip()
        for note in root
        if f"{W}type" not in note.attrib
    }


def marks(data: bytes) -> list[str]:
    root = ElementTree.fromstring(zipfile.ZipFile(BytesIO(data)).read("word/document.xml"))
    return [mark.attrib[f"{W}id"] for mark in root.iter(f"{W}footnoteReference")]


def test_each_citation_is_a_real_footnote_in_the_official_form(
    engine: Engine, rail: Answer
) -> None:
    data = written(engine, rail)
    assert footnotes(data) == {"1": f"{rail.citations[0].reference}, alinea 5."}
    assert marks(data) == ["1"]


def test_a_question_is_a_heading_with_its_answer_below(engine: Engine, rail: Answer) -> None:
    document = Document(BytesIO(written(engine, rail)))
    assert [(p.style.name, p.text) for p in document.paragraphs[:4]] == [
        ("Title", "Spoor"),
        (
            "Normal",
            "Brieven geraadpleegd op 22 november 2026. 1 van 1 zin onderbouwd door de brieven.",
        ),
        ("Heading 1", rail.question),
        ("Normal", f"Volgens de brief van 19 februari 2026: {rail.sentences[0].text}"),
    ]


def test_the_annex_holds_each_cited_paragraph_whole_with_its_letter_and_hash(
    engine: Engine, rail: Answer
) -> None:
    said = texts(written(engine, rail, rail))
    letter = engine.letter(rail.citations[0].letter)
    assert said.count(rail.citations[0].paragraph_text) == 1
    assert said[-1] == (
        f"Brief: 19 februari 2026. Bestand: {letter.file_name}, SHA-256 {letter.sha256}. "
        "Geraadpleegd op 22 november 2026."
    )


def test_the_quoted_words_stand_out_in_their_paragraph(engine: Engine, rail: Answer) -> None:
    document = Document(BytesIO(written(engine, rail)))
    (paragraph,) = (p for p in document.paragraphs if p.text == rail.citations[0].paragraph_text)
    assert "".join(run.text for run in paragraph.runs if run.bold) == rail.citations[0].quote


def test_what_is_not_proved_stays_marked(engine: Engine, rail: Answer) -> None:
    doubtful: Any = replace(rail.sentences[0], status="unchecked")
    document = Document(BytesIO(written(engine, replace(rail, sentences=(doubtful,)))))
    (marked,) = (
        run for p in document.paragraphs for run in p.runs if run.font.highlight_color is not None
    )
    assert marked.text == " [? niet gecontroleerd]"


def test_a_question_without_an_answer_says_so_and_names_the_nearest_places(
    engine: Engine, declined: Answer
) -> None:
    data = written(engine, declined)
    said = texts(data)
    assert declined.text in said
    assert sum("alinea" in line for line in said[4:]) == 3
    assert footnotes(data) == {}


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "\x1b[31m", "<w:t>"])
def test_signs_that_a_word_file_cannot_hold_do_not_break_it(
    engine: Engine, rail: Answer, odd: str
) -> None:
    assert written(engine, replace(rail, question=f"Wat {odd} nu?"))
