"""The sample letters and those of other fields."""

from pathlib import Path

import pytest

from corpus.letter import Letter
from corpus.read import SUFFIXES, read_letter

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def letters() -> tuple[Letter, ...]:
    """Give all letters that these tests know."""
    folders = (ROOT / "corpus" / "letters", ROOT / "tests" / "data" / "letters")
    files = [file for folder in folders for file in folder.iterdir() if file.suffix in SUFFIXES]
    return tuple(read_letter(file) for file in sorted(files))
