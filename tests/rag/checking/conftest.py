"""Every letter of the tests, and a paragraph made on the spot."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from corpus.letter import Footnote, Letter, Metadata, Paragraph
from corpus.read import read_letter
from corpus.sentences import sentence_spans

ROOT = Path(__file__).parents[3]
FOLDERS = (ROOT / "corpus" / "letters", ROOT / "tests" / "data" / "letters")


@pytest.fixture(scope="session")
def all_letters() -> dict[str, Letter]:
    """Give the sample letters and those of other fields, by id."""
    paths = (path for folder in FOLDERS for path in sorted(folder.iterdir()))
    return {path.stem: read_letter(path) for path in paths if path.suffix in {".txt", ".md"}}


@pytest.fixture
def letter_of() -> Callable[..., Letter]:
    """Make a letter of one paragraph, signed by a staatssecretaris unless said otherwise."""

    def make(
        text: str, *, note: str | None = None, role: str = "Staatssecretaris van Defensie"
    ) -> Letter:
        paragraph = Paragraph(
            number=1,
            text=text,
            sentences=tuple(sentence_spans(text)),
            footnotes=("1",) if note else (),
        )
        notes = (Footnote(number="1", text=note, paragraph=1),) if note else ()
        data = Metadata(date=date(2026, 3, 1), sender_role=role)
        return Letter(
            id="brief", file_name="brief.txt", sha256="", metadata=data,
            paragraphs=(paragraph,), footnotes=notes,
        )  # fmt: skip

    return make
