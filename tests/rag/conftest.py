"""The sample letters and, where a test needs it, the real engine over letters of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.letter import Letter
from corpus.read import read_letter
from index.embedder import load_embedder
from index.sync import sync
from rag.answer import Answer
from rag.engine import Engine, open_engine
from rag.settings import Settings

SAMPLES = Path(__file__).parents[2] / "corpus" / "letters"


@pytest.fixture(scope="session")
def letters() -> dict[str, Letter]:
    """Give the sample letters by the first three figures of their names."""
    return {path.stem[:3]: read_letter(path) for path in sorted(SAMPLES.glob("*.txt"))}


@pytest.fixture(scope="session")
def rail(engine: Engine) -> Answer:
    return engine.ask("Wat is de status van Rail Ghent-Terneuzen?")


@pytest.fixture(scope="session")
def declined(engine: Engine) -> Answer:
    return engine.ask("Hoeveel kost de aanleg van de Boog van Meteren?")


@pytest.fixture
def engine_over(tmp_path: Path) -> Iterator[Callable[..., Engine]]:
    """Open the engine over letters that are given as name and (date, paragraph)."""
    opened: list[Engine] = []

    def open_over(**letters: tuple[str, str]) -> Engine:
        folder = tmp_path / "brieven"
        folder.mkdir()
        for name, (day, paragraph) in letters.items():
            head = f"Datum {day}\n\nGeachte voorzitter,\n\n" if day else "Geachte voorzitter,\n\n"
            end = "\n\nHoogachtend,\n\nDE MINISTER VAN DEFENSIE,\n\nJ. Jansen\n"
            (folder / f"{name}.txt").write_text(f"{head}{paragraph}{end}", encoding="utf-8")
        chosen = Settings(data=tmp_path / "data")
        sync(folder, chosen.data, embedder=load_embedder(chosen.embedder))
        opened.append(open_engine(chosen))
        return opened[-1]

    yield open_over
    for engine in opened:
        engine.close()
