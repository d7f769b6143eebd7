from pathlib import Path

import pytest
from docx import Document

from cli import main

QUESTION = "Wat is de status van Rail Ghent-Terneuzen?"


def test_a_note_answers_each_question(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "note.docx"
    status = main(["note", QUESTION, "Wie wint?", "--out", str(out), "--data", str(data)])
    assert status == 0
    assert capsys.readouterr().out == f"{out}: 2 vragen, waarvan 1 zonder antwoord in de brieven.\n"
    headings = [p.text for p in Document(str(out)).paragraphs if p.style.name == "Heading 1"]
    assert headings[:2] == [QUESTION, "Wie wint?"]


@pytest.mark.parametrize("name", ["note.pdf", "note", "."])
def test_a_note_is_a_word_file(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    out = tmp_path / name
    assert main(["note", QUESTION, "--out", str(out), "--data", str(data)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_what_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "weg" / "note.docx"
    assert main(["note", QUESTION, "--out", str(out), "--data", str(data)]) == 2
    assert "kan niet worden geschreven" in capsys.readouterr().err
