from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.letter import Letter
from corpus.read import read_letter

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def sample_letters() -> dict[str, Letter]:
    """The five sample letters by the first three figures of their names."""
    folder = REPOSITORY / "corpus" / "letters"
    return {path.stem[:3]: read_letter(path) for path in sorted(folder.glob("*.txt"))}


@pytest.fixture(scope="session")
def sample_sources() -> dict[str, str]:
    folder = REPOSITORY / "corpus" / "letters"
    return {path.stem[:3]: path.read_bytes().decode() for path in folder.glob("*.txt")}


@pytest.fixture(scope="session")
def held_out() -> Callable[[str], Letter]:
    """Read a letter of tests/data/letters by its file name."""
    known: dict[str, Letter] = {}

    def read(name: str) -> Letter:
        if name not in known:
            known[name] = read_letter(REPOSITORY / "tests" / "data" / "letters" / name)
        return known[name]

    return read


@pytest.fixture
def read_text(tmp_path: Path) -> Callable[[str], Letter]:
    """Read a letter from a string, as if it had been a file."""

    def read(text: str) -> Letter:
        path = tmp_path / "brief.txt"
        path.write_text(text, encoding="utf-8", newline="")
        return read_letter(path)

    return read
