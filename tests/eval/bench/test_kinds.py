from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.read import read_letter
from eval.bench.kinds import as_docx, as_pdf
from eval.bench.letters import dossier_of, made_letters, sentences_of

SAMPLES = Path(__file__).parents[3] / "corpus" / "letters"


@pytest.mark.parametrize(("suffix", "write"), [("docx", as_docx), ("pdf", as_pdf)])
def test_a_made_letter_is_read_as_one_from_every_kind(
    tmp_path: Path, suffix: str, write: Callable[[str], bytes]
) -> None:
    (made,) = made_letters(sentences_of(SAMPLES), paragraphs=25)
    (tmp_path / f"{made.stem}.{suffix}").write_bytes(write(made.text))
    letter = read_letter(tmp_path / f"{made.stem}.{suffix}")
    assert len(letter.paragraphs) == pytest.approx(25, rel=0.15)
    assert letter.metadata.dossiers == (dossier_of(0),)
    assert letter.metadata.date
    assert letter.metadata.sender_role
