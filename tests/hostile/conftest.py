"""The real app over letters that mean harm."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.letters import build, write_letters, write_odd_names
from tests.ui.conftest import started


@pytest.fixture(scope="session")
def harmful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an index of letters whose every part holds something harmful."""
    folder = tmp_path_factory.mktemp("kwaad") / "brieven"
    write_letters(folder)
    write_odd_names(folder)
    return build(folder, folder.with_name("data"))


@pytest.fixture(scope="session")
def harmful_app(harmful: Path, offline: dict[str, str]) -> Iterator[str]:
    """Start the app over them."""
    with started(harmful, offline) as address:
        yield address
