import datetime as dt
import re
import zipfile
from io import BytesIO

import pytest
from docx import Document

from rag.drafts.checked import CheckedDraft, CheckedPart
from rag.drafts.claims import parts_of
from rag.drafts.plain_text import text_blocks
from rag.drafts.reading import read_blocks
from rag.drafts.word_file import draft_file
from rag.engine import Engine

LITERAL = "Op dit moment is er geen dekking voor aanvullende maatregelen."
FALSE = "In het rapport van OvV staan vijf aanbevelingen aan niet-bestuursorganen."
NOTED = "# Dekking\n\n{} {}\n\nDe minister fietst graag.[^1]\n\n[^1]: Zie de bijlage."


def written(engine: Engine, text: str) -> bytes:
    parts = tuple(
        CheckedPart(
            part=part,
            sentences=tuple(engine.check(claim.text, notes=claim.notes) for claim in part.claims),
        )
        for part in parts_of(text_blocks(text))
    )
    day = dt.date(2026, 11, 22)
    return draft_file(CheckedDraft(title="Concept", checked_on=day, parts=parts))


@pytest.fixture(scope="module")
def checked(engine: Engine) -> bytes:
    return written(engine, NOTED.format(LITERAL, FALSE))


def footnotes(data: bytes) -> list[str]:
    xml = zipfile.ZipFile(BytesIO(data)).read("word/footnotes.xml").decode()
    notes = re.findall(r'<w:footnote w:id="\d+">.*?</w:footnote>', xml, re.DOTALL)
    return [re.sub(r"<[^>]+>", "", note).strip() for note in notes]


def test_headings_and_paragraphs_of_the_draft_stay(checked: bytes) -> None:
    kinds = [paragraph.style.name for paragraph in Document(BytesIO(checked)).paragraphs]
    assert kinds == ["Title", "Normal", "Heading 1", "Normal", "Normal"]


def test_the_file_says_when_it_was_checked_and_what_is_proved(checked: bytes) -> None:
    told = Document(BytesIO(checked)).paragraphs[1].text
    assert told.startswith("Gecontroleerd aan de brieven op 22 november 2026: 1 van 3 zinnen")


def test_behind_each_sentence_stands_its_status_with_what_differs(checked: bytes) -> None:
    text = Document(BytesIO(checked)).paragraphs[3].text
    assert text == f"{LITERAL} [✓ letterlijk] {FALSE} [≠ wijkt af: concept: vijf — brief: vier]"


def test_what_asks_for_attention_is_coloured_and_what_is_proved_is_not(checked: bytes) -> None:
    runs = [run for p in Document(BytesIO(checked)).paragraphs for run in p.runs]
    coloured = [run.text for run in runs if run.font.highlight_color is not None]
    assert len(coloured) == 2
    assert not any("letterlijk" in text for text in coloured)


def test_the_source_is_a_real_footnote_and_the_drafts_own_note_stays_one(checked: bytes) -> None:
    literal, false, *own = footnotes(checked)
    assert re.fullmatch(rf"Brief van .*, alinea 34\. “{LITERAL}”", literal)
    assert false.startswith("Vergelijk: Brief van ")
    assert own[0] == "Noot van het concept: Zie de bijlage."


def test_the_checked_file_can_be_read_as_a_draft_again(checked: bytes) -> None:
    assert any(LITERAL in block.text for block in read_blocks(checked, suffix=".docx"))


@pytest.mark.parametrize("odd", ["\x00", "\x1b[31m", "<w:t>"])
def test_signs_that_a_word_file_cannot_hold_do_not_break_it(engine: Engine, odd: str) -> None:
    assert written(engine, f"# Kop {odd}\n\nEen zin met {odd} erin.")
