"""Letters fetched from the played sources, without pauses."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpus.fetching.fetch import FetchReport, fetch_letters
from corpus.fetching.identity import Dossier
from corpus.fetching.listed import Wanted
from corpus.fetching.manners import Manners


@pytest.fixture
def answering(letter_sources: Any) -> Any:
    """Give what makes an answer of the played sources."""
    return letter_sources.Answer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "brieven"


@pytest.fixture
def fetch(archive: Any, folder: Path) -> Callable[..., FetchReport]:
    """Fetch from the played sources, without pauses."""

    def fetch(
        *,
        dossiers: tuple[Dossier, ...] = (Dossier("29984"),),
        sources: tuple[str, ...] = ("odata", "sru"),
        **wanted: Any,
    ) -> FetchReport:
        return fetch_letters(
            Wanted(dossiers=dossiers, **wanted),
            folder,
            sources=sources,  # type: ignore[arg-type]
            addresses=archive.addresses,
            manners=Manners(agent="Spoorzoeker/toets", pause=0, tries=3, timeout=5),
        )

    return fetch
